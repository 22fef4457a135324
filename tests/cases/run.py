#!/usr/bin/env python3
"""Golden cases: reads each case's input and compares what comes out.

    run.py ANALYSE DATA_FOLDER CASES_FOLDER

A case is a folder with input.html, input.txt or input.jsonl and with
expected.json: the fields of the export's "page" that the case is about; a
"text" may be given as a list of paragraphs, the headline first. A folder that
also holds `known-bug` (one line that says what is wrong) must still fail.
"""
import json
import subprocess
import sys
from pathlib import Path


def differences(case, analyse, data):
    expected = json.loads((case / "expected.json").read_text())
    if isinstance(expected.get("text"), list):
        expected["text"] = "\n\n".join(expected["text"])
    source = next(case.glob("input.*"))
    run = subprocess.run([analyse, data, str(source)], capture_output=True,
                         text=True)
    if run.returncode or not run.stdout.strip():
        yield f"no page: {run.stderr.strip()}"
        return
    page = json.loads(run.stdout.splitlines()[0])["page"]
    for field, value in expected.items():
        if page.get(field) != value:
            yield f"{field}: {page.get(field)!r} instead of {value!r}"


def main():
    analyse, data, folder = sys.argv[1:]
    cases = sorted(path.parent for path in
                   Path(folder).glob("*/expected.json"))
    wrong = 0
    for case in cases:
        found = list(differences(case, analyse, data))
        known = (case / "known-bug").exists()
        if known and not found:
            found = ["passes: remove its known-bug"]
        elif known:
            found = []
        wrong += bool(found)
        for line in found:
            print(f"{case.name}: {line}")
    print(f"{len(cases)} cases, {wrong} failed")
    sys.exit(bool(wrong) or not cases)


main()
