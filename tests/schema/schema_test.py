"""What the schema accepts the reader accepts, and the other way round.

Usage: schema_test.py CVPDF SOURCE_FOLDER
"""

import copy
import json
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import jsonschema
import yaml

PROGRAM, SOURCES = sys.argv[1], Path(sys.argv[2])


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False)


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2's core schema: a day is text, `on` and `off` are words."""

    yaml_implicit_resolvers = {}


CoreLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
CoreLoader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789"))
CoreLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?$"),
    list("-+0123456789."))
CoreLoader.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile("^(~|null|Null|NULL|)$"), ["~", "n", "N", ""])


def included(loader, node):
    return load(Path(loader.name).parent / node.value)


CoreLoader.add_constructor("!include", included)


def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=CoreLoader)


SCHEMA = json.loads(run("schema", "cv").stdout)
LAYOUT_SCHEMA = json.loads(run("schema", "layout").stdout)

GOOD = {
    "text": "A text", "needed_text": "A text", "texts": ["one", "two"], "word": "word", "needed_word": "GitHub",
    "words": ["a", "b"], "date": "2018-03/2020-02", "date_of_end": "2018-03", "day": "2026-01-15", "link": "https://example.org/a",
    "doi": "10.1000/182", "email": "a@example.org", "phone": "+44 20 7946 0000", "id": "some-id", "priority": 3,
    "page_break": "avoid", "flag": True, "extra": {"mine": [1, {"deep": 2}]}, "language": "en", "layout": "classic",
    "bullets": ["one", {"text": "two", "highlights": ["three"]}],
    "positions": [{"position": "P", "start_date": 2018}],
    "social_networks": [{"network": "GitHub", "username": "a"}],
    "header_fields": [{"label": "L", "value": "V"}], "check": {"ignore": ["gaps"]},
}
OTHER_GOOD = {
    "text": [{"en": "A", "ko": "가"}, 2021, True, None], "needed_text": [{"en": "A", "pt-BR": "B"}, 2021],
    "texts": ["one", [{"en": "a"}, None], None], "words": ["one", None], "day": [None], "link": [None],
    "date_of_end": [2018, "2018", "2018-03-14", "present", "2024-21", "words", None],
    "date": [2018, "2018", "2018-03", "2018-03-14", "present", "Fall 2024", "2024-21", "c. 1999", "2018–2020", None],
    "priority": ["always", "7", 0, None], "page_break": ["auto", "before", None], "flag": ["true", False, None],
    "bullets": ["one", [{"text": {"en": "a"}, "id": "b-1", "tags": "x", "priority": "always"}, None], None],
    "positions": [[None], None], "social_networks": [None], "header_fields": [None], "extra": [None], "id": ["x_1", 12],
    "phone": [None], "email": [None], "language": ["pt-BR", "zh-Hant"],
}
BAD = {
    "text": [["a list"], {"not a language": "x"}, {"en": ["a list"]}], "needed_text": [None, "", "  ", ["a list"]],
    "texts": [{"not a language": "x"}, [["a list"]]], "words": [{"a": "b"}, [["c"]]],
    "date_of_end": ["2018-13", "2018-03/2020-02", ["2018"]],
    "date": ["2018-13", "2018.03", "18", "03/2018", ["2018"], {"start": 2018}], "day": ["2026-01", "words", ["x"]],
    "link": [["x"], {"a": "b"}], "doi": [["x"]], "email": [["x"]], "phone": [["x"]],
    "id": ["a b", "a.b", ["x"]], "priority": [10, -1, "high", ["1"]], "page_break": ["never", ["auto"]],
    "flag": ["maybe", 1, ["true"]], "extra": ["text", ["list"]], "language": ["xx", "english", ["en"]],
    "bullets": [[["a list"]], [{"text": None}], [{"nonsense": "x", "text": "y"}], [{"id": "x", "tags": "y"}]],
    "positions": ["text", ["text"], [{"location": "L"}], [{"position": "P", "nonsense": 1}]],
    "social_networks": ["text", ["text"], [{"network": "GitHub"}], [{"network": "GitHub", "username": None}]],
    "header_fields": ["text", ["text"], [{"label": "L"}], [{"value": "V", "nonsense": 1}]],
    "check": ["text", {"nonsense": 1}], "layout": [["x"]], "needed_word": [None, ["x"]],
}


def name_of(schema):
    return schema.get("$ref", "").rsplit("/", 1)[-1]


