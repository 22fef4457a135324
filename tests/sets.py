#!/usr/bin/env python3
"""Main text on pages that people have marked, with floors under it.

    sets.py MAIN_TEXT DATA_FOLDER SHARED_FOLDER

RUNUT_SHARED names another folder for the last.

The sets lie beside the project, since their pages are other people's; without
them the test is skipped. A floor is a little below what was reached: it tells
that something broke, not that something got better.
"""
import gzip
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SKIPPED = 77
# set, F1, share of right headlines
FLOORS = (("aeb", 0.970, 0), ("fundus", 0.940, 0.80),
          ("wcxb", 0.955, 0.89), ("indonesian", 0.955, 0.99))


def main():
    program, data, shared = sys.argv[1:]
    shared = os.environ.get("RUNUT_SHARED", shared)
    sets, score = Path(shared) / "data/html", Path(shared) / "eval/extract.py"
    if not score.exists():
        print(f"skipped: no {score}")
        sys.exit(SKIPPED)
    wrong = 0
    for name, least, titles_least in FLOORS:
        with tempfile.NamedTemporaryFile(suffix=".jsonl") as pages:
            packed = (sets / f"{name}.jsonl.gz").read_bytes()
            pages.write(gzip.decompress(packed))
            pages.flush()
            read = subprocess.run([program, data, pages.name], check=True,
                                  stdout=subprocess.PIPE)
        scored = subprocess.run([score, sets / f"{name}.gold.jsonl"],
                                input=read.stdout, check=True,
                                stdout=subprocess.PIPE)
        line = scored.stdout.decode().splitlines()[0]
        print(name, line)
        reached = float(re.search(r"^F1 ([\d.]+)", line)[1])
        titles = re.search(r"title ([\d.]+)", line)
        if reached < least or (titles and float(titles[1]) < titles_least):
            print(f"{name}: below its floor of {least}, {titles_least}")
            wrong += 1
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
