#!/usr/bin/env python3
"""How well lines are filled: cvpdf beside xelatex, same text, same font, same measure.

    lines.py [--cvpdf PROGRAM] [--measure MM] [--paragraphs N] [TEXT...]

Sets the paragraphs of plain text files (Debian's licence texts without any) justified in a narrow
column and counts, for both: lines, lines looser than TeX's tolerance of 200 (a stretch ratio over
1.26; a line that cvpdf leaves ragged counts by the ratio that would fill it), overfull lines, and
lines that end in a hyphen; and the paragraphs with loose lines of cvpdf's that xelatex sets well.
xelatex runs with \\tolerance=200, \\frenchspacing and no emergency stretch.
"""
import argparse, json, pathlib, re, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
LICENSES = [f"/usr/share/common-licenses/{name}" for name in ("GPL-3", "MPL-2.0", "GFDL-1.3", "Apache-2.0", "LGPL-2.1")]
LOOSE = 1.26
SPACE = 3.33  # of Latin Modern at 10 pt


def paragraphs(path, most):
    """Paragraphs of prose, without the signs that Markdown or TeX would read."""
    text = pathlib.Path(path).read_text(encoding="utf-8", errors="ignore")
    found = []
    for block in re.split(r"\n\s*\n", text):
        line = re.sub(r"[*_`\[\]^~\\<>#$%&{}]|--+", " ", " ".join(block.split()))
        line = re.sub(r"(^|[\s(])\"", "\\1“", line).replace('"', "”")
        line = re.sub(r"(^|[\s(“])'", "\\1‘", line).replace("'", "’")
        line = " ".join(line.split())
        if len(line) > 200 and sum(c.islower() for c in line) > 0.6 * len(line):
            found.append(line)
    return found[:most]


def run(command, folder):
    result = subprocess.run(command, cwd=folder, capture_output=True, text=True, errors="replace")
    if result.returncode not in (0, 1):
        sys.exit(f"{command[0]} failed:\n{result.stdout}\n{result.stderr}")
    return result.stdout


def set_by_cvpdf(program, texts, measure, folder):
    cv = {"cv": {"name": "Lines", "sections": {"summary": texts}}, "layout": "layout.yaml"}
    (folder / "cv.yaml").write_text(json.dumps(cv, ensure_ascii=False))
    (folder / "layout.yaml").write_text(
        f"extends: classic\npage: {{size: [{measure + 40}mm, 297mm], margins: {{top: 20mm, bottom: 20mm, left: 20mm, "
        "right: 20mm}, foot: null}\n")
    counts = dict(lines=0, loose=0, overfull=0, hyphens=0)
    bad = {}
    block = []
    blocks = []
    for line in run([program, "build", "cv.yaml", "--dump", "lines"], folder).splitlines():
        if line.startswith(" block"):
            blocks.append(block := [])
        found = re.match(r'  line ([\d.]+) of ([\d.]+)(?: overfull by ([\d.]+))?(?: set (-?[\d.]+))?.*? "(.*)"$', line)
        if found:
            block.append(found)
    for number, block in enumerate(blocks[3:]):
        counts["lines"] += len(block)
        ragged = not any(line[4] for line in block)
        for line in block[:-1]:
            width, full = float(line[1]), float(line[2])
            ratio = float(line[4] or 0)
            if ratio == 0 and full - width > 1:
                room = line[5].strip().count(" ") * SPACE / 2 + 0.015 * width
                ratio = (full - width) / max(room, 0.01)
            loose = ratio > LOOSE
            if loose:
                bad.setdefault(number, []).append(f"{ratio:.2f} {'ragged ' if ragged else ''}{line[5]}")
            counts["loose"] += loose
            counts["overfull"] += bool(line[3])
            counts["hyphens"] += line[5].rstrip().endswith("-")
    return counts, bad


def set_by_xelatex(texts, measure, folder):
    body = "\n\n".join(f"\\wlog{{paragraph {i}}}\n{text}" for i, text in enumerate(texts))
    (folder / "lines.tex").write_text(
        "\\documentclass{article}\\usepackage{fontspec}\\usepackage[paperwidth=%dmm,paperheight=297mm,margin=20mm]{geometry}"
        "\\pagestyle{empty}\\parindent0pt\\begin{document}\\fontsize{10bp}{12bp}\\selectfont\n"
        "\\frenchspacing\\tolerance200\\hbadness200\\hfuzz0.05pt\n%s\n\n\\end{document}\n" % (measure + 40, body))
    run(["xelatex", "-interaction=nonstopmode", "lines.tex"], folder)
    log = (folder / "lines.log").read_text(errors="replace")
    printed = run(["pdftotext", "-raw", "lines.pdf", "-"], folder).splitlines()
    bad = {i for i, part in enumerate(re.split(r"(?m)^paragraph \d+$", log)[1:]) if "full \\hbox" in part}
    return dict(lines=len([line for line in printed if line.strip("\f ")]), loose=log.count("Underfull \\hbox"),
                overfull=log.count("Overfull \\hbox"),
                hyphens=sum(line.rstrip().endswith("-") for line in printed)), bad


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--cvpdf", default=HERE.parent.parent / "build-dev/cvpdf")
    arguments.add_argument("--measure", type=int, default=70)
    arguments.add_argument("--paragraphs", type=int, default=60)
    arguments.add_argument("texts", nargs="*", default=LICENSES)
    options = arguments.parse_args()
    sums = {}
    for path in options.texts:
        texts = paragraphs(path, options.paragraphs)
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            counts, bad = set_by_cvpdf(str(pathlib.Path(options.cvpdf).resolve()), texts, options.measure, folder)
            tex_counts, tex_bad = set_by_xelatex(texts, options.measure, folder)
        counts["paragraphs to do better"] = len(set(bad) - tex_bad)
        rows = {"cvpdf": counts, "xelatex": tex_counts}
        for number in sorted(set(bad) - tex_bad):
            print(*(f"    paragraph {number}: {line}" for line in bad[number]), sep="\n")
        print(f"{path}: {len(texts)} paragraphs")
        for name, counts in rows.items():
            print(f"  {name:8}", ", ".join(f"{value} {key}" for key, value in counts.items()))
            for key, value in counts.items():
                sums.setdefault(name, {}).setdefault(key, 0)
                sums[name][key] += value
    print("together")
    for name, counts in sums.items():
        print(f"  {name:8}", ", ".join(f"{value} {key}" for key, value in counts.items()))


main()