def small_cv():
    return {"cv": {"name": "A", "sections": {"summary": ["One text."]}}}


def entry_cv(entry, section="mine"):
    cv = small_cv()
    cv["cv"]["sections"][section] = [entry]
    return cv


def kinds():
    return {name[:-6]: schema for name, schema in SCHEMA["$defs"].items() if name.endswith("_entry")}


def needed_entry(schema):
    return {key: "Needed" for key in schema["required"]}


def entry_values(values):
    """(kind, entry) with one value put in, for every field of every kind: in kinds that are much like others the first."""
    for kind, schema in kinds().items():
        all_values = kind in ("experience", "publication", "skill")
        for key, value_schema in schema["properties"].items():
            for value in values.get(name_of(value_schema), [])[:None if all_values else 1]:
                entry = needed_entry(schema)
                entry[key] = value
                yield kind, entry


def stated(kind, entry):
    cv = small_cv()
    cv["cv"]["sections"]["mine"] = {"kind": kind, "entries": [entry]}
    return cv


def header_values(values):
    for key, value_schema in SCHEMA["$defs"]["cv"]["properties"].items():
        for value in values.get(name_of(value_schema), []):
            cv = small_cv()
            cv["cv"][key] = value
            yield cv


def top_values(values):
    for key, value_schema in SCHEMA["properties"].items():
        for value in values.get(name_of(value_schema), []):
            needed = {"letter": {"body": ["A text"]}} if key == "with_letter" else {}
            yield {**small_cv(), **needed, key: value}


BIB_FILE = "@article{a, title = {A}, author = {Hong, Gildong}, year = 2020, keywords = {k}}"
# What the keys of a section with a bibliography may hold and may not.
BIBLIOGRAPHY_GOOD = {
    "bibliography": ["papers.bib", ["papers.bib"], ["papers.bib", None]],
    "style": ["numbered", "compact", None], "me": ["G. Hong", ["Gildong Hong", "G. Hong"], None],
    "group_by": ["none", "type", "year", "keyword", None], "order": ["year_descending", "year_ascending", "file", None],
    "select": [{"keys": "a"}, {"keys": ["a"], "types": ["article"], "keywords": "k", "years": "2019-"}, {"years": 2020}, {}, None],
    "exclude": [{"types": "book"}, {"years": "-2018"}, {"years": "2018-2019"}, None],
    "et_al": [{"max": 6}, {"max": "6", "keep": 3}, None], "names": ["full", "initials", "family_first", "family_initials", None],
    "equal_mark": ["*", "+", None],
}
BIBLIOGRAPHY_BAD = {
    "bibliography": [{"a": "b"}, [["papers.bib"]]], "style": [["numbered"]], "me": [{"a": "b"}, [["x"]]],
    "group_by": ["month", ["type"]], "order": ["newest", ["file"]],
    "select": ["a", ["a"], {"key": "a"}, {"keys": {"a": "b"}}, {"years": "20-21"}, {"years": "recent"}, {"years": "-"}],
    "exclude": ["a", {"nonsense": 1}, {"keywords": [["k"]]}],
    "et_al": [6, "6", {"keep": 3}, {"max": 0}, {"max": 1000}, {"max": "many"}, {"max": 6, "nonsense": 1}, {"max": 6, "keep": ["3"]}],
    "names": ["short", ["full"]], "equal_mark": [["*"]],
}
OF_BIBLIOGRAPHIES = set(BIBLIOGRAPHY_GOOD)


def section_values(values):
    mapping = SCHEMA["$defs"]["section"]["anyOf"][1]
    for key, value_schema in mapping["properties"].items():
        for value in values.get(name_of(value_schema), []):
            cv = small_cv()
            if key in OF_BIBLIOGRAPHIES:
                continue
            cv["cv"]["sections"]["summary"] = {"entries": ["One text."], key: value}
            yield cv


def bibliography_values(values):
    for key, key_values in values.items():
        for value in key_values:
            cv = small_cv()
            cv["cv"]["sections"]["papers"] = {"bibliography": "papers.bib", key: value}
            yield cv


