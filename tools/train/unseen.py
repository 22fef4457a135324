#!/usr/bin/env python3
"""Main text of pages of sites that the trees did not learn from.

    unseen.py [--fold site|set] [--worst N] BUILD DATA EXTRACT.PY SET.jsonl...

Each SET.jsonl (or .jsonl.gz) has a SET.gold.jsonl beside it; EXTRACT.PY
scores an export against it. For every fold (a fifth of the sites, or a whole
set) trees are learned from the pages of all other folds and read the pages of
this one. DATA itself is not changed.
"""
import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import label_blocks


def lines_of(path):
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from lines


def gold_of(path):
    name = path.name.removesuffix(".gz").removesuffix(".jsonl")
    return path.with_name(f"{name}.gold.jsonl")


def data_with(trees, data, folder):
    """A copy of the data in links, with other trees."""
    for path in Path(data).resolve().glob("*/*"):
        link = folder / path.parent.name / path.name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(trees if path.name == "block_trees.tsv" else path)
    return folder


def rows_write(options, plain, rows):
    train = Path(options.build) / "tools/train"
    blocks = subprocess.Popen([train / "block_rows", options.data, *plain],
                              stdout=subprocess.PIPE)
    label = [sys.executable, Path(__file__).with_name("label_blocks.py"),
             "--fold", options.fold, *map(gold_of, options.sets)]
    with open(rows, "w", encoding="utf-8") as out:
        subprocess.run(label, stdin=blocks.stdout, stdout=out, check=True)
    if blocks.wait():
        sys.exit("block_rows failed")


def fold_read(options, work, fold, pages):
    """The export of a fold's pages by trees that know none of them."""
    trees = work / f"{fold}.tsv"
    subprocess.run([Path(options.build) / "tools/train/train_trees",
                    "--without", str(fold), work / "rows.tsv", trees],
                   check=True)
    data = data_with(trees, options.data, work / f"data-{fold}")
    own = work / f"{fold}.jsonl"
    own.write_text("".join(pages), encoding="utf-8")
    read = subprocess.run([Path(options.build) / "tools/main_text", data, own],
                          stdout=subprocess.PIPE, check=True)
    own.unlink()
    return read.stdout


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--fold", choices=("site", "set"), default="site")
    parser.add_argument("--worst", action="store_true")
    parser.add_argument("--keep", help="folder for what the folds gave")
    for name in ("build", "data", "score"):
        parser.add_argument(name)
    parser.add_argument("sets", nargs="+", type=Path)
    options = parser.parse_args()
    gold = label_blocks.gold_read(map(gold_of, options.sets))
    with tempfile.TemporaryDirectory() as folder:
        work = Path(options.keep or folder)
        work.mkdir(exist_ok=True)
        folds, plain = {}, []
        for path in options.sets:
            plain.append(work / path.name.removesuffix(".gz"))
            with open(plain[-1], "w", encoding="utf-8") as out:
                for line in lines_of(path):
                    out.write(line)
                    page = json.loads(line)
                    own = gold[page["id"]]
                    fold = (own["set"] if options.fold == "set" else
                            label_blocks.site_fold(page, own))
                    folds.setdefault(fold, []).append(line)
        rows_write(options, plain, work / "rows.tsv")
        read = b"".join(fold_read(options, work, fold, folds[fold])
                        for fold in sorted(folds))
        (work / "read.jsonl").write_bytes(read)
        for path in options.sets:
            print(f"{path.name.split('.')[0]:12}", end="", flush=True)
            subprocess.run([sys.executable, options.score, gold_of(path)] +
                           ["-v"] * options.worst, input=read, check=True)


if __name__ == "__main__":
    main()
