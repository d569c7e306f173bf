"""What an open-source parser of résumés makes of a PDF: its rules' facts.

It reads items of text in the order of the file, joins those of one line that lie nearer than a letter's width, and
goes by three things: a section's title is a line of one item, bold and in capitals, not among the first two lines;
what stands before the first title is the profile, in which each field has a pattern; within a section, entries are
parted where lines are further apart than 1.4 times the usual distance.
"""

import re
import subprocess
import xml.etree.ElementTree as ElementTree
from collections import Counter
from dataclasses import dataclass

EMAIL = re.compile(r"\S+@\S+\.\S+")
PHONE = re.compile(r"\(?\d{3}\)?[\s-]?\d{3}[\s-]?\d{4}")
LOCATION = re.compile(r"[A-Z][a-zA-Z\s]+, [A-Z]{2}")
NAME = re.compile(r"^[a-zA-Z\s.]+$")
DATE = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}|(?:19|20)\d{2}")
BULLETS = "•⋅∙○●"
PARTED = 1.4


@dataclass
class Line:
    page: int
    top: int
    items: list  # (left, text, is bold)

    def text(self):
        return " ".join(text for _, text, _ in self.items)

    def is_title(self):
        text = self.items[0][1]
        return len(self.items) == 1 and self.items[0][2] and text.upper() == text and any(map(str.isalpha, text))


def lines_of(pdf):
    xml = subprocess.run(["pdftohtml", "-xml", "-i", "-stdout", pdf], capture_output=True, check=True).stdout
    lines = []
    for number, page in enumerate(ElementTree.fromstring(xml).iter("page")):
        for item in page.iter("text"):
            text = "".join(item.itertext()).strip()
            bold = [b for b in item.iter("b")]
            is_bold = bool(bold) and "".join(bold[0].itertext()).strip() == text
            starts_bold = bool(bold) and text.startswith("".join(bold[0].itertext()).strip())
            # By the baseline, as items of several sizes stand on one.
            bottom = int(item.get("top")) + int(item.get("height"))
            if not text:
                continue
            if lines and lines[-1].page == number and abs(lines[-1].top - bottom) <= 3:
                lines[-1].items.append((int(item.get("left")), text, is_bold or starts_bold))
            else:
                lines.append(Line(number, bottom, [(int(item.get("left")), text, is_bold or starts_bold)]))
    return lines


class Resume:
    def __init__(self, pdf):
        lines = lines_of(pdf)
        self.sections, current = {}, []
        self.profile = current
        for index, line in enumerate(lines):
            if index >= 2 and line.is_title():
                current = self.sections.setdefault(line.text(), [])
            else:
                current.append(line)
        profile = [text for line in self.profile for _, text, _ in line.items]
        self.name = next((text for text in profile if NAME.match(text)), None)
        self.email = self.find(profile, EMAIL)
        self.phone = self.find(profile, PHONE)
        self.location = self.find(profile, LOCATION)

    @staticmethod
    def find(texts, pattern):
        return next((found[0] for text in texts if (found := pattern.search(text))), None)

    def text(self, section):
        return " ".join(line.text() for line in self.sections[section])

    def bullets(self, section):
        """What begins with a bullet, to the next one or to a line that begins further to the left than its text."""
        found, indent = [], None
        for line in self.sections[section]:
            left, text = line.items[0][:2]
            if text[0] in BULLETS:
                found.append(line.text().strip(BULLETS + " "))
                indent = left
            elif indent is not None and left > indent:
                found[-1] += " " + line.text()
            else:
                indent = None
        return found

    def entries(self, section):
        """The first lines of what is parted by more room."""
        lines = self.sections[section]
        gaps = [b.top - a.top for a, b in zip(lines, lines[1:]) if a.page == b.page]
        usual = Counter(gaps).most_common(1)[0][0]
        heads = lines[:1]
        for before, line in zip(lines, lines[1:]):
            if before.page != line.page or line.top - before.top > PARTED * usual:
                heads.append(line)
        return [line.text() for line in heads if line.items[0][2]]

    def bold_heads(self, section):
        """Lines that begin bold and are no bullets: the employers and schools."""
        return [line.text() for line in self.sections[section] if line.items[0][2]]
