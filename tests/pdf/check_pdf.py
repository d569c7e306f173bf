#!/usr/bin/python3
"""check_pdf FILE...: is a PDF of ours what it claims to be?

Reads the file back as a screen reader and an archive would: struct tree, parent tree, marked
content, fonts, annotations, attachments, metadata. Prints what breaks PDF/UA-1, PDF/A-2a (3a with
attachments) or our own promises;
with --text the struct tree and its text. Exit status 1 if anything is wrong.
"""
import re
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

import pikepdf
from pikepdf import Array, Dictionary, Name

from pdf_content import PageContent

ROLES = set("Document Sect Div H1 H2 H3 H4 P L LI Lbl LBody Span Link Figure Table TR TH TD".split())
PARENTS = {"LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"}, "TR": {"Table"}, "TH": {"TR"}, "TD": {"TR"}}
CHILDREN = {"L": {"L", "LI"}, "LI": {"Lbl", "LBody"}, "Table": {"TR"}, "TR": {"TH", "TD"}}
CATALOG_KEYS = set("/Type /Pages /Lang /MarkInfo /StructTreeRoot /ViewerPreferences /PageLabels /Metadata "
                   "/OutputIntents /Outlines /AF /Names".split())
PAGE_KEYS = set("/Type /Parent /MediaBox /Resources /Contents /StructParents /Tabs /Annots /Group".split())
IMAGE_KEYS = set("/Type /Subtype /Width /Height /ColorSpace /BitsPerComponent /Filter /DecodeParms /SMask /Length".split())
RESOURCE_KEYS = {"/Font", "/XObject"}
ANNOTATION_KEYS = set("/Type /Subtype /A /Border /Contents /F /Rect /QuadPoints /StructParent".split())
ELEMENT_KEYS = set("/S /P /K /Pg /A /Lang /Alt /ActualText /T".split())
# Implementation limits of PDF/A-2 (ISO 19005-2 6.1.13).
LONGEST_NAME, LONGEST_STRING = 127, 32767
SMALLEST_PAGE, LARGEST_PAGE = 3, 14400
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
XMP = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "ext": "http://www.aiim.org/pdfa/ns/extension/",
    "schema": "http://www.aiim.org/pdfa/ns/schema#",
    "property": "http://www.aiim.org/pdfa/ns/property#",
    "cvpdf": "urn:cvpdf:properties:1#",
}


class Element:
    """A struct element: `kids` are Elements, ("content", page, mcid) and ("object", objgen)."""

    def __init__(self, dictionary, parent):
        self.dictionary, self.parent, self.kids = dictionary, parent, []
        self.role = str(dictionary.get("/S", "/?"))[1:]

    def elements(self):
        return [kid for kid in self.kids if isinstance(kid, Element)]


