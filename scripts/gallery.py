#!/usr/bin/python3
"""gallery.py --program CVPDF [LAYOUT...]: contact sheets of the layouts, docs/gallery/LAYOUT.png.

A sheet shows the first pages of the examples side by side, in few levels of each colour, so that
it is a small file."""
import argparse
import json
import os
import subprocess
import sys
import tempfile

from PIL import Image

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
EXAMPLES = ["academic", "korean", "industry"]
FOLDER = os.path.join(ROOT, "docs", "gallery")
PAGE_HEIGHT, GAP, FRAME = 680, 16, (208, 208, 208)
STEP, LARGEST = 17, 200_000  # of a channel: 16 levels


def first_page(program, layout, example, folder):
    """The first page's picture, or None where the layout is not for such a CV (it has no letter)."""
    source = os.path.join(ROOT, "examples", example, "cv.yaml")
    pattern = os.path.join(folder, f"{layout}-{example}-{{page}}.png")
    built = subprocess.run([program, "build", source, "--layout", layout, "--format", "png", "-o", pattern, "--quiet"],
                           stderr=subprocess.PIPE, text=True, check=False)
    if built.returncode == 1:
        return None
    built.check_returncode()
    with Image.open(pattern.format(page=1)) as page:
        width = round(page.width * PAGE_HEIGHT / page.height)
        return page.convert("RGB").resize((width, PAGE_HEIGHT), Image.LANCZOS)


def sheet(pages):
    """Pages side by side, each with a thin frame."""
    width = sum(page.width + 2 + GAP for page in pages) - GAP
    out = Image.new("RGB", (width, PAGE_HEIGHT + 2), "white")
    x = 0
    for page in pages:
        out.paste(FRAME, (x, 0, x + page.width + 2, PAGE_HEIGHT + 2))
        out.paste(page, (x + 1, 1))
        x += page.width + 2 + GAP
    return out.point(lambda value: round(value / STEP) * STEP).quantize(256, dither=Image.Dither.NONE)


def write_index(layouts):
    """docs/gallery/README.md: every layout that has a sheet, with what it says of itself."""
    lines = ["# Gallery", "",
             "The same CVs in every layout: `examples/academic`, `examples/korean` and `examples/industry`, first pages.",
             "Made by `make gallery`."]
    for layout in layouts:
        if os.path.exists(os.path.join(FOLDER, layout["name"] + ".png")):
            lines += ["", f"## {layout['name']}", "", layout["description"] + ".", "",
                      f"![{layout['name']}]({layout['name']}.png)"]
    with open(os.path.join(FOLDER, "README.md"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("layouts", nargs="*")
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.program)
    listed = json.loads(subprocess.run([program, "list", "layouts", "--json"], check=True, capture_output=True).stdout)
    os.makedirs(FOLDER, exist_ok=True)
    status = 0
    for layout in arguments.layouts or [layout["name"] for layout in listed]:
        with tempfile.TemporaryDirectory() as folder:
            pages = [page for example in EXAMPLES if (page := first_page(program, layout, example, folder))]
        if not pages:
            print(f"{layout}: none of the examples")
            continue
        path = os.path.join(FOLDER, layout + ".png")
        sheet(pages).save(path, optimize=True)
        size = os.path.getsize(path)
        print(f"{os.path.relpath(path, ROOT)}: {size} bytes")
        if size > LARGEST:
            print(f"gallery: {path} is too large for the README", file=sys.stderr)
            status = 1
    write_index(listed)
    return status


if __name__ == "__main__":
    sys.exit(main())
