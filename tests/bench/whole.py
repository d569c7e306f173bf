#!/usr/bin/env python3
"""Times whole processes side by side: cvpdf on both examples, and what peers are here on the same text.

Every run writes a new file on tmpfs (overwriting one on ext4 costs milliseconds of its own). The
commands take turns, so that a busy moment hits all of them; medians count, and the ratios to Typst.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TYPST_PACKAGE = "@myriaddreamin/typst-ts-node-compiler"
TYPST_SCRIPT = """
const { NodeCompiler } = require('%s');
const { readFileSync, writeFileSync } = require('fs');
const [source, output] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontPaths: ['/usr/share/fonts'] }] });
const result = compiler.pdf({ mainFileContent: readFileSync(source, 'utf8') });
writeFileSync(output, result);
""" % TYPST_PACKAGE


def run_once(command, log):
    """Wall milliseconds and peak MiB of one process; None where it fails."""
    with open(log, "wb") as sink:
        actions = [(os.POSIX_SPAWN_DUP2, sink.fileno(), 1), (os.POSIX_SPAWN_DUP2, sink.fileno(), 2)]
        start = time.perf_counter()
        pid = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
        _, status, usage = os.wait4(pid, 0)
        elapsed = time.perf_counter() - start
    if status != 0:
        return None
    return elapsed * 1000, usage.ru_maxrss / 1024


def warmed_up(label, command, log):
    """Runs a command once, for the page cache. A peer that fails is left out; cvpdf must not."""
    if run_once(command, log) is not None:
        return True
    complaint = pathlib.Path(log).read_text(errors="replace").strip().split("\n")[0]
    if label.startswith("cvpdf"):
        sys.exit(f"{label} failed: {complaint}")
    print(f"{label} left out: {complaint}")
    return False


def example_text(program, example):
    """The text that cvpdf sets, a paragraph a line: what the peers set too."""
    command = [program, "build", f"{ROOT}/examples/{example}/cv.yaml", "--dump", "text"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [line for line in text.replace("\f", "\n").split("\n") if line.strip()]


def typst_source(lines, font):
    escaped = ["".join("\\" + c if c in "\\*_`$#<>@[]~-+=/'\"" else c for c in line) for line in lines]
    return (f'#set page("a4")\n#set text(font: ({font}), size: 10pt)\n#set par(justify: true)\n'
            + "\n\n".join(escaped) + "\n")


def latex_source(lines, preamble):
    names = {"\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"}
    escaped = ["".join(names.get(c, "\\" + c if c in "#$%&_{}" else c) for c in line) for line in lines]
    return f"{preamble}\n\\begin{{document}}\n" + "\n\n".join(escaped) + "\n\\end{document}\n"


def install_typst(folder):
    """The Typst compiler from npm in `folder`; the script that runs it, or None."""
    if not shutil.which("npm") or not shutil.which("node"):
        print("Typst left out: no npm here")
        return None
    done = subprocess.run(["npm", "install", "--silent", "--prefix", folder, TYPST_PACKAGE], check=False)
    if done.returncode != 0:
        print("Typst left out: npm could not install it")
        return None
    script = pathlib.Path(folder, "typst.cjs")
    script.write_text(TYPST_SCRIPT)
    return str(script)


def peer_commands(folder, program, typst):
    """Label → function of an output path → command, for the peers that are here."""
    commands = {}
    for example, font in (("academic", '"Libertinus Serif"'), ("korean", '"Noto Serif CJK KR"')):
        lines = example_text(program, example)
        if typst:
            source = pathlib.Path(folder, f"{example}.typ")
            source.write_text(typst_source(lines, font))
            commands[f"typst {example}"] = lambda out, s=str(source): ["node", typst, s, out]
        if shutil.which("groff") and example == "academic":
            source = pathlib.Path(folder, f"{example}.ms")
            source.write_text("\n".join(".LP\n\\&" + line.replace("\\", "\\e") for line in lines) + "\n")
            commands["groff academic"] = lambda out, s=str(source): [
                "sh", "-c", 'groff -k -ms -Tpdf "$0" > "$1"', s, out]
        if shutil.which("xelatex"):
            preamble = "\\documentclass[a4paper]{article}\\usepackage{fontspec}"
            if example == "korean":
                preamble += "\\usepackage{xeCJK}\\setCJKmainfont{Noto Serif CJK KR}"
            source = pathlib.Path(folder, f"{example}.tex")
            source.write_text(latex_source(lines, preamble))
            commands[f"xelatex {example}"] = lambda out, s=str(source): [
                "xelatex", "-interaction=batchmode", "-output-directory", os.path.dirname(out),
                "-jobname", os.path.basename(out).removesuffix(".pdf"), s]
    return commands


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=f"{ROOT}/build/cvpdf")
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--no-peers", action="store_true")
    arguments = parser.parse_args()
    program = os.path.abspath(arguments.program)

    memory_disk = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory() as tools, tempfile.TemporaryDirectory(dir=memory_disk) as folder:
        commands = {
            f"cvpdf {example}": lambda out, e=example: [
                program, "build", f"{ROOT}/examples/{e}/cv.yaml", "--quiet", "-o", out]
            for example in ("academic", "korean")
        }
        if not arguments.no_peers:
            commands |= peer_commands(folder, program, install_typst(tools))

        log = os.path.join(folder, "log")
        commands = {label: command for label, command in commands.items()
                    if warmed_up(label, command(os.path.join(folder, "warm.pdf")), log)}
        times = {label: [] for label in commands}
        peaks = {label: 0 for label in commands}
        sizes = {}
        for run in range(arguments.runs):
            for label, command in commands.items():
                output = os.path.join(folder, f"{label.replace(' ', '-')}-{run}.pdf")
                measured = run_once(command(output), log)
                if measured is None:
                    sys.exit(f"{label} failed in run {run}")
                elapsed, peak = measured
                times[label].append(elapsed)
                peaks[label] = max(peaks[label], peak)
                sizes[label] = os.path.getsize(output)

    print(f"{'':20}{'median ms':>10}{'least ms':>10}{'peak MiB':>10}{'PDF KB':>8}{'× Typst':>9}")
    for label in commands:
        median = statistics.median(times[label])
        typst = times.get("typst " + label.split()[1])
        ratio = f"{median / statistics.median(typst):.3f}" if typst else "–"
        print(f"{label:20}{median:10.1f}{min(times[label]):10.1f}{peaks[label]:10.1f}"
              f"{sizes[label] / 1000:8.1f}{ratio:>9}")


if __name__ == "__main__":
    main()
