#!/usr/bin/env python3
"""The gates of style: layers, sizes, names, banned functions, tables, layout.

    tools/gates.py [--no-format]

Prints one line a violation and exits 1 if there is any. The bounds are those
of CONTRIBUTING.md. clang-format-14 checks the layout; without that program
the check fails, unless --no-format says that it shall be left out.
"""
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COLUMNS_MAX = 80
FILE_LINES_MAX = 500
HEADER_LINES_MAX = 100
# The headers that hold a whole layer's vocabulary.
VOCABULARY = {"src/find/finding.h", "src/record/stored.h",
              "src/show/label.h", "src/text/document.h"}
VOCABULARY_LINES_MAX = 250
FUNCTION_LINES_MAX = 60
SWITCH_LINES_MAX = 100
PARAMETERS_MAX = 5
BANNED = ("strcpy strcat sprintf vsprintf gets strtok atoi atol atof system "
          "popen alloca tmpnam mktemp setjmp longjmp").split()
OPENING = re.compile(r"^(?!typedef|struct|enum|union|static const .*=)"
                     r"[A-Za-z_].*\)\s*\{$")


def functions(lines):
    """(name line, last line, signature) of every function definition."""
    start = None
    for i, line in enumerate(lines):
        if start is None and line.endswith("{") and ")" in line:
            first = i
            while first and not re.match(r"^[A-Za-z_]", lines[first]):
                first -= 1
            signature = " ".join(part.strip() for part in lines[first:i + 1])
            if OPENING.match(signature):
                start = (first, signature)
        elif start is not None and line == "}":
            yield start[0], i, start[1]
            start = None


def parameters(signature):
    inside = signature[signature.index("(") + 1:signature.rindex(")")]
    depth, count = 0, 1
    for sign in inside:
        depth += sign in "([{"
        depth -= sign in ")]}"
        count += sign == "," and depth == 0
    return 0 if inside.strip() in ("", "void") else count


def check_layers(path, lines, layers):
    parts = path.relative_to(ROOT / "src").parts
    if len(parts) < 2:
        return
    own = layers.index(parts[0])
    for number, line in enumerate(lines, 1):
        found = re.match(r'#include "([a-z]+)/([a-z_]+)\.h"', line)
        if found and layers.index(found[1]) > own:
            yield number, f"{parts[0]}/ may not include {found[1]}/"
        elif (found and parts[0] == found[1] == "find" and
              found[2] not in ("finding", path.stem) and
              not found[2].startswith(path.stem.split("_")[0])):
            yield number, "finders know one another only through finding.h"


def check_sizes(path, lines):
    name = str(path.relative_to(ROOT))
    most = FILE_LINES_MAX
    if path.suffix == ".h":
        most = VOCABULARY_LINES_MAX if name in VOCABULARY else HEADER_LINES_MAX
    if len(lines) > most:
        yield len(lines), f"{len(lines)} lines, at most {most}"
    for number, line in enumerate(lines, 1):
        if len(line) > COLUMNS_MAX:
            yield number, f"{len(line)} columns, at most {COLUMNS_MAX}"
    for first, last, signature in functions(lines):
        body = lines[first:last + 1]
        flat = any(line.strip().startswith("switch") for line in body[:6])
        most = SWITCH_LINES_MAX if flat else FUNCTION_LINES_MAX
        if len(body) > most:
            yield first + 1, f"a function of {len(body)} lines, at most {most}"
        if parameters(signature) > PARAMETERS_MAX:
            yield first + 1, f"more than {PARAMETERS_MAX} parameters"


def check_banned(lines):
    for number, line in enumerate(lines, 1):
        for name in BANNED:
            if re.search(rf"(?<![\w.>]){name}\(", line):
                yield number, f"{name}() is banned"


def check_names(paths):
    """Two functions of one name in the library: the linker takes either."""
    seen = {}
    for path in paths:
        if path.suffix != ".c" or not path.is_relative_to(ROOT / "src"):
            continue
        for first, _, signature in functions(path.read_text().splitlines()):
            name = re.search(r"(\w+)\(", signature)
            if signature.startswith("static") or not name:
                continue
            if name[1] in seen:
                yield (f"{path.relative_to(ROOT)}:{first + 1}: {name[1]}() "
                       f"is in {seen[name[1]]} too")
            seen[name[1]] = path.relative_to(ROOT)


def check_tables():
    """A row that a language pack has twice: one of them is changed in vain."""
    for path in sorted((ROOT / "data").rglob("*.tsv")):
        seen = {}
        for number, line in enumerate(path.read_text().splitlines(), 1):
            row = tuple(field.strip() for field in line.split("\t") if field)
            if not row or line.startswith("#"):
                continue
            if row in seen:
                yield (f"{path.relative_to(ROOT)}:{number}: the same as line "
                       f"{seen[row]}")
            seen[row] = number


def check_format(paths):
    run = subprocess.run(
        ["clang-format-14", "--dry-run", "-Werror", *map(str, paths)],
        capture_output=True, text=True, cwd=ROOT)
    return [line for line in run.stderr.splitlines() if "error:" in line]


def main():
    layers = [word for line in (ROOT / "src/LAYERS").read_text().splitlines()
              if not line.startswith("#") for word in line.split()]
    paths = sorted(path for folder in ("src", "include", "tests", "tools",
                                       "bench")
                   for path in (ROOT / folder).rglob("*.[ch]"))
    wrong = []
    for path in paths:
        lines = path.read_text().splitlines()
        found = [*check_sizes(path, lines), *check_banned(lines)]
        if path.is_relative_to(ROOT / "src"):
            found += check_layers(path, lines, layers)
        wrong += [f"{path.relative_to(ROOT)}:{number}: {why}"
                  for number, why in found]
    wrong += check_names(paths)
    wrong += check_tables()
    if "--no-format" not in sys.argv:
        wrong += check_format(paths)
    print("\n".join(wrong + [f"gates: {len(paths)} files, "
                             f"{len(wrong)} violations"]))
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
