"""The content streams of a page: which text belongs to which marked content."""
import pikepdf

from pdf_fonts import Font

TEXT_OPERATORS = {"Tj", "TJ", "'", '"'}
PAINTING_OPERATORS = TEXT_OPERATORS | {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "INLINE IMAGE"}
DEEPEST_STATE = 28  # ISO 19005-2 6.1.13
PATH_OPERATORS = {"m", "l", "c", "v", "y", "re"}
KNOWN_OPERATORS = PAINTING_OPERATORS | PATH_OPERATORS | {
    "BT", "ET", "BDC", "EMC", "Tc", "Tf", "Td", "Ts", "Tw", "Tz", "rg", "q", "Q", "cm", "h", "W", "n"}


def box_of(points):
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


class PageContent:
    """`texts`: by MCID, in the order in which the page shows them."""

    def __init__(self, number, page, fonts):
        self.number, self.page, self.fonts = number, page, fonts
        self.texts, self.artifacts, self.problems = {}, "", []
        self.images = []  # (mcid or None, resource, visible box)
        self.open = []  # (tag, mcid or None)
        self.matrix, self.clip, self.saved, self.path = (1, 0, 0, 1, 0, 0), None, [], []
        self.font = None
        self.in_text = False
        self.marks_at_begin_text = 0
        for instruction in pikepdf.parse_content_stream(page):
            self.take(str(instruction.operator), list(instruction.operands))
        if self.open:
            self.problem("marks", "marked content is not closed")
        if self.saved:
            self.problem("marks", "q without Q")

    def problem(self, code, message):
        self.problems.append((code, f"page {self.number + 1}: {message}"))

    def take(self, operator, operands):
        if operator not in KNOWN_OPERATORS:
            self.problem("operator", f"{operator} is not among the operators of a CV")
        if operator in PAINTING_OPERATORS and not self.open:
            self.problem("untagged", f"{operator} is neither tagged nor an artifact")
        if operator in PATH_OPERATORS or operator in ("q", "Q", "cm", "W", "n", "Do"):
            self.draw(operator, operands)
        if operator == "BDC":
            self.begin_marked(str(operands[0]), operands[1])
        elif operator == "EMC":
            self.open.pop() if self.open else self.problem("marks", "EMC closes nothing")
        elif operator in ("BT", "ET"):
            self.text_object(operator == "BT")
        elif operator == "f":
            self.path = []
        elif operator == "Tf":
            self.set_font(str(operands[0]))
        elif operator in TEXT_OPERATORS:
            strings = operands[0] if operator == "TJ" else operands[-1:]
            for part in strings:
                if isinstance(part, pikepdf.String):
                    self.show(bytes(part))

    def draw(self, operator, operands):
        """Images and what they are clipped to; nothing else of ours moves the coordinates."""
        numbers = [float(v) for v in operands] if operator != "Do" else []
        if operator == "q":
            self.saved.append((self.matrix, self.clip))
            if len(self.saved) > DEEPEST_STATE:
                self.problem("limit", "q is nested too deeply")
        elif operator == "Q":
            if not self.saved:
                return self.problem("marks", "Q restores nothing")
            self.matrix, self.clip = self.saved.pop()
        elif operator == "cm":
            self.matrix = tuple(numbers)
        elif operator == "re":
            x, y, width, height = numbers
            self.path += [(x, y), (x + width, y + height)]
        elif operator in PATH_OPERATORS:
            self.path += list(zip(numbers[::2], numbers[1::2]))
        elif operator == "W":
            self.clip = box_of(self.path)
        elif operator == "Do":
            a, b, c, d, e, f = self.matrix
            area = box_of([(e, f), (e + a + c, f + b + d)])
            clip = self.clip or area
            visible = [max(area[0], clip[0]), max(area[1], clip[1]), min(area[2], clip[2]), min(area[3], clip[3])]
            mcid = next((m for _, m in self.open if m is not None), None)
            self.images.append((mcid, str(operands[0]), visible))
        if operator in ("n", "f"):
            self.path = []

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
