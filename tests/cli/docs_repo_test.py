"""The repository of documents in examples/docs-repo: make and ninja build what a change asks for, and no more.

Usage: docs_repo_test.py CVPDF EXAMPLE
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM, EXAMPLE = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
ALL = {"out/cv-research.pdf", "out/cv-engineer.pdf", "out/cv-engineer-harbour.pdf"}
NEEDS = {
    "cv.yaml": ALL,
    "sections/experience.yaml": ALL,
    "sections/education.yaml": ALL,
    "papers.bib": ALL,
    "house.yaml": {"out/cv-engineer.pdf", "out/cv-engineer-harbour.pdf"},
    "postings/harbour.yaml": {"out/cv-engineer-harbour.pdf"},
}


class DocsRepo(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name) / "docs"
        shutil.copytree(EXAMPLE, self.root)
        self.environment = {**os.environ, "PATH": f"{PROGRAM.parent}:{os.environ['PATH']}"}

    def tearDown(self):
        self.folder.cleanup()

    def run_tool(self, *command):
        done = subprocess.run(command, cwd=self.root, env=self.environment, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return set(re.findall(r"out/cv-[a-z-]+\.pdf(?= --depfile|$)", done.stdout, re.M))

    def check_changes(self, *command):
        self.assertEqual(self.run_tool(*command), ALL)
        self.assertEqual(self.run_tool(*command), set())
        newest = max(path.stat().st_mtime for path in self.root.rglob("*"))
        for step, (name, outputs) in enumerate(NEEDS.items(), 1):
            with self.subTest(touched=name):
                old = (self.root / name).stat()
                os.utime(self.root / name, (newest + 10 * step, newest + 10 * step))
                self.assertEqual(self.run_tool(*command), outputs)
                os.utime(self.root / name, (old.st_atime, old.st_mtime))
                self.assertEqual(self.run_tool(*command), set())
        # What is broken or gone keeps failing until it is mended, and is built then.
        education = self.root / "sections/education.yaml"
        text = education.read_text()
        for step, breakage in enumerate((lambda: education.write_text("- institution: [\n"), education.unlink)):
            breakage()
            if education.exists():
                os.utime(education, (newest + 90 + step, newest + 90 + step))
            for _ in range(2):
                self.assertNotEqual(subprocess.run(command, cwd=self.root, env=self.environment, capture_output=True).returncode, 0)
            education.write_text(text)
            os.utime(education, (newest + 92 + step, newest + 92 + step))
            self.assertEqual(self.run_tool(*command), ALL)
            old = (self.root / "out/cv-research.pdf").stat()
            os.utime(education, (old.st_atime, old.st_mtime - 10))
            self.assertEqual(self.run_tool(*command), set())
        # A section that is gone with all that names it is no error.
        cv = self.root / "cv.yaml"
        cv.write_text(cv.read_text().replace("    education: !include sections/education.yaml\n", ""))
        os.utime(cv, (newest + 100, newest + 100))
        (self.root / "sections/education.yaml").unlink()
        self.assertEqual(self.run_tool(*command), ALL)

    def test_make(self):
        self.check_changes("make")

    def test_ninja(self):
        self.check_changes("ninja")

    def test_make_goes_on_where_ninja_has_built(self):
        self.assertEqual(self.run_tool("ninja"), ALL)
        newest = max(path.stat().st_mtime for path in self.root.rglob("*"))
        os.utime(self.root / "house.yaml", (newest + 10, newest + 10))
        self.assertEqual(self.run_tool("make"), NEEDS["house.yaml"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
