"""Every shipped layout with every example in several languages, and what parsers find in `ats`.

Usage: layouts_test.py CVPDF SOURCE_FOLDER
"""

import os
import re
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

from applicant_parser import Resume
from placed_items import Pages

PROGRAM, SOURCES = sys.argv[1], Path(sys.argv[2])
LAYOUTS = ["ats", "banking", "classic", "compact", "modern", "sidebar", "timeline"]
EXAMPLES = ["academic", "industry", "korean"]
LANGUAGES = ["en", "ko", "de", "ja", "ar"]
LEAST_SIZE = 6.5
CHECKER = SOURCES / "tests" / "pdf" / "check_pdf.py"


def run(*arguments, cwd=None):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, check=False, cwd=cwd)


def build(cv, layout, language, *more):
    done = run("build", cv, "--layout", layout, "--lang", language, *more)
    assert done.returncode == 0, done.stderr
    return done


def letters(text):
    """Of a text, whatever its order and its line ends; hyphens at line ends are additions."""
    return Counter(c for c in text if not c.isspace() and c not in "-\u200e\u200f\u2068\u2069\u202a\u202b\u202c\ufeff")


def cases():
    for layout in LAYOUTS:
        for example in EXAMPLES:
            for language in LANGUAGES:
                yield layout, SOURCES / "examples" / example / "cv.yaml", language


class EveryLayout(unittest.TestCase):
    def test_the_list_is_whole(self):
        shipped = {path.stem for path in (SOURCES / "layouts").glob("*.yaml")}
        self.assertLessEqual(set(LAYOUTS), shipped)

    def test_nothing_collides_or_leaves_the_page(self):
        for layout, cv, language in cases():
            with self.subTest(layout=layout, cv=cv.parent.name, language=language):
                done = build(cv, layout, language, "--dump", "pages", "-o", "-")
                self.assertNotRegex(done.stderr, "too wide|taller than")
                pages = Pages(done.stdout)
                self.assertEqual(pages.overlaps(), [])
                self.assertEqual(pages.outside(), [])
                self.assertGreaterEqual(pages.least_size(), LEAST_SIZE)

    def test_files_are_sound_and_read_back_whole(self):
        with tempfile.TemporaryDirectory() as folder:
            files = []
            for layout, cv, language in cases():
                pdf = Path(folder) / f"{layout}-{cv.parent.name}-{language}.pdf"
                build(cv, layout, language, "-o", pdf)
                files.append(pdf)
                if language == "ar":
                    continue
                said = build(cv, layout, language, "--dump", "text", "-o", "-").stdout
                read = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True)
                with self.subTest(layout=layout, cv=cv.parent.name, language=language):
                    self.assertEqual(letters(read.stdout), letters(said))
            checked = subprocess.run(["/usr/bin/python3", CHECKER, *files], capture_output=True, text=True, check=False)
            self.assertEqual((checked.returncode, checked.stdout), (0, ""))


class Sidebar(unittest.TestCase):
    def cv(self, folder):
        jobs = "".join(
            f"      - {{company: Company {i:03}, position: Engineer, start_date: 2001, end_date: 2002, "
            f"highlights: [Job {i:03} had a first part., Job {i:03} had a second part.]}}\n" for i in range(36))
        skills = "".join(f"      - {{name: Skill {i:03}, keywords: [one thing, another thing]}}\n" for i in range(70))
        path = Path(folder) / "cv.yaml"
        path.write_text(f"cv:\n  name: A B\n  email: a@example.org\n  sections:\n    experience:\n{jobs}    skills:\n{skills}")
        return path

    def test_both_columns_run_over_three_pages_and_read_linearly(self):
        with tempfile.TemporaryDirectory() as folder:
            cv = self.cv(folder)
            for language, side in (("en", "left"), ("ar", "right")):
                pages = Pages(build(cv, "sidebar", language, "--dump", "pages", "-o", "-").stdout)
                self.assertEqual(len(pages.pages), 3)
                middle = pages.pages[0].width / 2
                for page in pages.pages:
                    skills = [text for text in page.texts if text.text.split()[0] == "Skill"]
                    jobs = [text for text in page.texts if text.text.split()[0] == "Job"]
                    self.assertTrue(skills)
                    self.assertTrue(jobs)
                    self.assertTrue(all((text.left < middle) == (side == "left") for text in skills))
                    # Each column in one go.
                    order = ["job" if text in jobs else "skill" for text in page.texts if text in jobs + skills]
                    self.assertEqual(order, sorted(order))
            text = build(cv, "sidebar", "en", "--dump", "text", "-o", "-").stdout
            for word in ("Job", "Skill"):
                numbers = [int(n) for n in re.findall(rf"^.*{word} (\d+)", text, re.M)]
                self.assertEqual(numbers, sorted(numbers))

    def test_a_cv_without_anything_for_it_has_one_column(self):
        with tempfile.TemporaryDirectory() as folder:
            cv = Path(folder) / "cv.yaml"
            cv.write_text("cv: {name: A B, sections: {experience: [{company: Acme, position: P}]}}\n")
            pages = Pages(build(cv, "sidebar", "en", "--dump", "pages", "-o", "-").stdout)
            self.assertEqual({round(t.left) for t in pages.pages[0].texts}, {37})
            self.assertEqual([r for r in pages.pages[0].rules if r.height > 100], [])


