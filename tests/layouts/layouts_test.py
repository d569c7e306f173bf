"""Every shipped layout with every example in several languages, and what parsers find in `ats`.

Usage: layouts_test.py CVPDF SOURCE_FOLDER
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

import yaml
from applicant_parser import DATE, Resume
from placed_items import Margins, Pages

PROGRAM, SOURCES = sys.argv[1], Path(sys.argv[2])
LAYOUTS = sorted(path.stem for path in (SOURCES / "layouts").glob("*.yaml"))
EXAMPLES = sorted(path.name for path in (SOURCES / "examples").iterdir())
LANGUAGES = ["en", "ko", "de", "ja", "ar"]
LEAST_SIZE = 6.5
CHECKER = SOURCES / "tests" / "pdf" / "check_pdf.py"
POINTS = {"pt": 1, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72}
LETTER = """
letter:
  to: |
    Larkfield Systems
    1 Main Street
    Seattle, WA 98101
  subject: Staff Engineer
  body: |
    I have read your posting with pleasure, and I write to you since what you build is what I have built before.

    Let us talk about it.
  enclosures: [CV]
"""


def run(*arguments, cwd=None):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, check=False, cwd=cwd)


def build(cv, layout, language, *more):
    done = run("build", cv, "--layout", layout, "--lang", language, *more)
    assert done.returncode == 0, done.stderr
    return done


def letters(text):
    """Of a text, whatever its order and its line ends; hyphens at line ends are additions."""
    signs = "-\u200e\u200f\u2066\u2067\u2068\u2069\u202a\u202b\u202c\ufeff"
    return Counter(c for c in text if not c.isspace() and c not in signs)


def points(length):
    number, unit = re.fullmatch(r"([\d.]+)(\w+)", length.strip()).groups()
    return float(number) * POINTS[unit]


def margins_of(layout):
    """As the layout or what it extends has them."""
    told = yaml.safe_load((SOURCES / "layouts" / f"{layout}.yaml").read_text(encoding="utf-8"))
    margins = told.get("page", {}).get("margins")
    return margins_of(told["extends"]) if margins is None else {side: points(length) for side, length in margins.items()}


class EveryLayout(unittest.TestCase):
    """Each stage of all CVs in all languages by one process a layout."""

    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.temporary.name)
        cls.cvs = []
        for example in EXAMPLES:
            shutil.copytree(SOURCES / "examples" / example, cls.folder / example)
            cv = cls.folder / example / f"{example}.yaml"
            (cls.folder / example / "cv.yaml").rename(cv)
            if "\nletter:" not in cv.read_text(encoding="utf-8"):
                with open(cv, "a", encoding="utf-8") as file:
                    file.write(LETTER)
            cls.cvs.append(cv)

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def build_all(self, layout, ending, *more):
        done = run("build", *self.cvs, "--layout", layout, "--lang", ",".join(LANGUAGES), "-o",
                   self.folder / f"{layout}-{{stem}}-{{lang}}.{ending}", *more)
        # The examples are not translated into every language; all else is a fault.
        faults = [line for line in done.stderr.splitlines()
                  if re.search(": (error|warning): ", line) and "this text is not there in" not in line]
        with self.subTest(layout=layout):
            self.assertEqual((done.returncode, faults), (0, []))

    def made(self, ending):
        """(case, file) of every layout, example and language."""
        for layout in LAYOUTS:
            for example in EXAMPLES:
                for language in LANGUAGES:
                    case = {"layout": layout, "cv": example, "language": language}
                    yield case, self.folder / f"{layout}-{example}-{language}.{ending}"

    def test_nothing_collides_or_leaves_the_margins(self):
        for layout in LAYOUTS:
            self.build_all(layout, "pages", "--dump", "pages")
        for case, file in self.made("pages"):
            with self.subTest(**case):
                pages = Pages(file.read_text(encoding="utf-8"))
                margins = Margins(**margins_of(case["layout"]))
                if case["language"] == "ar":
                    margins.left, margins.right = margins.right, margins.left
                self.assertEqual(pages.overlaps(), [])
                self.assertEqual(pages.outside(margins), [])
                self.assertGreaterEqual(pages.least_size(), LEAST_SIZE)

    def test_files_are_sound_and_read_back_whole(self):
        for layout in LAYOUTS:
            self.build_all(layout, "txt", "--dump", "text")
            self.build_all(layout, "pdf")
        for case, file in self.made("pdf"):
            with self.subTest(**case):
                read = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True)
                said = file.with_suffix(".txt").read_text(encoding="utf-8")
                self.assertEqual(letters(read.stdout), letters(said))
        files = [file for _, file in self.made("pdf")]
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
    """What they find of the industry example in `ats`: a CV of the American kind."""

    CV = SOURCES / "examples" / "industry" / "cv.yaml"

    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            pdf = Path(folder) / "cv.pdf"
            build(cls.CV, "ats", "en", "-o", pdf)
            cls.resume = Resume(pdf)
        cls.told = {}
        for level, title in re.findall(r'outline (\d) "(.*)" @', build(
                cls.CV, "ats", "en", "--dump", "document", "-o", "-").stdout):
            if level == "1":
                section = cls.told.setdefault(title.upper(), [])
            else:
                section.append(title)
        cls.sections = yaml.safe_load(cls.CV.read_text(encoding="utf-8"))["cv"]["sections"]

    def test_who_it_is(self):
        self.assertEqual(self.resume.name, "Jiwon Ahn")
        self.assertEqual(self.resume.email, "jiwon.ahn@example.com")
        self.assertEqual(self.resume.phone, "(206) 555-0142")
        self.assertEqual(self.resume.location, "Seattle, WA")

    def test_every_section_and_entry(self):
        self.assertGreater(len(self.told), 9)
        self.assertEqual(list(self.resume.sections), list(self.told))
        for section, entries in self.told.items():
            with self.subTest(section=section):
                text = self.resume.text(section)
                self.assertTrue(text)
                places = [text.find(entry.split(", ")[0]) for entry in entries]
                self.assertNotIn(-1, places)
                self.assertEqual(places, sorted(places))

    def test_jobs_schools_and_projects_stand_apart(self):
        for section, count in (("EXPERIENCE", 4), ("EDUCATION", 1), ("PROJECTS", 3)):
            with self.subTest(section=section):
                heads = self.resume.entries(section)
                self.assertEqual(len(heads), count)
                self.assertEqual(heads, self.resume.bold_heads(section))
                self.assertEqual([re.split(r" ?[,|]", head)[0] for head in heads],
                                 [entry.split(", ")[0] for entry in self.told[section]])

    def test_dates_of_projects_and_what_each_was(self):
        for head in self.resume.entries("PROJECTS"):
            self.assertRegex(head, DATE)
        told = [bullet for project in self.sections["projects"] for bullet in project["highlights"]]
        self.assertEqual(len(self.resume.bullets("PROJECTS")), len(told))
        told = [bullet for job in self.sections["experience"]
                for part in job.get("positions", [job]) for bullet in part["highlights"]]
        self.assertEqual(len(self.resume.bullets("EXPERIENCE")), len(told))

    def test_skills(self):
        skills = self.resume.bullets("TECHNICAL SKILLS")
        self.assertEqual(len(skills), len(self.sections["technical_skills"]))
        for skill, told in zip(skills, self.sections["technical_skills"]):
            name, keywords = re.split(" ?: ", skill)
            self.assertEqual(name, told["name"]["en"])
            self.assertEqual(keywords.split(", "), [word["en"] if isinstance(word, dict) else word
                                                    for word in told["keywords"]])


class Form(unittest.TestCase):
    """A short CV in the form: two schools, two jobs, one of everything else."""

    CV = """
