#!/usr/bin/env python3
"""Says which blocks of marked pages are main text.

    block_rows data SET.jsonl | label_blocks.py GOLD.gold.jsonl... > rows.tsv

Each row: site, label, weight, the values of the features. A block is text
when half of its four-word sequences stand in the marked text. The weight is
its share of the page's marked words, so that every page counts alike. Left
out are pages of which less than half of the marked text is found (it is not
on the page), and those with less than WORDS_MIN marked words (a caption or a
list of tags was marked instead of the text).
"""
import json
import re
import sys

WORD = re.compile(r"\w+")
SEQUENCE = 4
WORDS_MIN = 25


def sequences(words):
    return [tuple(words[i:i + SEQUENCE])
            for i in range(len(words) - SEQUENCE + 1)]


def label(words, marked, joined):
    if len(words) < SEQUENCE:
        return f" {' '.join(words)} " in joined
    own = sequences(words)
    return sum(each in marked for each in own) * 2 >= len(own)


def site(page):
    """Pages of one outlet go into one fold together."""
    return re.sub(r"(_\d{4})?_\d\d_\d\d_\w+$|-singlepage\d*$", "", page)


def main():
    gold = {}
    for path in sys.argv[1:]:
        for line in open(path):
            row = json.loads(line)
            gold[row["id"]] = row["expected_text"]
    named = False
    for line in sys.stdin:
        page = json.loads(line)
        if "names" in page:
            if not named:
                print("site", "label", "weight", *page["names"], sep="\t")
            named = True
            continue
        if page["id"] not in gold:
            continue
        marked_words = WORD.findall(gold[page["id"]])
        marked = set(sequences(marked_words))
        joined = f" {' '.join(marked_words)} "
        rows, found = [], 0
        for block in page["blocks"]:
            words = WORD.findall(block["text"])
            if not words:
                continue
            is_text = label(words, marked, joined)
            found += is_text * len(words)
            rows.append((is_text, len(words), block["values"]))
        if (found * 2 < len(marked_words) or
                len(marked_words) < WORDS_MIN):
            continue
        for is_text, length, values in rows:
            weight = min(1.0, (length + 2) / (len(marked_words) + 60))
            print(site(page["id"]), int(is_text), f"{weight:.5f}", *values,
                  sep="\t")


if __name__ == "__main__":
    main()
