#!/usr/bin/env python3
"""Says which blocks of marked pages are main text.

    block_rows data SET.jsonl... |
        label_blocks.py [--fold site|set] GOLD.gold.jsonl... > rows.tsv

Each row: fold, label, weight, the values of the features. A block is text
when half of its four-word sequences stand in the marked text; a shorter one
when it stands there beside another block that is. The weight is
its share of the page's marked words, so that every page counts alike. Left
out are pages of which less than half of the marked text is found (it is not
on the page), and those with less than WORDS_MIN marked words (a caption or a
list of tags was marked instead of the text).

The fold says which rows are left out together: one of FOLDS for all pages of
a site, or the number of the gold file.
"""
import argparse
import json
import re
import sys
import zlib
from urllib.parse import urlsplit

WORD = re.compile(r"\w+")
SEQUENCE = 4
WORDS_MIN = 25
FOLDS = 5
# Parts of hosts that stand between a site's name and its country.
SECOND_LEVEL = {"co", "com", "org", "net", "gov", "ac", "or", "go", "edu"}


def sequences(words):
    return [tuple(words[i:i + SEQUENCE])
            for i in range(len(words) - SEQUENCE + 1)]


def label(words, marked):
    own = sequences(words)
    return sum(each in marked for each in own) * 2 >= len(own)


def labels(blocks, marked_words):
    """Which blocks (lists of words) are text. A block too short for a
    sequence is, if it stands in the marked text beside a block that is."""
    marked = set(sequences(marked_words))
    joined = f" {' '.join(marked_words)} "
    found = [len(words) >= SEQUENCE and label(words, marked)
             for words in blocks]
    for back in (1, -1):
        order = range(len(blocks))[::back]
        for i in order:
            beside = i - back
            if (found[i] or len(blocks[i]) >= SEQUENCE or
                    not 0 <= beside < len(blocks) or not found[beside]):
                continue
            pair = (blocks[beside][-3:] + blocks[i] if back > 0 else
                    blocks[i] + blocks[beside][:3])
            found[i] = f" {' '.join(pair)} " in joined
    return found


def site(page, gold):
    """The site's name: the pages of one site never judge one another."""
    labels = (urlsplit(page.get("url") or "").hostname or "").split(".")[:-1]
    if len(labels) > 1 and labels[-1] in SECOND_LEVEL:
        labels.pop()
    name = labels[-1] if labels else gold.get("outlet") or page["id"]
    return re.sub(r"\W", "", name).lower()


def site_fold(page, gold):
    return zlib.crc32(site(page, gold).encode()) % FOLDS


def gold_read(paths):
    """Marked pages by id; each carries the number of its file as `set`."""
    gold = {}
    for number, path in enumerate(paths):
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                gold[row["id"]] = dict(row, set=number)
    return gold


def rows_print(page, gold, fold):
    marked_words = WORD.findall(gold["expected_text"])
    blocks = [(WORD.findall(block["text"]), block["values"])
              for block in page["blocks"]]
    blocks = [block for block in blocks if block[0]]
    marks = labels([words for words, _ in blocks], marked_words)
    found = sum(is_text * len(words)
                for is_text, (words, _) in zip(marks, blocks))
    if found * 2 < len(marked_words) or len(marked_words) < WORDS_MIN:
        return
    for is_text, (words, values) in zip(marks, blocks):
        weight = min(1.0, (len(words) + 2) / (len(marked_words) + 60))
        print(fold, int(is_text), f"{weight:.5f}", *values, sep="\t")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--fold", choices=("site", "set"), default="site")
    parser.add_argument("gold", nargs="+")
    options = parser.parse_args()
    gold = gold_read(options.gold)
    named = False
    for line in sys.stdin:
        page = json.loads(line)
        if "names" in page:
            if not named:
                print("fold", "label", "weight", *page["names"], sep="\t")
            named = True
        elif page["id"] in gold:
            own = gold[page["id"]]
            rows_print(page, own, own["set"] if options.fold == "set"
                       else site_fold(page, own))


if __name__ == "__main__":
    main()