def good_files():
    lists = {name: [value] + OTHER_GOOD.get(name, []) for name, value in GOOD.items()}
    yield small_cv()
    yield {"cv": {"name": {"en": "A", "ko": "가"}}}
    for kind, entry in entry_values(lists):
        if entry.get("kind") is None:
            yield stated(kind, entry)
    for kind, schema in kinds().items():
        yield stated(kind, needed_entry(schema))
        yield entry_cv({"kind": kind, **needed_entry(schema)})
        full = {key: GOOD[name_of(value)] for key, value in schema["properties"].items() if name_of(value) in GOOD}
        for key in ("start_date", "end_date"):
            full.pop(key, None)
        if kind == "publication":
            full.pop("journal")
        yield entry_cv(full)
    yield from header_values(lists)
    yield from top_values(lists)
    yield from section_values(lists)
    yield from bibliography_values(BIBLIOGRAPHY_GOOD)
    yield entry_cv(None)
    yield entry_cv({"en": "A text", "ko": "글"})
    yield entry_cv({"name": "A", "kind": "project"})
    cv = small_cv()
    cv["cv"]["sections"]["mine"] = {"kind": "award", "entries": ["A text", {"title": "T"}, {"kind": "normal", "name": "N"}]}
    yield cv
    cv = small_cv()
    cv["cv"]["sections"]["mine"] = None
    yield cv
    yield {"cv": {"name": "A", "sections": None}}


def bad_files():
    yield {}
    yield {"cv": None}
    yield {"cv": ["a list"]}
    yield {"cv": {"sections": {}}}
    yield {**small_cv(), "nonsense": 1}
    yield {"cv": {"name": "A", "sections": ["a list"]}}
    yield {"cv": {"name": "A", "sections": {"x": "text"}}}
    yield {"cv": {"name": "A", "sections": {"x": {"title": "no entries"}}}}
    yield {"cv": {"name": "A", "sections": {"x": {"entries": "text"}}}}
    yield {"cv": {"name": "A", "sections": {"x": {"kind": "nonsense", "entries": []}}}}
    yield {"cv": {"name": "A", "sections": {"x": {"nonsense": 1, "entries": []}}}}
    yield entry_cv(["a list"])
    yield entry_cv({})
    yield entry_cv({"kind": "nonsense", "name": "N"})
    cv = small_cv()
    cv["cv"]["sections"]["mine"] = {"kind": "award", "entries": [{"name": "N"}]}
    yield cv
    for kind, entry in entry_values(BAD):
        yield stated(kind, entry)
    for kind, schema in kinds().items():
        for key in schema["required"]:
            entry = needed_entry(schema)
            entry["tags"] = "x"
            del entry[key]
            yield stated(kind, entry)
        yield stated(kind, {**needed_entry(schema), "nonsense": "x"})
    yield from header_values(BAD)
    yield from top_values(BAD)
    yield from section_values({name: value for name, value in BAD.items() if name != "entries"})
    yield from bibliography_values(BIBLIOGRAPHY_BAD)
    for key in OF_BIBLIOGRAPHIES - {"bibliography", "style"}:
        cv = small_cv()
        cv["cv"]["sections"]["papers"] = {"entries": ["One text."], key: BIBLIOGRAPHY_GOOD[key][0]}
        yield cv


