"""The content streams of a page: which text belongs to which marked content."""
import pikepdf

from pdf_fonts import Font

TEXT_OPERATORS = {"Tj", "TJ", "'", '"'}
PAINTING_OPERATORS = TEXT_OPERATORS | {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "INLINE IMAGE"}
KNOWN_OPERATORS = PAINTING_OPERATORS | {"BT", "ET", "BDC", "EMC", "Tf", "Td", "Ts", "rg", "re"}


class PageContent:
    """`texts`: by MCID, in the order in which the page shows them."""

    def __init__(self, number, page, fonts):
        self.number, self.page, self.fonts = number, page, fonts
        self.texts, self.artifacts, self.problems = {}, "", []
        self.open = []  # (tag, mcid or None)
        self.font = None
        self.in_text = False
        self.marks_at_begin_text = 0
        for instruction in pikepdf.parse_content_stream(page):
            self.take(str(instruction.operator), list(instruction.operands))
        if self.open:
            self.problem("marks", "marked content is not closed")

    def problem(self, code, message):
        self.problems.append((code, f"page {self.number + 1}: {message}"))

    def take(self, operator, operands):
        if operator not in KNOWN_OPERATORS:
            self.problem("operator", f"{operator} is not among the operators of a CV")
        if operator in PAINTING_OPERATORS and not self.open:
            self.problem("untagged", f"{operator} is neither tagged nor an artifact")
        if operator == "BDC":
            self.begin_marked(str(operands[0]), operands[1])
        elif operator == "EMC":
            self.open.pop() if self.open else self.problem("marks", "EMC closes nothing")
        elif operator in ("BT", "ET"):
            self.text_object(operator == "BT")
        elif operator == "Tf":
            self.set_font(str(operands[0]))
        elif operator in TEXT_OPERATORS:
            strings = operands[0] if operator == "TJ" else operands[-1:]
            for part in strings:
                if isinstance(part, pikepdf.String):
                    self.show(bytes(part))

    def begin_marked(self, tag, properties):
        mcid = properties.get("/MCID")
        if mcid is not None:
            mcid = int(mcid)
            if self.open:
                self.problem("marks", f"MCID {mcid} inside other marked content")
            if mcid in self.texts:
                self.problem("mcid", f"MCID {mcid} twice")
            self.texts.setdefault(mcid, "")
        elif tag == "/Artifact" and self.open:
            self.problem("marks", "an artifact inside other marked content")
        self.open.append((tag, mcid))

    def text_object(self, begins):
        if begins == self.in_text:
            self.problem("marks", "text objects are not paired")
        if begins:
            self.marks_at_begin_text = len(self.open)
        elif self.marks_at_begin_text != len(self.open):
            self.problem("marks", "a text object and marked content overlap")
        self.in_text = begins

    def set_font(self, key):
        resource = self.page.Resources.Font[key]
        if resource.objgen not in self.fonts:
            self.fonts[resource.objgen] = Font(resource)
        self.font = self.fonts[resource.objgen]

    def show(self, string):
        codes = self.font.codes(string)
        self.font.used.update(codes)
        text = "".join(self.font.texts.get(code, "\ufffd") for code in codes)
        mcid = next((m for _, m in self.open if m is not None), None)
        if mcid is None:
            self.artifacts += text
        else:
            self.texts[mcid] += text
