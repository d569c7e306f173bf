"""Prints layouts/README.md: the shipped layouts, layouts/how-to.md, and every key.

Usage: layouts_readme.py CVPDF SOURCE_FOLDER
"""

import json
import re
import subprocess
import sys
from pathlib import Path


def said_by(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=True).stdout


def table_of_layouts(program):
    layouts = json.loads(said_by(program, "list", "layouts", "--json"))
    rows = [f"| `{layout['name']}` | {layout['description']} |\n" for layout in layouts]
    return "| layout | |\n|---|---|\n" + "".join(rows)


def how_to(sources):
    text = (sources / "layouts" / "how-to.md").read_text(encoding="utf-8")
    return text.split("-->\n", 1)[1].strip() + "\n"


def keys(program):
    """The reference page, its headings a level deeper."""
    page = said_by(program, "schema", "layout", "--format", "markdown")
    return re.sub(r"^#", "##", page, flags=re.MULTILINE)


def main():
    program, sources = sys.argv[1], Path(sys.argv[2])
    print("# Layouts\n\n<!-- Made by `make docs`: the text is that of how-to.md, the rest what the program's tables tell. -->\n")
    print(table_of_layouts(program))
    print(how_to(sources))
    print(keys(program), end="")


if __name__ == "__main__":
    main()
