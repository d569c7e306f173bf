"""The formats without pages, read by other people's parsers: html5lib and cmark.

Usage: export_test.py CVPDF SOURCE_FOLDER
"""

import json
import re
import string
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

import html5lib
import yaml

PROGRAM, SOURCES = sys.argv[1], Path(sys.argv[2])
EXAMPLES = sorted(path.parent.name for path in SOURCES.glob("examples/*/cv.yaml"))
HEADINGS = ("h1", "h2", "h3", "h4")
MARKS = ("strong", "em", "code", "sup", "sub")

# What looks like markup, or like the beginning of a block, and is none.
NASTY = [
    "+ 15 % revenue", "- minus", "2024. Joined", "1) first", "# 1 in class", "> 1000 users", "* star",
    "*stars*", "**two**", "_low_", "snake_case_name", "a_b_ c", "`ticks`", "[brackets](x)", "![image](x)",
    "<b>tag</b>", "a < b && c > d", "&amp; &copy; AT&T R&D;", "===", "- - -", "* * *", "~~~", "~struck~", "\\backslash\\",
    "http://example.org/a_b_c", "C:\\new", "5 * 3 * 2", "|a|b|", ": definition", "$5 to $10", "x^2", "H~2~O",
    '"quoted"', "it's", "100% \"sure\" <maybe>", "한글 *별* 문장", "trailing \\",
]
# Emphasis beside all kinds of neighbours.
EMPHASIS = [
    "**삼성전자(주)**에서", '**"최우수상"**을 받음', "a**b**c", "**a** *b* ***c***", "**a***b*", "(**a**)",
    "**(a)**b", "*a*.", "x*a!*y", "**`code`**", "a `co``de` b", "**bold [link](https://example.org/a(b)c) more**",
    "[**all bold**](https://example.org)", "x^2^ and H~2~O", "*a***b***c*", "**a b** c", "日本**語（注）**です",
]


def escaped(text):
    return "".join("\\" + c if c in string.punctuation else c for c in text)


