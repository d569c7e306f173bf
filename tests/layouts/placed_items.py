"""The pages of `cvpdf build --dump pages`, and whether anything on them collides."""

import re
from dataclasses import dataclass, field

TEXT = re.compile(r'  text (-?[\d.]+),(-?[\d.]+) width (-?[\d.]+) size ([\d.]+)(?: rise (-?[\d.]+))?.*? (#\w{6}) \S* '
                  r'(artifact|element \d+) "(.*)"')
PATH = re.compile(r"  path (-?[\d.]+),(-?[\d.]+) (-?[\d.]+)x(-?[\d.]+) (#\w{6})")
IMAGE = re.compile(r"  image \d+ \w+ (-?[\d.]+),(-?[\d.]+) (-?[\d.]+)x(-?[\d.]+) of ")
RULE = re.compile(r"  rule (-?[\d.]+),(-?[\d.]+) (-?[\d.]+)x(-?[\d.]+) (#\w{6})")
PAGE = re.compile(r"page \d+ ([\d.]+)x([\d.]+)")
# Of the size: what letters reach above and below the baseline without their accents.
ASCENT, DESCENT = 0.68, 0.18
TOUCH = 0.6
EDGE = 14  # no printer prints nearer to the paper's edge
OPTICAL = 3.2  # how far marks at the ends of justified lines stand out into the margin
FULL_WIDTH = set("、。，．」』）】〉》「『（【〈《")  # half of their square is blank


@dataclass
class Text:
    left: float
    baseline: float
    width: float
    size: float
    color: str
    element: str
    text: str

    def optical(self):
        ends = {self.text.strip()[0], self.text.strip()[-1]}
        return self.size / 2 + TOUCH if ends & FULL_WIDTH else OPTICAL

    def is_artifact(self):
        return self.element == "artifact"

    def box(self):
        return (self.left, self.baseline - ASCENT * self.size, self.left + self.width, self.baseline + DESCENT * self.size)


@dataclass
class Rule:
    left: float
    top: float
    width: float
    height: float


@dataclass
class Shape:
    """A drawing in a line of text, or an image."""

    left: float
    top: float
    width: float
    height: float

    def box(self):
        return (self.left, self.top, self.left + self.width, self.top + self.height)


@dataclass
class Margins:
    top: float
    right: float
    bottom: float
    left: float


@dataclass
class Page:
    width: float
    height: float
    texts: list = field(default_factory=list)
    rules: list = field(default_factory=list)
    shapes: list = field(default_factory=list)


def meet(a, b):
    return min(a[2], b[2]) - max(a[0], b[0]) > TOUCH and min(a[3], b[3]) - max(a[1], b[1]) > TOUCH


def within(box, room):
    return box[0] >= room[0] and box[1] >= room[1] and box[2] <= room[2] and box[3] <= room[3]


class Pages:
    def __init__(self, dump):
        self.pages = []
        for line in dump.splitlines():
            if page := PAGE.match(line):
                self.pages.append(Page(float(page[1]), float(page[2])))
            elif text := TEXT.match(line):
                left, baseline, width, size = (float(text[i]) for i in range(1, 5))
                if text[8].strip():
                    self.pages[-1].texts.append(
                        Text(left, baseline - float(text[5] or 0), width, size, text[6], text[7], text[8]))
            elif shape := PATH.match(line) or IMAGE.match(line):
                self.pages[-1].shapes.append(Shape(*(float(shape[i]) for i in range(1, 5))))
            elif rule := RULE.match(line):
                self.pages[-1].rules.append(Rule(*(float(rule[i]) for i in range(1, 5))))

    def overlaps(self):
        """Texts, drawings and images on one another, and thin rules through texts."""
        found = []
        for page in self.pages:
            boxes = [(text.box(), text.text) for text in page.texts] + [(shape.box(), "drawing") for shape in page.shapes]
            boxes.sort(key=lambda item: item[0][1])
            for i, (box, name) in enumerate(boxes):
                for other, other_name in boxes[i + 1:]:
                    if other[1] >= box[3]:
                        break
                    if meet(box, other):
                        found.append((name, other_name))
            for rule in page.rules:
                if min(rule.width, rule.height) >= 4:
                    continue
                box = (rule.left, rule.top - TOUCH, rule.left + rule.width, rule.top + rule.height + TOUCH)
                found += [(text.text, rule) for text in page.texts if meet(text.box(), box)]
        return found

    def outside(self, margins):
        """What is beyond the margins; of running lines, what is too near to the paper's edge."""
        found = []
        for page in self.pages:
            def inner(optical):
                return (margins.left - optical, margins.top - TOUCH, page.width - margins.right + optical,
                        page.height - margins.bottom + TOUCH)

            edge = (EDGE, EDGE, page.width - EDGE, page.height - EDGE)
            found += [text.text for text in page.texts
                      if not within(text.box(), edge if text.is_artifact() else inner(text.optical()))]
            found += [shape for shape in page.shapes if not within(shape.box(), inner(OPTICAL))]
        return found

    def least_size(self):
        return min(text.size for page in self.pages for text in page.texts)