def check(files):
    """For each file whether the reader finds no error, and the first message."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        (Path(folder) / "papers.bib").write_text(BIB_FILE, encoding="utf-8")
        for number, content in enumerate(files):
            path = Path(folder) / f"{number}.yaml"
            path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
            paths.append(str(path))
        messages = {}
        for start in range(0, len(paths), 400):
            result = run("check", "--message-format", "json", *paths[start:start + 400])
            for line in result.stderr.splitlines():
                message = json.loads(line)
                if message["severity"] == "error":
                    messages.setdefault(message.get("file"), message["message"])
        return [messages.get(path) for path in paths]


class SchemaTest(unittest.TestCase):
    def setUp(self):
        self.validator = jsonschema.Draft202012Validator(SCHEMA)

    def test_schemas_are_schemas(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        jsonschema.Draft202012Validator.check_schema(LAYOUT_SCHEMA)

    def test_every_property_is_described(self):
        for name, schema in SCHEMA["$defs"].items():
            for key, value in schema.get("properties", {}).items():
                if key != "kind":
                    self.assertTrue(value.get("description"), f"{name}.{key}")

    def test_good_files_pass_both(self):
        files = list(good_files())
        self.assertGreater(len(files), 300)
        for content, message in zip(files, check(files)):
            with self.subTest(content=content):
                self.assertIsNone(message)
                self.assertTrue(self.validator.is_valid(content))

    def test_bad_files_fail_both(self):
        files = list(bad_files())
        self.assertGreater(len(files), 300)
        for content, message in zip(files, check(files)):
            with self.subTest(content=content):
                self.assertIsNotNone(message)
                self.assertFalse(self.validator.is_valid(content))

    def test_shipped_files_pass(self):
        for path in [*SOURCES.glob("examples/*/cv.yaml"), *SOURCES.glob("data/starters/*.yaml")]:
            content = load(path)
            for key in ("lang", "layout"):
                if isinstance(content.get(key), dict):
                    content[key] = {"lang": "en", "layout": "classic"}[key]
            self.assertEqual([error.message for error in self.validator.iter_errors(content)], [], path)

    def test_shipped_layouts_pass(self):
        validator = jsonschema.Draft202012Validator(LAYOUT_SCHEMA)
        for path in SOURCES.glob("layouts/*.yaml"):
            errors = [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(load(path))]
            self.assertEqual(errors, [], path)

    def test_broken_layouts_fail(self):
        validator = jsonschema.Draft202012Validator(LAYOUT_SCHEMA)
        good = load(SOURCES / "layouts/classic.yaml")
        for path, value in [
            (["nonsense"], 1), (["page", "nonsense"], 1), (["page", "size"], "a9"), (["page", "margins"], "18"),
            (["styles", "body", "size"], {"min": "9pt"}), (["styles", "name", "weight"], 1000),
            (["styles", "name", "align"], "middle"), (["header", "order"], ["name", "photograph"]),
            (["colors", "ink"], "black"), (["section", "entries", "nonsense"], {}),
            (["section", "entries", "award", "rows"], [{"mian": "x"}]), (["section", "aside_gap"], "wide"),
        ]:
            broken = copy.deepcopy(good)
            place = broken
            for key in path[:-1]:
                place = place[key]
            place[path[-1]] = value
            self.assertFalse(validator.is_valid(broken), path)

    def test_postings(self):
        validator = jsonschema.Draft202012Validator(json.loads(run("schema", "posting").stdout))
        rows = [
            ({"title": "Engineer"}, True), ({"company": "Acme"}, False), ({}, False), (["title"], False),
            ({"title": "E", "salary": [1], "theirs": {"x": 1}}, True),
            ({"skills": ["Go", {"name": "Backend", "keywords": ["Go"], "level": {"x": 1}}]}, True),
            ({"description": {"en": ["a", {"b": "c"}]}}, True), ({"title": ["a"]}, False),
            ({"title": "E", "location": {"city": "Seoul"}, "contact": "Dana"}, True),
            ({"title": "E", "location": {"city": ["Seoul"]}}, False), ({"title": "E", "contact": [1]}, False),
        ]
        for posting, is_good in rows:
            self.assertEqual(validator.is_valid(posting), is_good, posting)
            if is_good:
                with tempfile.TemporaryDirectory() as folder:
                    path = Path(folder, "posting.json")
                    path.write_text(json.dumps(posting), encoding="utf-8")
                    told = run("build", str(SOURCES / "examples/academic/cv.yaml"), "--posting", str(path),
                               "-o", str(Path(folder, "out.pdf")))
                    # That such a posting ranks nothing is a warning; of its keys nothing is told.
                    ranks_nothing = "this posting says nothing that others do not"
                    told_of_keys = [line for line in told.stderr.splitlines()
                                    if re.match(r".*: (error|warning): ", line) and ranks_nothing not in line]
                    self.assertEqual((told.returncode, told_of_keys), (0, []), posting)

    def test_made_files_are_current(self):
        for name, arguments in {
            "data/schema/cv.json": ["cv"], "data/schema/layout.json": ["layout"],
            "docs/cv-reference.md": ["cv", "--format", "markdown"],
            "data/schema/posting.json": ["posting"], "docs/posting-reference.md": ["posting", "--format", "markdown"],
        }.items():
            self.check_is_current(name, run("schema", *arguments).stdout)

    def test_the_page_of_layouts_is_current(self):
        made = subprocess.run([sys.executable, SOURCES / "scripts" / "layouts_readme.py", PROGRAM, SOURCES],
                              capture_output=True, text=True, check=True).stdout
        self.check_is_current("layouts/README.md", made)
        for layout in (SOURCES / "layouts").glob("*.yaml"):
            self.assertIn(f"| `{layout.stem}` |", made)

    def check_is_current(self, name, made):
        kept = (SOURCES / name).read_text(encoding="utf-8")
        self.assertEqual(kept, made, f"{name} is not current: make docs")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