def build(source, suffix, *options):
    run = subprocess.run([PROGRAM, "build", str(source), "--format", suffix, "-o", "-", *options],
                         capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise AssertionError(run.stderr)
    return run.stdout


def build_cv(cv, suffix, *options, files=()):
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files:
            (Path(folder) / name).write_bytes(content)
        path = Path(folder) / "cv.yaml"
        path.write_text(yaml.safe_dump(cv, allow_unicode=True, sort_keys=False), encoding="utf-8")
        return build(path, suffix, *options)


def parse_html(text):
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def parse_markdown(text):
    html = subprocess.run(["cmark", "--unsafe"], input=text, capture_output=True, text=True,
                          check=True).stdout
    return html5lib.parse(html, namespaceHTMLElements=False)


def text_of(element):
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def body_of(tree):
    return tree.find("body")


def outline(tree):
    return [(e.tag, text_of(e)) for e in body_of(tree).iter() if e.tag in HEADINGS]


def marked(tree):
    """What stands in headings is theirs, and stands for itself."""
    return [(e.tag, text_of(e)) for e in body_of(tree).iter() if e.tag in MARKS]


def links(tree):
    return [(e.get("href"), text_of(e)) for e in body_of(tree).iter("a")]


def items(tree):
    return [text_of(e) for e in body_of(tree).iter("li")]


def words(text):
    return re.findall(r"\w+", text)


def bullets(texts):
    return {"cv": {"name": "A", "sections": {"summary": [{"bullet": text} for text in texts]}}}


def png(width, height):
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = b"".join(b"\0" + b"\x40\x80\xc0" * width for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def source_of(example):
    return SOURCES / "examples" / example / "cv.yaml"


class Html(unittest.TestCase):
    def test_pages_are_sound(self):
        for example in EXAMPLES:
            with self.subTest(example):
                page = build(source_of(example), "html")
                tree = parse_html(page)
                self.assertTrue(tree.get("lang"))
                self.assertTrue(tree.find("head/title").text)
                levels = [int(tag[1]) for tag, _ in outline(tree)]
                self.assertEqual(levels.count(1), 1)
                for above, below in zip(levels, levels[1:]):
                    self.assertLessEqual(below, above + 1)
                ids = [e.get("id") for e in tree.iter() if e.get("id")]
                self.assertEqual(len(ids), len(set(ids)))
                for section in tree.iter("section"):
                    self.assertIn(section.get("aria-labelledby"), ids)
                self.assertTrue(all(text for _, text in links(tree)))
                for moment in tree.iter("time"):
                    self.assertRegex(moment.get("datetime"), r"^\d{4}(-\d\d(-\d\d)?)?$")

    def test_a_page_needs_nothing_else(self):
        for example in EXAMPLES:
            with self.subTest(example):
                page = build(source_of(example), "html")
                tree = parse_html(page)
                for tag in ("script", "link", "iframe", "object", "form"):
                    self.assertEqual(list(tree.iter(tag)), [])
                for image in tree.iter("img"):
                    self.assertTrue(image.get("src").startswith("data:image/"))
                    self.assertIsNotNone(image.get("alt"))
                style = tree.find("head/style").text
                self.assertNotIn("url(", style)
                self.assertNotIn("@import", style)
                self.assertEqual([e for e in tree.iter() for name in e.keys() if name[:2] == "on"], [])

    def test_signs_are_text(self):
        tree = parse_html(build_cv(bullets([escaped(text) for text in NASTY]), "html"))
        straight = [text.translate({0x201c: '"', 0x201d: '"', 0x2019: "'"}) for text in items(tree)]
        self.assertEqual(straight, NASTY)

    def test_dates_are_marked(self):
        entry = {"company": "B", "position": "P", "start_date": "2018-03", "end_date": "2020-02"}
        cv = {"cv": {"name": "A", "sections": {
            "experience": [entry, {**entry, "start_date": "2021-03-04", "end_date": "present"}],
            "news": [{"news": "N", "date": "2024"}]}}}
        tree = parse_html(build_cv(cv, "html"))
        self.assertEqual([(e.get("datetime"), e.text) for e in tree.iter("time")],
                         [("2018-03", "Mar 2018"), ("2020-02", "Feb 2020"), ("2021-03-04", "Mar 4, 2021"),
                          ("2024", "2024")])

    def test_languages_and_directions(self):
        cv = bullets(["שלום", "Hello 홍길동"])
        tree = parse_html(build_cv(cv, "html", "--lang", "he"))
        self.assertEqual((tree.get("lang"), tree.get("dir")), ("he", "rtl"))
        self.assertIn(("ko", "홍길동"), [(e.get("lang"), text_of(e)) for e in tree.iter("span")])

    def test_a_sentence_of_another_direction_is_one_element(self):
        cv = bullets([{"en": "**Built** and [ran](https://example.org) *tests* in 3 weeks"}])
        tree = parse_html(build_cv(cv, "html", "--lang", "he"))
        spans = [e for e in tree.iter("span") if e.get("dir")]
        self.assertEqual([(e.get("lang"), e.get("dir"), text_of(e)) for e in spans],
                         [("en", "ltr", "Built and ran tests in 3 weeks")])
        self.assertEqual([e.text for e in spans[0].iter("a")], ["ran"])

    def test_a_photo_is_in_the_page_as_large_as_on_paper(self):
        cv = {"cv": {"name": "A", "photo": {"file": "me.png", "alt": 'A "small" picture'}, "sections": {}},
              "layout": {"extends": "classic", "header": {"photo": {"shape": "circle", "width": "24mm"}}}}
        (image,) = parse_html(build_cv(cv, "html", files=[("me.png", png(6, 8))])).iter("img")
        self.assertEqual([image.get(name) for name in ("class", "alt", "width", "height")],
                         ["circle", 'A "small" picture', "91", "91"])
        self.assertTrue(image.get("src").startswith("data:image/png;base64,iVBORw0KGgo"))

    def test_numbers_of_lists(self):
        entries = [{"title": title} for title in ("X", "Y", "Z")]
        cv = {"cv": {"name": "A", "sections": {
            "publications": {"numbering": "reversed", "entries": entries},
            "selected_publications": {"numbering": "numbered", "entries": entries}}}}
        lists = list(parse_html(build_cv(cv, "html")).iter("ol"))
        self.assertEqual([[item.get("value") for item in part] for part in lists],
                         [["3", "2", "1"], [None, None, None]])


class Markdown(unittest.TestCase):
    def test_says_what_the_page_says(self):
        for example in EXAMPLES:
            with self.subTest(example):
                page = parse_html(build(source_of(example), "html"))
                text = parse_markdown(build(source_of(example), "md"))
                self.assertEqual(outline(text), outline(page))
                self.assertEqual(links(text), links(page))
                self.assertEqual(marked(text), marked(page))
                self.assertEqual(words(text_of(body_of(text))), words(text_of(body_of(page))))

    def test_signs_are_text(self):
        tree = parse_markdown(build_cv(bullets([escaped(text) for text in NASTY]), "md"))
        straight = [text.translate({0x201c: '"', 0x201d: '"', 0x2019: "'"}) for text in items(tree)]
        self.assertEqual(straight, NASTY)

    def test_signs_are_text_where_a_paragraph_begins(self):
        for text in NASTY:
            with self.subTest(text):
                cv = {"cv": {"name": "A", "sections": {"summary": [escaped(text)]}}}
                tree = parse_markdown(build_cv(cv, "md"))
                paragraphs = [text_of(e) for e in body_of(tree).iter("p")]
                straight = [p.translate({0x201c: '"', 0x201d: '"', 0x2019: "'"}) for p in paragraphs]
                self.assertEqual(straight, [text])

    def test_emphasis_holds_wherever_it_stands(self):
        for text in EMPHASIS:
            with self.subTest(text):
                page = parse_html(build_cv(bullets([text]), "html"))
                tree = parse_markdown(build_cv(bullets([text]), "md"))
                self.assertEqual(items(tree), items(page))
                self.assertEqual(sorted(marked(tree)), sorted(marked(page)))
                self.assertEqual(links(tree), links(page))

    def test_reversed_numbers_stay(self):
        entries = [{"title": title} for title in ("X", "Y", "Z")]
        cv = {"cv": {"name": "A", "sections": {
            "publications": {"numbering": "reversed", "entries": entries}}}}
        self.assertEqual(items(parse_markdown(build_cv(cv, "md"))), ["3. “X”", "2. “Y”", "1. “Z”"])


class PlainText(unittest.TestCase):
    def test_has_every_word_of_the_page(self):
        for example in EXAMPLES:
            with self.subTest(example):
                page = parse_html(build(source_of(example), "html"))
                text = re.sub(r" \(https?://[^)\s]*\)", "", build(source_of(example), "txt"))
                numberless = re.sub(r"^\d+\. ", "", text, flags=re.MULTILINE)
                self.assertEqual([word.casefold() for word in words(numberless)],
                                 [word.casefold() for word in words(text_of(body_of(page)))])

    def test_is_fit_for_a_form(self):
        for example in EXAMPLES:
            with self.subTest(example):
                text = build(source_of(example), "txt")
                self.assertTrue(text.endswith("\n") and not text.endswith("\n\n"))
                self.assertNotIn("\n\n\n", text)
                self.assertEqual([line for line in text.splitlines() if line != line.rstrip()], [])
                self.assertNotRegex(text, "[\u00a0\u00ad\u200b\u2028\u2060\u2066-\u2069]")

    def test_whole(self):
        cv = {"cv": {"name": "Gildong Hong", "email": "g@hong.kr", "sections": {
            "summary": ["I **build** [things](https://example.org/x)."],
            "experience": [{"company": "Acme", "location": "Seoul", "positions": [
                {"position": "Lead", "start_date": "2020-01", "end_date": "present",
                 "highlights": ["First", {"text": "Second", "highlights": ["Below"]}]},
                {"position": "Engineer", "start_date": "2018", "end_date": "2019"}]}],
            "publications": {"numbering": "numbered", "entries": [{"title": "X"}, {"title": "Y"}]},
            "기타": ["끝"]}}}
        self.assertEqual(build_cv(cv, "txt"), """\
Gildong Hong
g@hong.kr

SUMMARY
I build things (https://example.org/x).

EXPERIENCE
Acme | Seoul

Lead | Jan 2020 – Present
- First
- Second
  - Below

Engineer | 2018–2019

PUBLICATIONS
1. “X”
2. “Y”

기타
----
끝
""")


class JsonResume(unittest.TestCase):
    def test_is_json(self):
        for example in EXAMPLES:
            with self.subTest(example):
                resume = json.loads(build(source_of(example), "json"))
                self.assertTrue(resume["basics"]["name"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