class File:
    def __init__(self, path):
        with open(path, "rb") as file:
            self.bytes = file.read()
        self.pdf = pikepdf.open(path)
        self.catalog = self.pdf.Root
        self.findings = []
        self.elements = []
        self.fonts = {}
        self.page_numbers = {page.obj.objgen: i for i, page in enumerate(self.pdf.pages)}
        self.contents = [PageContent(i, page, self.fonts) for i, page in enumerate(self.pdf.pages)]
        self.root = None

    def find(self, code, message):
        self.findings.append((code, message))

    def check_directions(self, content):
        """Direction marks stand in the text of pages that have letters from right to left, and nowhere else."""
        text = "".join(content.texts.values())
        leftward = any(unicodedata.bidirectional(c) in ("R", "AL") for c in text if c != "\u200f")
        if not leftward and re.search("[\u200e\u200f]", text):
            self.find("unicode", f"page {content.number + 1}: a direction mark among letters from left to right")

    def check(self):
        self.check_bytes()
        self.check_objects()
        self.check_header()
        self.read_tree()
        for content in self.contents:
            self.findings += content.problems
            self.check_directions(content)
        for font in self.fonts.values():
            self.findings += list(font.findings())
        self.check_shape()
        self.check_parent_tree()
        self.check_order()
        self.check_figures()
        for page in self.pdf.pages:
            self.check_page(page.obj)
        self.check_metadata()
        self.check_attachments()
        self.check_outline()
        return self.findings

    # The file --------------------------------------------------------------------------------

    def check_bytes(self):
        """What stands round the objects (ISO 19005-2 6.1.2, 6.1.3)."""
        if not re.match(rb"%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}", self.bytes):
            self.find("header", "the file does not begin as PDF of binary bytes")
        if not re.search(rb"%%EOF\r?\n?\Z", self.bytes):
            self.find("trailer", "something stands behind the end of the file")
        if "/Encrypt" in self.pdf.trailer:
            self.find("trailer", "encrypted")

    def check_objects(self):
        for number, value in enumerate(self.pdf.objects, 1):
            self.check_limits(number, value)
            if isinstance(value, pikepdf.Stream):
                self.check_stream(number, value)

    def check_stream(self, number, stream):
        if external := {"/F", "/FFilter", "/FDecodeParms"} & set(stream.keys()):
            self.find("stream", f"object {number}: {sorted(external)} names another file")
        filters = stream.get("/Filter", Array([]))
        for name in filters if isinstance(filters, Array) else [filters]:
            if str(name) not in ("/FlateDecode", "/DCTDecode"):
                self.find("stream", f"object {number}: filter {name}")

    def check_limits(self, number, value):
        """Of an object and all that is in it."""
        if isinstance(value, (Dictionary, pikepdf.Stream)):
            for key in value.keys():
                self.check_name(number, key)
                item = value[key]
                if not (isinstance(item, pikepdf.Object) and item.is_indirect):
                    self.check_limits(number, item)
        elif isinstance(value, Array):
            for item in value:
                if not (isinstance(item, pikepdf.Object) and item.is_indirect):
                    self.check_limits(number, item)
        elif isinstance(value, Name):
            self.check_name(number, str(value))
        elif isinstance(value, pikepdf.String) and len(bytes(value)) > LONGEST_STRING:
            self.find("limit", f"object {number}: a string of {len(bytes(value))} bytes")
        elif isinstance(value, int) and not -2 ** 31 <= value < 2 ** 31:
            self.find("limit", f"object {number}: {value}")

    def check_name(self, number, name):
        if len(name.encode("utf-8", "surrogateescape")) - 1 > LONGEST_NAME:
            self.find("limit", f"object {number}: a name of {len(name)} characters")

    # The catalog -----------------------------------------------------------------------------

    def check_header(self):
        catalog = self.catalog
        if unknown := set(catalog.keys()) - CATALOG_KEYS:
            self.find("key", f"catalog: {sorted(unknown)}")
        if not LANGUAGE.fullmatch(str(catalog.get("/Lang", ""))):
            self.find("lang", "the catalog names no language")
        marks = catalog.get("/MarkInfo", Dictionary())
        if marks.get("/Marked") is not True or marks.get("/Suspects", False) is not False:
            self.find("marked", "the file does not vouch for its tags")
        if catalog.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle") is not True:
            self.find("title-bar", "viewers would show the file's name")
        if "/ID" not in self.pdf.trailer:
            self.find("id", "no file identifier")
        intents = list(catalog.get("/OutputIntents", []))
        profiles = [i for i in intents if i.get("/S") == Name.GTS_PDFA1 and "/DestOutputProfile" in i]
        if len(profiles) != 1:
            self.find("color", "device colours without an output intent")
        elif profiles[0].DestOutputProfile.read_bytes()[36:40] != b"acsp":
            self.find("color", "the output intent's profile is not ICC")

    # The struct tree -------------------------------------------------------------------------

    def read_tree(self):
        tree = self.catalog.get("/StructTreeRoot")
        if tree is None:
            return self.find("tree", "no struct tree")
        if "/RoleMap" in tree:
            self.find("role", "standard roles need no map")
        root = tree.get("/K")
        if not isinstance(root, Dictionary) or root.get("/S") != Name.Document:
            return self.find("tree", "the root is not one Document")
        self.root = self.read_element(root, None)

    def read_element(self, dictionary, parent):
        element = Element(dictionary, parent)
        self.elements.append(element)
        above = parent.dictionary if parent else self.catalog.StructTreeRoot
        if dictionary.get("/P", Dictionary()).objgen != above.objgen:
            self.find("parent", f"{element.role} names another parent")
        if unknown := set(dictionary.keys()) - ELEMENT_KEYS:
            self.find("key", f"{element.role}: {sorted(unknown)}")
        kids = dictionary.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            page = dictionary.get("/Pg")
            if not isinstance(kid, Dictionary):
                element.kids.append(("content", self.page_number(page), int(kid)))
            elif kid.get("/Type") == Name.MCR:
                element.kids.append(("content", self.page_number(kid.get("/Pg", page)), int(kid.MCID)))
            elif kid.get("/Type") == Name.OBJR:
                element.kids.append(("object", kid.Obj.objgen))
            else:
                element.kids.append(self.read_element(kid, element))
        return element

    def page_number(self, page):
        return self.page_numbers.get(page.objgen) if page is not None else None

    def check_shape(self):
        level = 0
        for element in self.elements:
            role, parent = element.role, element.parent.role if element.parent else None
            if role not in ROLES:
                self.find("role", f"{role} is no role of ours")
            if role in PARENTS and parent not in PARENTS[role]:
                self.find("nesting", f"{role} in {parent}")
            for child in element.elements():
                if role in CHILDREN and child.role not in CHILDREN[role]:
                    self.find("nesting", f"{child.role} in {role}")
            if not element.kids and role not in ("TD", "TH"):
                self.find("empty", f"{role} holds nothing")
            if role == "Link" and not any(kid[0] == "object" for kid in element.kids if isinstance(kid, tuple)):
                self.find("link", "a Link without its annotation")
            if role == "Figure" and not str(element.dictionary.get("/Alt", "")).strip():
                self.find("alt", "a Figure without words")
            if role == "L" and any(e.role == "Lbl" for item in element.elements() for e in item.elements()):
                if "/ListNumbering" not in element.dictionary.get("/A", Dictionary()):
                    self.find("list", "labels, but no ListNumbering")
            if "/Lang" in element.dictionary and not LANGUAGE.fullmatch(str(element.dictionary.Lang)):
                self.find("lang", f"{role}: {element.dictionary.Lang}")
            if heading := re.fullmatch(r"H([1-6])", role):
                if int(heading[1]) > level + 1:
                    self.find("heading", f"H{heading[1]} after H{level}")
                level = int(heading[1])

    # The way back ----------------------------------------------------------------------------

    def check_parent_tree(self):
        owners, objects = {}, {}
        for element in self.elements:
            for kid in element.kids:
                if isinstance(kid, Element):
                    continue
                known = owners if kid[0] == "content" else objects
                if kid[1:] in known:
                    self.find("mcid", f"{kid} belongs to two elements")
                known[kid[1:]] = element
        numbers = list(self.catalog.StructTreeRoot.ParentTree.Nums)
        tree = {int(key): value for key, value in zip(numbers[::2], numbers[1::2])}
        if list(tree) != list(range(int(self.catalog.StructTreeRoot.ParentTreeNextKey))):
            self.find("parent-tree", "the keys do not count up")
        for number, (page, content) in enumerate(zip(self.pdf.pages, self.contents)):
            entry = tree.get(int(page.obj.get("/StructParents", -1)))
            back = list(entry) if isinstance(entry, Array) else []
            if len(back) != len(content.texts):
                self.find("parent-tree", f"page {number + 1} has {len(content.texts)} marks, not {len(back)}")
            for mcid in content.texts:
                owner = owners.pop((number, mcid), None)
                if owner is None:
                    self.find("orphan", f"page {number + 1}: MCID {mcid} is in no element")
                elif mcid >= len(back) or back[mcid].objgen != owner.dictionary.objgen:
                    self.find("parent-tree", f"page {number + 1}: MCID {mcid} leads to another element")
            for annotation in page.obj.get("/Annots", []):
                owner = objects.pop((annotation.objgen,), None)
                entry = tree.get(int(annotation.get("/StructParent", -1)))
                if owner is None or owner.role != "Link":
                    self.find("link", f"page {number + 1}: an annotation outside its Link")
                elif not isinstance(entry, Dictionary) or entry.objgen != owner.dictionary.objgen:
                    self.find("parent-tree", f"page {number + 1}: an annotation leads to another element")
        for page, mcid in owners:
            self.find("ghost", f"MCID {mcid} is not on page {page}")

    def tree_order(self, element):
        for kid in element.kids:
            if isinstance(kid, Element):
                yield from self.tree_order(kid)
            elif kid[0] == "content":
                yield kid[1:]

    def check_order(self):
        """A flow is read whole, page after page, before the next: the order holds on every page."""
        shown = [(page.number, mcid) for page in self.contents for mcid in page.texts]
        if self.root and sorted(self.tree_order(self.root), key=lambda kid: kid[0]) != shown:
            self.find("order", "the tree is read in another order than the pages are drawn")

    # Images ----------------------------------------------------------------------------------

    def check_figures(self):
        owners = {kid[1:]: e for e in self.elements for kid in e.kids if isinstance(kid, tuple) and kid[0] == "content"}
        for number, content in enumerate(self.contents):
            resources = self.pdf.pages[number].obj.Resources.get("/XObject", Dictionary())
            for mcid, key, visible in content.images:
                owner = owners.get((number, mcid))
                if owner is None or owner.role != "Figure":
                    self.find("figure", f"page {number + 1}: an image outside a Figure")
                    continue
                layout = owner.dictionary.get("/A", Dictionary())
                box = [float(v) for v in layout.get("/BBox", [])]
                if layout.get("/O") != Name.Layout or len(box) != 4:
                    self.find("bbox", "a Figure without its box")
                elif any(abs(a - b) > 0.01 for a, b in zip(box, visible)):
                    self.find("bbox", f"the Figure's box {box} is not what shows of it: {visible}")
                if key not in resources:
                    self.find("image", f"{key} is not among the resources")
            shown = [resources[key] for _, key, _ in content.images if key in resources]
            self.check_blending(self.pdf.pages[number].obj, any("/SMask" in image for image in shown))
            for _, image in resources.items():
                self.check_image(image)

    def check_blending(self, page, is_translucent):
        group = page.get("/Group")
        if is_translucent != (group is not None):
            self.find("transparency", "a page group belongs to soft masks, and to nothing else")
        elif group is not None and (group.get("/S"), group.get("/CS")) != (Name.Transparency, Name.DeviceRGB):
            self.find("transparency", "the page does not say in which colours it is blended")

    def check_image(self, image, is_mask=False):
        if unknown := set(image.keys()) - (IMAGE_KEYS - {"/SMask"} if is_mask else IMAGE_KEYS):
            self.find("image", f"{sorted(unknown)}")
        space = image.get("/ColorSpace")
        if space not in ((Name.DeviceGray,) if is_mask else (Name.DeviceGray, Name.DeviceRGB)):
            self.find("image", f"colours of {space}")
        if image.get("/Subtype") != Name.Image or int(image.get("/BitsPerComponent", 0)) != 8:
            self.find("image", "no image of 8 bits")
        width, height = int(image.get("/Width", 0)), int(image.get("/Height", 0))
        if image.get("/Filter") == Name.DCTDecode:
            if not image.read_raw_bytes().startswith(b"\xff\xd8\xff"):
                self.find("image", "no JPEG")
        elif len(image.read_bytes()) != width * height * (1 if space == Name.DeviceGray else 3):
            self.find("image", f"not {width} × {height} pixels")
        mask = image.get("/SMask")
        if mask is not None:
            self.check_image(mask, is_mask=True)
            if (int(mask.Width), int(mask.Height)) != (width, height):
                self.find("image", "a mask of another size")

    # Pages and links -------------------------------------------------------------------------

    def check_page(self, page):
        if unknown := set(page.keys()) - PAGE_KEYS:
            self.find("key", f"page: {sorted(unknown)}")
        if unknown := set(page.Resources.keys()) - RESOURCE_KEYS:
            self.find("key", f"resources: {sorted(unknown)}")
        if "/MediaBox" not in page or len(page.MediaBox) != 4:
            self.find("page", "no MediaBox")
        elif not all(SMALLEST_PAGE <= float(page.MediaBox[i + 2]) - float(page.MediaBox[i]) <= LARGEST_PAGE
                     for i in range(2)):
            self.find("limit", f"a page of {[float(v) for v in page.MediaBox]}")
        if page.get("/Tabs") != Name.S:
            self.find("tabs", "the tab key does not follow the structure")
        for annotation in page.get("/Annots", []):
            self.check_annotation(annotation, [float(v) for v in page.get("/MediaBox", [])])

    def check_annotation(self, annotation, media_box):
        if unknown := set(annotation.keys()) - ANNOTATION_KEYS:
            self.find("key", f"annotation: {sorted(unknown)}")
        if annotation.Subtype != Name.Link or int(annotation.get("/F", 0)) != 4:
            self.find("annotation", "only links that print are ours")
        if not str(annotation.get("/Contents", "")).strip():
            self.find("annotation", "no words for the link")
        action = annotation.get("/A", Dictionary())
        uri = bytes(action.get("/URI", b""))
        if action.get("/S") != Name.URI or not re.fullmatch(rb"(https?|mailto|tel):[\x21-\x7e]+", uri):
            self.find("uri", f"the link goes to {uri!r}")
        rect = [float(v) for v in annotation.Rect]
        if not (rect[0] < rect[2] and rect[1] < rect[3]):
            self.find("annotation", f"an empty area: {rect}")
        if media_box and (min(rect) < 0 or rect[2] > media_box[2] or rect[3] > media_box[3]):
            self.find("annotation", f"an area off the page: {rect}")
        for i, value in enumerate(annotation.get("/QuadPoints", [])):
            if not rect[i % 2] - 0.01 <= float(value) <= rect[2 + i % 2] + 0.01:
                self.find("annotation", "a quadrilateral outside its rectangle")

    def check_outline(self):
        outline = self.catalog.get("/Outlines")
        if outline is None:
            return
        def walk(parent):
            shown, item = 0, parent.get("/First")
            while item is not None:
                if item.Parent.objgen != parent.objgen or not str(item.Title) or item.Dest[1] != Name.XYZ:
                    self.find("outline", f"{item.get('/Title')}")
                if self.page_number(item.Dest[0]) is None:
                    self.find("outline", f"{item.get('/Title')} leads to no page")
                below = walk(item) if "/First" in item else 0
                if abs(int(item.get("/Count", 0))) != below:
                    self.find("outline", f"{item.Title}: /Count is not {below}")
                shown += 1 + (below if int(item.get("/Count", 0)) > 0 else 0)
                last, item = item, item.get("/Next")
            if last.objgen != parent.Last.objgen:
                self.find("outline", "/Last is not the last")
            return shown
        if walk(outline) != int(outline.Count):
            self.find("outline", "the root's /Count is wrong")

    # Metadata --------------------------------------------------------------------------------

    def check_packet(self):
        """The wrapper of XMP (ISO 19005-2 6.6.2.1)."""
        packet = self.catalog.Metadata.read_bytes()
        begin = re.match(rb"<\?xpacket begin=.*?\?>", packet)
        if not begin or not re.search(rb"<\?xpacket end=.[rw].\?>\s*\Z", packet):
            self.find("xmp", "no packet")
        elif re.search(rb"\b(bytes|encoding)=", begin[0]):
            self.find("xmp", "the packet's header says what PDF/A forbids")
        if self.catalog.Metadata.get("/Type") != Name.Metadata or self.catalog.Metadata.get("/Subtype") != Name.XML:
            self.find("xmp", "the stream does not say that it is XMP")

    def xmp(self):
        """Property -> text, for what XMP says; None if it cannot be read."""
        try:
            packet = ElementTree.fromstring(self.catalog.Metadata.read_bytes())
        except ElementTree.ParseError:
            return None
        description = packet.find(".//rdf:Description", XMP)
        out = {}
        for node in description:
            for prefix, uri in XMP.items():
                if node.tag.startswith("{" + uri + "}"):
                    items = node.findall("*/rdf:li", XMP)
                    key = prefix + ":" + node.tag.split("}")[1]
                    out[key] = items[0].text if items else node.text
        out["schemas"] = {}
        for schema in packet.findall(".//ext:schemas/rdf:Bag/rdf:li/rdf:Description", XMP):
            properties = schema.findall("schema:property/rdf:Seq/rdf:li", XMP)
            out["schemas"][schema.get(f"{{{XMP['schema']}}}prefix")] = [
                node.get(f"{{{XMP['property']}}}name") for node in properties]
        return out

    def check_metadata(self):
        self.check_packet()
        xmp = self.xmp()
        if xmp is None:
            return self.find("xmp", "not well-formed")
        part = "3" if "/AF" in self.catalog or "/Names" in self.catalog else "2"
        claims = {"pdfaid:part": part, "pdfaid:conformance": "A", "pdfuaid:part": "1"}
        for key, value in claims.items():
            if xmp.get(key) != value:
                self.find("xmp", f"{key} is {xmp.get(key)}")
        if xmp["schemas"] != {"pdfuaid": ["part"], "cvpdf": ["layout", "source"]}:
            self.find("xmp", f"extension schemas: {xmp['schemas']}")
        if not xmp.get("dc:title") or not xmp.get("dc:language"):
            self.find("xmp", "no title or language")
        info = self.pdf.trailer.get("/Info", Dictionary())
        pairs = {"/Title": "dc:title", "/Author": "dc:creator", "/Subject": "dc:description",
                 "/Keywords": "pdf:Keywords", "/Producer": "pdf:Producer", "/Creator": "xmp:CreatorTool"}
        for key, twin in pairs.items():
            if (str(info[key]) if key in info else None) != xmp.get(twin):
                self.find("info", f"{key} and {twin} differ")
        for key, twin in {"/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate"}.items():
            digits = re.sub(r"\D", "", xmp.get(twin) or "")
            if re.sub(r"\D", "", str(info.get(key, ""))) != digits:
                self.find("info", f"{key} and {twin} differ")

    def check_attachments(self):
        if "/AF" not in self.catalog and "/Names" not in self.catalog:
            return
        try:
            names = list(self.catalog.Names.EmbeddedFiles.Names)
        except (AttributeError, KeyError):
            return self.find("attachment", "no name tree")
        keys = [bytes(key) for key in names[::2]]
        if keys != sorted(set(keys)):
            self.find("attachment", "names are not sorted")
        if [f.objgen for f in names[1::2]] != [f.objgen for f in self.catalog.get("/AF", [])]:
            self.find("attachment", "AF and the name tree differ")
        for key, file in zip(names[::2], names[1::2]):
            self.check_attachment(str(key), file)

    def check_attachment(self, key, file):
        if file.get("/Type") != Name.Filespec or {str(file.get(k)) for k in ("/F", "/UF")} != {key}:
            self.find("attachment", f"{key} is called otherwise in its specification")
        if not str(file.get("/Desc", "")):
            self.find("attachment", f"{key} has no description")
        if file.get("/AFRelationship") not in (Name.Source, Name.Data):
            self.find("attachment", f"{key} is related as {file.get('/AFRelationship')}")
        stream = file.get("/EF", Dictionary()).get("/F")
        if stream is None:
            return self.find("attachment", f"{key} has no bytes")
        if not re.fullmatch(r"/[-\w+.]+/[-\w+.]+", str(stream.get("/Subtype", ""))):
            self.find("attachment", f"{key} has the type {stream.get('/Subtype')}")
        params = stream.get("/Params", Dictionary())
        if params.get("/Size") != len(stream.read_bytes()):
            self.find("attachment", f"{key} is not of the size that it says")
        if not re.fullmatch(r"D:\d{14}Z", str(params.get("/ModDate", ""))):
            self.find("attachment", f"{key} has no date")

    # What is read aloud ----------------------------------------------------------------------

    def tree_text(self):
        lines = []
        def walk(element, depth):
            own = "".join(self.contents[kid[1]].texts.get(kid[2], "") for kid in element.kids
                          if isinstance(kid, tuple) and kid[0] == "content")
            words = [element.role]
            if "/Lang" in element.dictionary:
                words.append(f"({element.dictionary.Lang})")
            if "/Alt" in element.dictionary:
                words.append(f'"{element.dictionary.Alt}"')
            lines.append("  " * depth + " ".join(words) + (f" | {own}" if own else ""))
            for child in element.elements():
                walk(child, depth + 1)
        walk(self.root, 0)
        return "\n".join(lines) + "\n"


def main(arguments):
    status = 0
    for path in (a for a in arguments if not a.startswith("--")):
        file = File(path)
        for code, message in file.check():
            print(f"{path}: {code}: {message}")
            status = 1
        if "--text" in arguments:
            print(file.tree_text(), end="")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
