"""The pages of `cvpdf build --dump pages`, and whether anything on them collides."""

import re
from dataclasses import dataclass, field

TEXT = re.compile(r'  text (-?[\d.]+),(-?[\d.]+) width (-?[\d.]+) size ([\d.]+)(?: rise (-?[\d.]+))?.*? (#\w{6}) \S* '
                  r'(artifact|element \d+) "(.*)"')
RULE = re.compile(r"  rule (-?[\d.]+),(-?[\d.]+) (-?[\d.]+)x(-?[\d.]+) (#\w{6})")
PAGE = re.compile(r"page \d+ ([\d.]+)x([\d.]+)")
# Of the size: what letters reach above and below the baseline without their accents.
ASCENT, DESCENT = 0.68, 0.18
TOUCH = 0.6
EDGE = 14  # no printer prints nearer to the paper's edge


@dataclass
class Text:
    left: float
    baseline: float
    width: float
    size: float
    color: str
    element: str
    text: str

    def box(self):
        return (self.left, self.baseline - ASCENT * self.size, self.left + self.width, self.baseline + DESCENT * self.size)


@dataclass
class Rule:
    left: float
    top: float
    width: float
    height: float


@dataclass
class Page:
    width: float
    height: float
    texts: list = field(default_factory=list)
    rules: list = field(default_factory=list)


def meet(a, b):
    return min(a[2], b[2]) - max(a[0], b[0]) > TOUCH and min(a[3], b[3]) - max(a[1], b[1]) > TOUCH


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
            elif rule := RULE.match(line):
                self.pages[-1].rules.append(Rule(*(float(rule[i]) for i in range(1, 5))))

    def overlaps(self):
        """Texts on one another, and thin rules through texts."""
        found = []
        for page in self.pages:
            for i, text in enumerate(page.texts):
                found += [(text.text, other.text) for other in page.texts[i + 1:] if meet(text.box(), other.box())]
                found += [(text.text, rule) for rule in page.rules
                          if min(rule.width, rule.height) < 4 and meet(
                              text.box(), (rule.left, rule.top - TOUCH, rule.left + rule.width,
                                           rule.top + rule.height + TOUCH))]
        return found

    def outside(self):
        """Texts off the page, and, of the content, in the outermost margin."""
        return [text.text for page in self.pages for text in page.texts
                if text.left < EDGE or text.left + text.width > page.width - EDGE or
                text.baseline - text.size < EDGE or text.baseline > page.height - EDGE]

    def least_size(self):
        return min(text.size for page in self.pages for text in page.texts)