class Parsers(unittest.TestCase):
    def test_ats_tells_them_everything(self):
        with tempfile.TemporaryDirectory() as folder:
            pdf = Path(folder) / "cv.pdf"
            build(SOURCES / "examples" / "industry" / "cv.yaml", "ats", "en", "-o", pdf)
            resume = Resume(pdf)
            self.assertEqual(resume.name, "Jiwon Ahn")
            self.assertEqual(resume.email, "jiwon.ahn@example.com")
            self.assertEqual(resume.phone, "(206) 555-0142")
            self.assertEqual(resume.location, "Seattle, WA")
            titles = re.findall(r'outline 1 "(.*)" @', build(
                SOURCES / "examples" / "industry" / "cv.yaml", "ats", "en", "--dump", "document", "-o", "-").stdout)
            self.assertGreater(len(titles), 4)
            self.assertEqual(list(resume.sections), [title.upper() for title in titles])
            self.assertEqual(resume.entries("EXPERIENCE"), resume.bold_heads("EXPERIENCE"))
            self.assertGreater(len(resume.entries("EXPERIENCE")), 2)
            self.assertEqual(resume.entries("EDUCATION"), resume.bold_heads("EDUCATION"))


class UsersLayout(unittest.TestCase):
    TEXT = """extends: classic
fonts: {body: inter}
colors: {ink: "#222244", accent: "#884400"}
styles:
  name: {color: accent, align: start}
  section_title: {color: accent, caps: none}
header: {order: [name, contacts, headline]}
section:
  heading: {rule: {side: beside, gap: 1em}}
  entries:
    education: {rows: [{main: "**{degree}**[, {area}] – {institution}", aside: "{date}"}]}
page: {size: letter}
"""

    def test_twelve_lines_by_path_from_another_folder(self):
        self.assertEqual(self.TEXT.count("\n"), 12)
        with tempfile.TemporaryDirectory() as folder:
            for name in ("cv", "mine", "elsewhere"):
                os.mkdir(Path(folder) / name)
            (Path(folder) / "mine" / "my.yaml").write_text(self.TEXT)
            cv = Path(folder) / "cv" / "cv.yaml"
            cv.write_text("cv: {name: A B, headline: Head, email: a@example.org, sections: {education: "
                          "[{institution: Uni, degree: MSc, area: CS, location: Rome, date: 2020}]}}\n")
            done = run("build", "../cv/cv.yaml", "--layout", "../mine/my.yaml", "--root", "..", "--dump", "pages",
                       "-o", "-", cwd=Path(folder) / "elsewhere")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            page = Pages(done.stdout).pages[0]
            self.assertEqual((page.width, page.height), (612, 792))
            said = " ".join(text.text.strip() for text in page.texts).replace(" ,", ",")
            self.assertEqual(said, "A B a@example.org Head Education MSc, CS – Uni 2020")
            self.assertEqual(page.texts[0].color, "#884400")
            self.assertEqual(len(page.rules), 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