cv:
  name: 홍길동
  email: gildong.hong@example.com
  phone: 010-0000-0000
  location: 서울특별시 마포구
  headline: 소프트웨어 엔지니어
  sections:
    education:
      - {institution: 한강대학교, area: 컴퓨터공학, location: 서울특별시, start_date: 2017-03, end_date: 2023-02}
      - {institution: 한강고등학교, location: 서울특별시, start_date: 2014-03, end_date: 2017-02}
    experience:
      - {company: 새벽소프트, position: 사원, location: 서울특별시, start_date: 2023-03, end_date: present}
      - {company: 한빛데이터, position: 인턴, location: 성남시, start_date: 2022-06, end_date: 2022-08}
    certificates: [{name: 정보처리기사, issuer: 한국산업인력공단, date: 2022-08}]
    languages: [{language: 영어, fluency: TOEIC 900}]
    awards: [{title: 장려상, awarder: 한강대학교, date: 2021-11}]
"""
    RANGES = {
        "ko": "2014.03 ~ 2017.02",
        "en": "Mar 2014 – Feb 2017",
        "de": "03/2014 – 02/2017",
        "ja": "2014年3月～2017年2月",
        "ar": "مارس 2014 – فبراير 2017",
    }

    def test_it_stays_on_one_page_with_whole_dates_and_addresses(self):
        with tempfile.TemporaryDirectory() as folder:
            cv = Path(folder) / "cv.yaml"
            cv.write_text(self.CV)
            for language, dates in self.RANGES.items():
                with self.subTest(language=language):
                    done = build(cv, "korean", language, "--today", "2026-01-15", "--dump", "lines", "-o", "-")
                    self.assertEqual(done.stderr, "")
                    said = re.sub("[\u2066-\u2069]", "", done.stdout)
                    self.assertIn(dates, said)
                    self.assertIn("gildong.hong@example.com", said)
                    pages = build(cv, "korean", language, "--today", "2026-01-15", "--dump", "pages", "-o", "-")
                    self.assertEqual(len(Pages(pages.stdout).pages), 1)


class UsersLayout(unittest.TestCase):
    TEXT = """extends: classic
fonts: {body: inter}
colors: {ink: "#222244", accent: "#884400"}
styles:
  name: {color: accent, align: start}
  section_title: {color: accent, caps: none}
header: {order: [name, contacts, headline], icons: on}
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
            self.assertEqual(len(page.shapes), 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
