"""What README.md and docs/ tell a newcomer to type works as printed, in an empty folder.

Every line of a block that begins with `cvpdf` is run, and every block of YAML that is a whole file is built.
What a section takes for granted (a posting, a list of jobs, a photo) is made of what the section itself shows.

Usage: docs_test.py CVPDF SOURCES
"""

import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

PROGRAM, SOURCES = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
POSTING = "# Backend Engineer\n\nAcme looks for an engineer who knows Rust, SQLite and small tools.\n"
BIBLIOGRAPHY = """@article{hong2023, title = {Small Tools}, author = {Gildong Hong and Jane Doe}, journal = {Tools},
  year = 2023, keywords = {systems, ml}}
@phdthesis{hong2020, title = {Tools}, author = {Gildong Hong}, school = {KAIST}, year = 2020}
"""
# Runs until it is stopped, and needs a browser; watch_test.py looks at it.
LEFT_OUT = ("cvpdf watch ",)


def blocks_of(path):
    """(heading, language, text) of every block of code."""
    heading, language, lines = "", None, []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("```"):
            if language is not None:
                yield heading, language, "\n".join(lines) + "\n"
            language, lines = (line[3:] if language is None else None), []
        elif language is not None:
            lines.append(line)
        elif line.startswith("#"):
            heading = line.lstrip("# ")


def png():
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x80" * 30 for _ in range(40))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 30, 40, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class Docs(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self.temporary.name) / "cv"
        self.folder.mkdir()
        # A printer, for `| lpr`.
        tools = Path(self.temporary.name) / "tools"
        tools.mkdir()
        (tools / "lpr").write_text("#!/bin/sh\nhead -c 5 | grep -q '^%PDF-' && cat > /dev/null\n", encoding="utf-8")
        (tools / "lpr").chmod(0o755)
        self.environment = {**os.environ, "PATH": f"{tools}:{PROGRAM.parent}:{os.environ['PATH']}"}

    def tearDown(self):
        self.temporary.cleanup()

    def shell(self, line):
        done = subprocess.run(["bash", "-o", "pipefail", "-c", line], cwd=self.folder, env=self.environment,
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, f"{line}\n{done.stdout}{done.stderr}")
        self.assertNotIn("warning:", done.stderr, line)
        return done.stdout

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def make_surroundings(self, readme):
        """What the sections beyond the first one build upon."""
        letter = next(text for _, language, text in readme if language == "yaml" and text.startswith("letter:"))
        self.write("postings/acme.txt", POSTING)
        self.write("cv.yaml", (self.folder / "cv.yaml").read_text(encoding="utf-8") + "\n" + letter)
        jobs = [text for _, _, text in readme if text.startswith('{"cv"')]
        self.write("jobs.jsonl", jobs[0])

    def run_lines(self, text):
        lines = [line for line in text.splitlines() if line.startswith("cvpdf ") and not line.startswith(LEFT_OUT)]
        for line in lines:
            self.shell(line)
        return len(lines)

    def walk(self, starter):
        readme = list(blocks_of(SOURCES / "README.md"))
        count = 0
        for heading, language, text in readme:
            if language:
                continue
            if heading == "CVs of other programs":
                self.shell("cvpdf build cv.yaml -o resume.json && rm cv.yaml")
            if heading == "Use":
                text = text.replace("cvpdf new ", starter + " ", 1)
            count += self.run_lines(text)
            if heading == "Use":
                self.assertTrue((self.folder / "cv-ml-en.pdf").exists())
                self.make_surroundings(readme)
        self.assertGreater(count, 25)

    def test_every_command_of_the_readme_in_its_order(self):
        self.walk("cvpdf new")

    def test_the_same_with_the_korean_starter(self):
        self.walk("cvpdf new --lang ko")

    def test_every_command_within_a_text(self):
        """What is said in a text as `cvpdf … cv.yaml …`, or of what is installed."""
        self.shell("cvpdf new")
        self.make_surroundings(list(blocks_of(SOURCES / "README.md")))
        count = 0
        for path in [SOURCES / "README.md", *sorted((SOURCES / "docs").glob("*.md"))]:
            for line in re.findall(r"`(cvpdf [^`]+)`", path.read_text(encoding="utf-8")):
                if re.search(r" cv\.yaml\b(?!.*NAME)|^cvpdf (list|schema) ", line):
                    self.shell(line)
                    count += 1
        self.assertGreater(count, 4)

    def test_every_whole_file_shown_is_built(self):
        count = 0
        for path in [SOURCES / "README.md", *sorted((SOURCES / "docs").glob("*.md")), SOURCES / "layouts/README.md"]:
            for heading, language, text in blocks_of(path):
                if language != "yaml" or not text.startswith("cv:"):
                    continue
                with self.subTest(f"{path.name}: {heading}"):
                    for old in list(self.folder.iterdir()):
                        shutil.rmtree(old) if old.is_dir() else old.unlink()
                    self.write("cv.yaml", text)
                    self.write("me.jpg", png())
                    self.write("papers.bib", BIBLIOGRAPHY)
                    self.shell("cvpdf build cv.yaml")
                    for language in set(re.findall(r"\b(ko|en):", text)):
                        self.shell(f"cvpdf build cv.yaml --lang {language}")
                    if "variants:" in text:
                        self.shell("cvpdf build cv.yaml --all")
                    count += 1
        self.assertGreater(count, 4)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
