#!/usr/bin/env python3
"""Quotations on pages of Kompas that people have marked, with a floor.

    quotes.py ANALYSE DATA_FOLDER SHARED_FOLDER

RUNUT_SHARED names another folder for the last. The set (PFSA, token TAB tag,
CC BY-NC-SA) lies beside the project and is only measured with; without it the
test is skipped. It marks quotations alone, no indirect speech, so that direct
statements are compared, letter by letter but for quotation marks, stops and
blanks. Its authors reached 82.0 (spaCy, exact spans).
"""
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = 77
FLOOR = 0.89


def sentences(path):
    """Lists of (word, tag), one a sentence."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, tag = line.partition("\t")
        if word.strip():
            rows.append((word.strip(), tag.strip() or "O"))
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def pages(path):
    """Lists of sentences; a page starts with its dateline."""
    page = []
    for sentence in sentences(path):
        words = [word for word, _ in sentence[:8]]
        if page and "KOMPAS" in words and words[0].isupper():
            yield page
            page = []
        page.append(sentence)
    yield page


def text_of(page):
    """The page's text, with its blanks, and the marked quotations."""
    text, marked, start, quoted = "", [], 0, False
    for word, tag in (pair for sentence in page for pair in sentence):
        mark = word in '"“”'
        quoted ^= mark
        opens = mark and quoted
        glued = (word in ".,;:!?)’" or (mark and not quoted) or
                 text.endswith(("(", "‘")) or
                 (quoted and not opens and text.endswith('"')))
        if text and not glued:
            text += " "
        if tag in ("B-STATEMENT", "U-STATEMENT"):
            start = len(text)
        text += '"' if mark else word
        if tag in ("L-STATEMENT", "U-STATEMENT"):
            marked.append(letters(text[start:]))
    return text, marked


def letters(text):
    return re.sub(r'[\s"“”.,]+', "", text)


def found_in(program, data, texts):
    """The direct quotations that the program finds, a list for each text."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl",
                                     encoding="utf-8") as file:
        for number, text in enumerate(texts):
            file.write(json.dumps({"id": str(number), "title": "",
                                   "text": text}) + "\n")
        file.flush()
        read = subprocess.run([program, data, file.name], check=True,
                              stdout=subprocess.PIPE)
    found = [[] for _ in texts]
    for line in read.stdout.decode().splitlines():
        page = json.loads(line)
        found[int(page["page"]["ref"])] = [
            letters(part) for said in page["statements"] if said["direct"]
            for part in said["text"].split(" … ")]
    return found


def main():
    program, data, shared = sys.argv[1:]
    shared = os.environ.get("RUNUT_SHARED", shared)
    path = Path(shared) / "data/quotes/pfsa-dev-20.txt"
    if not path.exists():
        print(f"skipped: no {path}")
        sys.exit(SKIPPED)
    texts, gold = zip(*map(text_of, pages(path)))
    hit = marked = got = 0
    for wanted, found in zip(gold, found_in(program, data, texts)):
        marked += len(wanted)
        got += len(found)
        for quotation in wanted:
            if quotation in found:
                found.remove(quotation)
                hit += 1
    reached = 2 * hit / (marked + got)
    print(f"F1 {reached:.3f}  hit {hit} marked {marked} found {got}")
    sys.exit(reached < FLOOR)


if __name__ == "__main__":
    main()
