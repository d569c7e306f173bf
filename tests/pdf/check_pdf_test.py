#!/usr/bin/python3
"""check_pdf_test WRITE_SAMPLE: writes the sample document and reads it back; then spoils it in every
way that matters, one at a time, to see that check_pdf notices."""
import os
import re
import subprocess
import sys
import tempfile
import unittest

import pikepdf
from pikepdf import Array, Dictionary, Name, String

import check_pdf

HERE = os.path.dirname(os.path.abspath(__file__))
WRITE_SAMPLE = None
FOLDER = None


def sample(form="compact"):
    return os.path.join(FOLDER.name, form + ".pdf")


def run(*command):
    return subprocess.run(command, capture_output=True, text=True)


class SampleTest(unittest.TestCase):
    def test_nothing_is_wrong(self):
        for form in ("compact", "readable", "attached"):
            self.assertEqual(check_pdf.File(sample(form)).check(), [])

    def test_the_tree_reads_as_written(self):
        with open(os.path.join(HERE, "sample_tree.txt"), encoding="utf-8") as expected:
            wanted = expected.read()
        for form in ("compact", "readable"):
            file = check_pdf.File(sample(form))
            file.check()
            self.assertEqual(file.tree_text(), wanted)

    def test_artifacts_are_the_running_feet(self):
        file = check_pdf.File(sample())
        self.assertEqual([c.artifacts for c in file.contents],
                         ["Gildong Hong – 1 / 2", "Gildong Hong – 2 / 2"])
        feet = rb"/Artifact<</Type/Pagination/Subtype/Footer>>BDC"
        for page in file.pdf.pages:
            self.assertEqual(len(re.findall(feet, page.Contents.read_bytes())), 1)

    def test_metadata(self):
        file = check_pdf.File(sample())
        xmp = file.xmp()
        self.assertEqual(xmp["dc:title"], "Gildong Hong – CV & <list>")
        self.assertEqual(xmp["dc:creator"], "Gildong Hong (홍길동)")
        self.assertEqual(xmp["pdf:Keywords"], "fonts, 타이포그래피")
        self.assertEqual(xmp["xmp:CreateDate"], "2026-01-15T00:00:00Z")
        self.assertEqual(str(file.pdf.trailer.Info.CreationDate), "D:20260115000000Z")

    def test_attachments(self):
        pdf = check_pdf.File(sample("attached")).pdf
        files = [(str(f.UF), str(f.AFRelationship), str(f.Desc), str(f.EF.F.Subtype),
                  f.EF.UF.read_bytes().decode(), str(f.EF.F.Params.ModDate)) for f in pdf.Root.AF]
        date = "D:20260115000000Z"
        self.assertEqual(files, [
            ("a.json", "/Data", "데이터", "/application/json", "", date),
            ("cv.yaml", "/Source", "The source", "/application/yaml", "cv:\n  name: 홍길동\n", date)])
        self.assertEqual(check_pdf.File(sample("attached")).xmp()["cvpdf:source"], "0123abcd")
        plain = check_pdf.File(sample())
        self.assertNotIn("/AF", plain.pdf.Root)
        self.assertNotIn("/Names", plain.pdf.Root)
        self.assertNotIn("cvpdf:source", plain.xmp())

    def test_syntax(self):
        for form in ("compact", "readable", "attached"):
            checked = run("qpdf", "--check", sample(form))
            self.assertEqual((checked.returncode, checked.stderr), (0, ""), checked.stdout)

    def test_every_line_has_an_end_round_obj(self):
        with open(sample(), "rb") as file:
            data = file.read()
        self.assertTrue(data.startswith(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"))
        self.assertTrue(data.endswith(b"\n%%EOF\n"))
        starts = re.findall(rb"\n(\d+) 0 obj\n<<", data)
        self.assertEqual(len(starts), len(re.findall(rb"\nendstream\nendobj\n", data)))
        self.assertGreater(len(starts), 10)

    def test_pdftotext_reads_it(self):
        text = run("pdftotext", "-raw", "-enc", "UTF-8", sample(), "-").stdout
        for line in ("Gildong Hong 홍길동", "Ph.D. in Computer Science, difficult affine offices 2018 – 2024",
                     "• Thesis on efficient fluffy waffles", "and bound, if you like.",
                     "서울대학교(SNU)에서 연구원으로", "옛한글 ᄒᆞᆫ글과 漢字, 그리고 fin ‘인용’", "1. Numbered skill"):
            self.assertIn(line, text)

    def check_flows(self, form, main_count, side_count, page_count):
        self.assertEqual(check_pdf.File(sample(form)).check(), [])
        text = run("pdftotext", "-raw", "-enc", "UTF-8", sample(form), "-").stdout
        pages = [" ".join(page.split()) for page in text.split("\f")[:-1]]
        self.assertEqual(len(pages), page_count)
        for page in pages:
            self.assertLess(page.rindex("Main"), page.index("Side"))
        flows = [" ".join(page[:page.index("Side")] for page in pages),
                 " ".join(page[page.index("Side"):] for page in pages)]
        main = [f"Main {i} goes on for a while, so that it is wrapped." for i in range(1, main_count + 1)]
        side = [f"Side {i} is wrapped as well." for i in range(1, side_count + 1)]
        for flow, wanted in zip(flows, (main, side)):
            self.assertEqual(" ".join(flow.split()), " ".join(wanted))

    def test_two_flows_are_read_one_after_the_other(self):
        self.check_flows("two_flows", 10, 8, 2)

    def test_two_flows_that_every_page_break_divides(self):
        self.check_flows("long_flows", 17, 16, 3)

    def test_a_sidebar_that_ends_is_read_alike_by_tags_and_by_pages(self):
        file = check_pdf.File(sample("sidebar"))
        self.assertEqual(file.check(), [])
        main = [f"Main {i} goes on for a while, so that it is wrapped." for i in range(1, 11)]
        side = [f"Side {i} is wrapped as well." for i in range(1, 4)]
        wanted = main[:6] + side + main[6:]
        said = re.findall(r" \| (.*)", file.tree_text())
        self.assertEqual(said, wanted)
        text = run("pdftotext", "-raw", "-enc", "UTF-8", sample("sidebar"), "-").stdout
        self.assertEqual(" ".join(text.split()), " ".join(wanted))

    def test_fonts_are_embedded_subsets_with_unicode(self):
        rows = run("pdffonts", sample()).stdout.splitlines()[2:]
        names = {row.split()[0].split("+")[-1] for row in rows}
        self.assertTrue({"LMRoman10-Bold", "NotoSerifCJKkr-Bold", "CMUSerif-Roman"} <= names, names)
        for row in rows:
            embedded, subset, unicode_map = row.split()[-5:-2]
            self.assertEqual((embedded, unicode_map), ("yes", "yes"), row)
            self.assertTrue(subset == "yes" or "Type 3" in row, row)

    def test_images_are_there_once(self):
        for form in ("compact", "readable"):
            rows = [row.split() for row in run("pdfimages", "-list", sample(form)).stdout.splitlines()[2:]]
            kinds = [(row[0], row[2], row[3], row[4], row[5]) for row in rows]
            self.assertEqual(kinds, [("1", "image", "60", "80", "rgb"), ("1", "smask", "60", "80", "gray"),
                                     ("2", "image", "60", "80", "rgb"), ("2", "smask", "60", "80", "gray"),
                                     ("2", "image", "90", "40", "rgb")])
            self.assertEqual(rows[0][10], rows[2][10], "one object on both pages")
        file = check_pdf.File(sample())
        picture = image(file.pdf)
        wanted = b"".join(bytes((i % 60 * 255 // 60, 40, 200)) for i in range(60 * 80))
        self.assertEqual(picture.read_bytes(), wanted)
        self.assertEqual(picture.SMask.read_bytes(), bytes(255 - i % 60 for i in range(60 * 80)))

    def test_same_input_same_bytes(self):
        with tempfile.TemporaryDirectory() as again:
            environment = {**os.environ, "LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Seoul"}
            subprocess.run([WRITE_SAMPLE, again], check=True, env=environment, cwd=again)
            for form in ("compact", "readable"):
                with open(sample(form), "rb") as one, open(os.path.join(again, form + ".pdf"), "rb") as two:
                    self.assertEqual(one.read(), two.read())


def element(pdf, role, nth=0):
    found, stack = [], [pdf.Root.StructTreeRoot.K]
    while stack:
        current = stack.pop(0)
        if "/S" not in current:
            continue
        found += [current] if current.S == Name("/" + role) else []
        kids = current.get("/K", Array())
        stack += [k for k in (kids if isinstance(kids, Array) else [kids]) if isinstance(k, Dictionary)]
    return found[nth]


def page(pdf):
    return pdf.pages[0].obj


def link(pdf):
    return page(pdf).Annots[0]


def font(pdf, kind="/Type1"):
    fonts = page(pdf).Resources.Font
    return next(fonts[key] for key in sorted(fonts.keys()) if fonts[key].Subtype == kind)


def descriptor(pdf):
    return font(pdf).FontDescriptor


def image(pdf, key="/I0"):
    return page(pdf).Resources.XObject[key]


def numbers(pdf):
    return pdf.Root.StructTreeRoot.ParentTree.Nums


def content(pdf, change):
    old = page(pdf).Contents.read_bytes()
    new = change(old)
    assert new != old
    page(pdf).Contents = pdf.make_stream(new)


def cmap(pdf, pattern, replacement):
    old = font(pdf).ToUnicode.read_bytes()
    new = re.sub(pattern, replacement, old, count=1)
    assert new != old
    font(pdf).ToUnicode = pdf.make_stream(new)


def xmp(pdf, pattern, replacement):
    old = pdf.Root.Metadata.read_bytes()
    new = re.sub(pattern, replacement, old, count=1, flags=re.S)
    assert new != old
    pdf.Root.Metadata = pdf.make_stream(new, Type=Name.Metadata, Subtype=Name.XML)


def swap(array, i, j):
    array[i], array[j] = array[j], array[i]


def widen(pdf):
    font(pdf).Widths = Array([float(w) + 50 for w in font(pdf).Widths])


def widen_composite(pdf):
    width = font(pdf, "/Type0").DescendantFonts[0].W
    width[1] = Array([float(w) + 50 for w in width[1]])


def drop_link_object(pdf):
    owner = element(pdf, "Link")
    owner.K = Array([k for k in owner.K if not isinstance(k, Dictionary)])


def set_key(target, key, value):
    target[key] = value


def remove(target, key):
    del target[key]


def embedded_program_away(pdf):
    del descriptor(pdf)["/FontFile3"]


def translucent(pdf):
    page(pdf).Resources.ExtGState = Dictionary(G=Dictionary(ca=0.5))
    content(pdf, lambda d: b"/G gs\n" + d)


MARKED = rb"/P<</MCID \d+>>BDC\n(.*?)EMC\n"
DEFECTS = {
    "no language": ("lang", lambda p: remove(p.Root, "/Lang")),
    "not marked": ("marked", lambda p: set_key(p.Root.MarkInfo, "/Marked", False)),
    "suspects": ("marked", lambda p: set_key(p.Root.MarkInfo, "/Suspects", True)),
    "title not shown": ("title-bar", lambda p: remove(p.Root, "/ViewerPreferences")),
    "heading level skipped": ("heading", lambda p: set_key(element(p, "H2"), "/S", Name.H4)),
    "first heading not H1": ("heading", lambda p: set_key(element(p, "H1"), "/S", Name.H2)),
    "wrong parent": ("parent", lambda p: set_key(element(p, "P"), "/P", element(p, "H1"))),
    "parent tree swapped": ("parent-tree", lambda p: swap(numbers(p)[1], 0, 4)),
    "parent tree cut": ("parent-tree", lambda p: remove(numbers(p)[1], -1)),
    "parent tree keys": ("parent-tree", lambda p: set_key(page(p), "/StructParents", 77)),
    "link without object": ("link", drop_link_object),
    "link without words": ("annotation", lambda p: remove(link(p), "/Contents")),
    "link not printed": ("annotation", lambda p: set_key(link(p), "/F", 0)),
    "link without way back": ("parent-tree", lambda p: remove(link(p), "/StructParent")),
    "link off the page": ("annotation", lambda p: set_key(link(p), "/Rect", Array([0, 0, 9000, 9]))),
    "quadrilateral outside": ("annotation", lambda p: set_key(page(p).Annots[1].QuadPoints, 0, 1)),
    "address not 7-bit": ("uri", lambda p: set_key(link(p).A, "/URI", String("http://x.org/\u00e9"))),
    "address with script": ("uri", lambda p: set_key(link(p).A, "/URI", String("javascript:x"))),
    "no tab order": ("tabs", lambda p: remove(page(p), "/Tabs")),
    "untagged text": ("untagged", lambda p: content(p, lambda d: re.sub(MARKED, rb"\1", d, 1, re.S))),
    "MCID twice": ("mcid", lambda p: content(p, lambda d: d.replace(b"/MCID 3>", b"/MCID 2>", 1))),
    "MCID of nobody": ("orphan", lambda p: content(p, lambda d: d.replace(b"/MCID 3>", b"/MCID 99>", 1))),
    "MCID nowhere": ("ghost", lambda p: content(p, lambda d: d.replace(b"/MCID 3>", b"/MCID 99>", 1))),
    "mark not closed": ("marks", lambda p: content(p, lambda d: b"".join(d.rpartition(b"EMC\n")[::2]))),
    "mark across text object": ("marks", lambda p: content(p, lambda d: d.replace(b"BT\n/H1<</MCID 1>>BDC\n", b"/H1<</MCID 1>>BDC\nBT\n", 1))),
    "tree in another order": ("order", lambda p: swap(p.Root.StructTreeRoot.K.K, 1, 2)),
    "no ToUnicode": ("unicode", lambda p: remove(font(p), "/ToUnicode")),
    "ToUnicode with a hole": ("unicode", lambda p: cmap(p, rb"<..><..><0020>", b"")),
    "ToUnicode with U+FFFD": ("unicode", lambda p: cmap(p, rb"endbfrange", b"<70><70><FFFD>\nendbfrange")),
    "ToUnicode with private use": ("unicode", lambda p: cmap(p, rb"<0020>", b"<E000>")),
    "ToUnicode wrong": ("text", lambda p: cmap(p, rb"<0020>", b"<0021>")),
    "direction mark in a Latin word": ("unicode", lambda p: cmap(p, rb"endbfrange", b"<70><70><200F0070>\nendbfrange")),
    "width wrong": ("font-width", widen),
    "width of a CID wrong": ("font-width", widen_composite),
    "codes of its own, but Latin": ("font-flags", lambda p: set_key(descriptor(p), "/Flags", 32)),
    "an encoding beside its own": ("font-encoding", lambda p: set_key(font(p), "/Encoding", Name.WinAnsiEncoding)),
    "program of another kind": ("font-program", lambda p: set_key(descriptor(p).FontFile3, "/Subtype", Name.CIDFontType0C)),
    "descriptor of another name": ("font-name", lambda p: set_key(descriptor(p), "/FontName", Name("/ABCDEF+Else"))),
    "font not embedded": ("font-program", embedded_program_away),
    "font without tag": ("font-name", lambda p: set_key(font(p), "/BaseFont", Name.LMRoman10)),
    "drawn font without descriptor": ("font-descriptor", lambda p: remove(font(p, "/Type3"), "/FontDescriptor")),
    "drawn font without flags": ("font-descriptor", lambda p: remove(font(p, "/Type3").FontDescriptor, "/Flags")),
    "drawn font of another name": ("font-name", lambda p: set_key(font(p, "/Type3"), "/Name", Name.Else)),
    "drawn font as high as a giant": ("font-box", lambda p: set_key(font(p, "/Type3"), "/FontBBox", Array([0, -1049, 500, 1809]))),
    "drawn font with a program": ("font-program", lambda p: set_key(font(p, "/Type3").FontDescriptor, "/FontFile3", p.make_stream(b""))),
    "unknown role": ("role", lambda p: set_key(element(p, "P"), "/S", Name.Foo)),
    "standard role mapped": ("role", lambda p: set_key(p.Root.StructTreeRoot, "/RoleMap", Dictionary(P=Name.H1))),
    "list item of another role": ("nesting", lambda p: set_key(element(p, "LI"), "/S", Name.P)),
    "figure without words": ("alt", lambda p: set_key(element(p, "P"), "/S", Name.Figure)),
    "list without numbering": ("list", lambda p: remove(element(p, "L"), "/A")),
    "empty element": ("empty", lambda p: remove(element(p, "LBody"), "/K")),
    "bad language of a span": ("lang", lambda p: set_key(element(p, "Span"), "/Lang", String("korean!"))),
    "XMP without title": ("xmp", lambda p: xmp(p, rb"<dc:title>.*?</dc:title>", b"")),
    "XMP of another part": ("xmp", lambda p: xmp(p, rb"<pdfuaid:part>1", b"<pdfuaid:part>7")),
    "XMP without PDF/A": ("xmp", lambda p: xmp(p, rb"<pdfaid:part>.*?</pdfaid:part>", b"")),
    "XMP schema without a property": ("xmp", lambda p: xmp(p, rb'<rdf:li pdfaProperty:name="source"[^>]*>', b"")),
    "XMP broken": ("xmp", lambda p: xmp(p, rb"</rdf:RDF>", b"")),
    "XMP schema gone": ("xmp", lambda p: xmp(p, rb"<pdfaExtension:schemas>.*</pdfaExtension:schemas>", b"")),
    "XMP unlike Info": ("info", lambda p: set_key(p.trailer.Info, "/Author", String("Somebody"))),
    "date unlike XMP": ("info", lambda p: set_key(p.trailer.Info, "/ModDate", String("D:2020"))),
    "no media box": ("page", lambda p: remove(page(p), "/MediaBox")),
    "key of no use on a page": ("key", lambda p: set_key(page(p), "/Rotate", Name.Ninety)),
    "unknown key": ("key", lambda p: set_key(p.Root, "/Foo", 1)),
    "script": ("key", lambda p: set_key(p.Root, "/OpenAction", Dictionary(S=Name.JavaScript, JS=String("x")))),
    "transparency": ("key", translucent),
    "a figure without words": ("alt", lambda p: remove(element(p, "Figure"), "/Alt")),
    "a figure with blank words": ("alt", lambda p: set_key(element(p, "Figure"), "/Alt", String(" "))),
    "a figure without its box": ("bbox", lambda p: remove(element(p, "Figure"), "/A")),
    "a figure's box elsewhere": ("bbox", lambda p: set_key(element(p, "Figure").A, "/BBox", Array([0, 0, 60, 60]))),
    "an image in a paragraph": ("figure", lambda p: set_key(element(p, "Figure"), "/S", Name.P)),
    "an image off its place": ("bbox", lambda p: content(p, lambda c: c.replace(b" cm\n/I0", b" cm\n1 0 0 1 9 9 cm\n/I0"))),
    "an image smoothed": ("image", lambda p: set_key(image(p), "/Interpolate", True)),
    "an image in other colours": ("image", lambda p: set_key(image(p), "/ColorSpace", Name.DeviceCMYK)),
    "an image too short": ("image", lambda p: set_key(image(p), "/Height", 81)),
    "a mask of another size": ("image", lambda p: set_key(image(p), "/SMask", image(p, "/I1"))),
    "no page group": ("transparency", lambda p: remove(page(p), "/Group")),
    "a page group without colours": ("transparency", lambda p: remove(page(p).Group, "/CS")),
    "no output intent": ("color", lambda p: remove(p.Root, "/OutputIntents")),
    "outline miscounted": ("outline", lambda p: set_key(p.Root.Outlines, "/Count", 1)),
    "outline to nowhere": ("outline", lambda p: set_key(p.Root.Outlines.First.Dest, 0, p.Root)),
    "a name too long": ("limit", lambda p: set_key(page(p).Resources, "/XObject", Dictionary({"/" + "n" * 128: image(p)}))),
    "a string too long": ("limit", lambda p: set_key(element(p, "H1"), "/T", String("x" * 32768))),
    "a number too large": ("limit", lambda p: set_key(link(p).Border, 0, 2 ** 31)),
    "a page too large": ("limit", lambda p: set_key(page(p), "/MediaBox", Array([0, 0, 600, 14401]))),
    "graphics states too deep": ("limit", lambda p: content(p, lambda d: b"q\n" * 29 + d + b"Q\n" * 29)),
    "a graphics state left open": ("marks", lambda p: content(p, lambda d: b"q\n" + d)),
    "a stream in another file": ("stream", lambda p: set_key(page(p).Contents, "/F", String("x.bin"))),
    "a filter of no use to text": ("stream", lambda p: set_key(p.Root, "/Foo", p.make_stream(b"x", Filter=Name.JPXDecode))),
    "a link with more actions": ("key", lambda p: set_key(link(p), "/AA", Dictionary())),
    "an element with more keys": ("key", lambda p: set_key(element(p, "P"), "/Foo", 1)),
    "XMP of no type": ("xmp", lambda p: remove(p.Root.Metadata, "/Subtype")),
    "XMP packet with its length": ("xmp", lambda p: xmp(p, rb' id="W5M0', rb' bytes="9" id="W5M0')),
    "XMP packet not closed": ("xmp", lambda p: xmp(p, rb"<\?xpacket end.*?\?>", b"")),
    "no file identifier": ("id", None),
}


# Of the bytes round the objects, which a library would mend.
FILE_DEFECTS = {
    "no mark of binary bytes": ("header", lambda d: re.sub(rb"\A(%PDF-1.7\n%)....", rb"\1abcd", d)),
    "something behind the end": ("trailer", lambda d: d + b"more\n"),
    "something before the beginning": ("header", lambda d: b"\n" + d),
}


def attached(pdf, nth=1):
    return pdf.Root.AF[nth]


ATTACHMENT_DEFECTS = {
    "not associated": ("attachment", lambda p: remove(p.Root, "/AF")),
    "one not associated": ("attachment", lambda p: remove(p.Root.AF, -1)),
    "no name tree": ("attachment", lambda p: remove(p.Root, "/Names")),
    "names not sorted": ("attachment", lambda p: swap(p.Root.Names.EmbeddedFiles.Names, 0, 2)),
    "no Unicode name": ("attachment", lambda p: remove(attached(p), "/UF")),
    "no relationship": ("attachment", lambda p: remove(attached(p), "/AFRelationship")),
    "no description": ("attachment", lambda p: remove(attached(p), "/Desc")),
    "no bytes": ("attachment", lambda p: remove(attached(p), "/EF")),
    "no type": ("attachment", lambda p: remove(attached(p).EF.F, "/Subtype")),
    "size wrong": ("attachment", lambda p: set_key(attached(p).EF.F.Params, "/Size", 3)),
    "no date": ("attachment", lambda p: remove(attached(p).EF.F.Params, "/ModDate")),
    "archived as without": ("xmp", lambda p: xmp(p, rb"<pdfaid:part>3", b"<pdfaid:part>2")),
}


class DefectTest(unittest.TestCase):
    def test_saving_alone_spoils_nothing(self):
        path = os.path.join(FOLDER.name, "saved.pdf")
        check_pdf.File(sample()).pdf.save(path, fix_metadata_version=False)
        self.assertEqual(check_pdf.File(path).check(), [])

    def test_each_of_the_file_is_noticed(self):
        path = os.path.join(FOLDER.name, "spoilt.pdf")
        with open(sample(), "rb") as file:
            sound = file.read()
        for name, (code, spoil) in FILE_DEFECTS.items():
            with self.subTest(name):
                spoilt = spoil(sound)
                self.assertNotEqual(spoilt, sound)
                with open(path, "wb") as file:
                    file.write(spoilt)
                self.assertIn(code, {found for found, _ in check_pdf.File(path).check()})

    def test_each_of_attachments_is_noticed(self):
        path = os.path.join(FOLDER.name, "spoilt.pdf")
        for name, (code, spoil) in ATTACHMENT_DEFECTS.items():
            with self.subTest(name):
                pdf = check_pdf.File(sample("attached")).pdf
                spoil(pdf)
                pdf.save(path, fix_metadata_version=False)
                self.assertIn(code, {found for found, _ in check_pdf.File(path).check()})

    def test_each_is_noticed(self):
        wanted = check_pdf.File(sample())
        wanted.check()
        for name, (code, spoil) in DEFECTS.items():
            with self.subTest(name):
                file = check_pdf.File(sample())
                if spoil is None:
                    del file.pdf.trailer["/ID"]
                else:
                    spoil(file.pdf)
                    path = os.path.join(FOLDER.name, "spoilt.pdf")
                    file.pdf.save(path, fix_metadata_version=False)
                    file = check_pdf.File(path)
                findings = {found for found, _ in file.check()}
                if file.root and file.tree_text() != wanted.tree_text():
                    findings.add("text")
                self.assertIn(code, findings)


if __name__ == "__main__":
    WRITE_SAMPLE = os.path.abspath(sys.argv.pop(1))
    FOLDER = tempfile.TemporaryDirectory()
    subprocess.run([WRITE_SAMPLE, FOLDER.name], check=True)
    unittest.main()
