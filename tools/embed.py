#!/usr/bin/env python3
"""A text file as a C array: embed.py INPUT OUTPUT NAME.

Written as numbers, since C limits the length of a string literal."""
import sys
from pathlib import Path

source, target, name = sys.argv[1:]
numbers = [str(byte) if byte < 128 else f"'\\x{byte:x}'"
           for byte in Path(source).read_bytes()] + ["0"]
rows = [",".join(numbers[i:i + 24]) for i in range(0, len(numbers), 24)]
Path(target).write_text(f"extern const char {name}[];\n"
                        f"const char {name}[] = {{\n" + ",\n".join(rows) +
                        "};\n")
