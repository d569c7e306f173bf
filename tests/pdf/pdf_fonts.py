"""Fonts of a PDF as a reader sees them: what each code says, how wide it is, whether it is there."""
import io
import logging
import re

from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen
from fontTools.ttLib import TTFont
from pikepdf import Array

logging.getLogger("fontTools").setLevel(logging.ERROR)
HEX = r"<([0-9A-Fa-f]*)>"


def utf16(digits):
    return bytes.fromhex(digits).decode("utf-16-be", "surrogatepass")


def read_to_unicode(cmap):
    """The mapping of a ToUnicode CMap: code -> text."""
    source = cmap.decode("ascii")
    texts = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.S):
        for code, text in re.findall(HEX + r"\s*" + HEX, block):
            texts[int(code, 16)] = utf16(text)
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.S):
        pattern = HEX + r"\s*" + HEX + r"\s*(?:" + HEX + r"|\[([^]]*)\])"
        for first, last, text, several in re.findall(pattern, block):
            listed = [utf16(digits) for digits in re.findall(HEX, several)]
            for step in range(int(last, 16) - int(first, 16) + 1):
                if listed:
                    texts[int(first, 16) + step] = listed[step] if step < len(listed) else ""
                else:
                    start = utf16(text)
                    texts[int(first, 16) + step] = start[:-1] + chr(ord(start[-1]) + step)
    return texts


def read_widths(array):
    """/W of a CIDFont: CID -> width."""
    widths, items = {}, list(array)
    while items:
        if isinstance(items[1], Array):
            widths.update({int(items[0]) + i: float(w) for i, w in enumerate(items[1])})
            del items[:2]
        else:
            widths.update({cid: float(items[2]) for cid in range(int(items[0]), int(items[1]) + 1)})
            del items[:3]
    return widths


class Program:
    """An embedded font program: the widths of its glyphs by CID, or by the code of its own
    encoding, in 1/1000 em."""

    def __init__(self, descriptor):
        if "/FontFile2" in descriptor:
            font = TTFont(io.BytesIO(descriptor.FontFile2.read_bytes()))
            per_em = font["head"].unitsPerEm
            self.advances = {
                i: font["hmtx"][name][0] * 1000 / per_em for i, name in enumerate(font.getGlyphOrder())
            }
            return
        fonts = CFFFontSet()
        fonts.decompile(io.BytesIO(descriptor.FontFile3.read_bytes()), None)
        top = fonts[0]
        scale = top.FontMatrix[0] * 1000 if hasattr(top, "FontMatrix") else 1
        self.advances = {}

        def advance(name):
            outline = top.CharStrings[name]
            outline.draw(NullPen())
            return outline.width * scale

        if str(descriptor.FontFile3.get("/Subtype")) == "/Type1C":
            for code, name in enumerate(top.Encoding):
                if name != ".notdef":
                    self.advances[code] = advance(name)
            return
        for index, name in enumerate(top.charset):
            cid = int(name[3:]) if hasattr(top, "ROS") and name != ".notdef" else index
            self.advances[cid] = advance(name)


class Font:
    def __init__(self, resource):
        self.resource = resource
        self.is_type3 = resource.Subtype == "/Type3"
        self.name = str(resource.get("/BaseFont", "/Type3"))[1:]
        self.is_composite = resource.Subtype == "/Type0"
        self.code_bytes = 2 if self.is_composite else 1
        self.texts = read_to_unicode(resource.ToUnicode.read_bytes()) if "/ToUnicode" in resource else {}
        self.used = set()
        self.program = None
        if not self.is_composite:
            self.widths = {int(resource.FirstChar) + i: float(w) for i, w in enumerate(resource.Widths)}
            self.default_width = 0
        if self.is_type3:
            self.descriptor = resource.get("/FontDescriptor")
            return
        descendant = resource.DescendantFonts[0] if self.is_composite else resource
        if self.is_composite:
            self.widths = read_widths(descendant.get("/W", []))
            self.default_width = float(descendant.get("/DW", 1000))
        self.descriptor = descendant.FontDescriptor
        self.kind = str(descendant.Subtype)
        if {"/FontFile2", "/FontFile3"} & set(self.descriptor.keys()):
            self.program = Program(self.descriptor)

    def kind_findings(self):
        """Whether font, descriptor and program are of one kind (ISO 32000-1 tables 122 and 126)."""
        wanted = {"/Type1": "/Type1C", "/CIDFontType0": "/CIDFontType0C", "/CIDFontType2": ""}
        program = self.descriptor.get("/FontFile3", self.descriptor.get("/FontFile2"))
        found = str(program.get("/Subtype", ""))
        if wanted.get(self.kind) != found:
            yield "font-program", f"{self.name}: a {self.kind} font with a program {found}"
        if str(self.descriptor.get("/FontName", ""))[1:] != self.name:
            yield "font-name", f"{self.name}: the descriptor has another name"
        if int(self.descriptor.get("/Flags", 0)) & 0x24 != 0x04:
            yield "font-flags", f"{self.name}: codes of its own, but not symbolic"
        if not self.is_composite and "/Encoding" in self.resource:
            yield "font-encoding", f"{self.name}: an encoding beside the program's own"

    def drawn_findings(self):
        """What a tagged file wants of a Type 3 font (ISO 32000-1 tables 112 and 122)."""
        if self.descriptor is None or not self.descriptor.is_indirect:
            yield "font-descriptor", f"{self.name}: no descriptor, or not an object of its own"
        elif missing := {"/Type", "/FontName", "/Flags", "/ItalicAngle"} - set(self.descriptor.keys()):
            yield "font-descriptor", f"{self.name}: the descriptor lacks {sorted(missing)}"
        elif self.descriptor.FontName != self.resource.get("/Name"):
            yield "font-name", f"{self.name}: the descriptor has another name"
        elif {"/FontFile", "/FontFile2", "/FontFile3"} & set(self.descriptor.keys()):
            yield "font-program", f"{self.name}: a program of no use"
        bottom, top = (float(self.resource.FontBBox[i]) for i in (1, 3))
        if top - bottom > 2000:
            yield "font-box", f"{self.name}: {top - bottom:.0f} high, where readers take it for ascent and descent"

    def codes(self, string):
        step = self.code_bytes
        return [int.from_bytes(string[i:i + step], "big") for i in range(0, len(string), step)]

    def findings(self):
        """What is wrong with the codes that the pages use."""
        if self.is_type3:
            procedures = self.resource.CharProcs
            if any(f"/g{code}" not in procedures for code in self.used):
                yield "font-program", f"{self.name}: a code without a drawing"
            yield from self.drawn_findings()
        elif self.program is None:
            yield "font-program", f"{self.name}: not embedded"
        else:
            yield from self.kind_findings()
        if not re.match(r"[A-Z]{6}\+|Type3$", self.name):
            yield "font-name", f"{self.name}: no subset tag"
        for code in sorted(self.used):
            text = self.texts.get(code)
            if not text:
                yield "unicode", f"{self.name}: code {code} is read as nothing"
            elif re.search("[\x00-\x1f\x7f-\x9f\ufffd\ufffe\uffff\ue000-\uf8ff\ufb00-\ufb06\u200b-\u200d\u00ad]", text):
                yield "unicode", f"{self.name}: code {code} is read as {text!r}"
            if self.program is None:
                continue
            if code == 0 or code not in self.program.advances:
                yield "font-glyph", f"{self.name}: code {code} has no glyph"
            elif abs(self.program.advances[code] - self.widths.get(code, self.default_width)) > 1:
                yield "font-width", f"{self.name}: code {code}: the width is not the glyph's"
