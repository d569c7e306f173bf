#!/usr/bin/python3
"""watch_test CVPDF: a watched CV is built whenever it changes, and shown on this machine alone."""
import http.client
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest

PROGRAM = None
CV = "cv:\n  name: {}\n  sections: {{summary: [Hello]}}\n"


class WatchTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.cv = os.path.join(self.folder.name, "me.yaml")
        self.write("Ada")
        self.process = subprocess.Popen([PROGRAM, "watch", "me.yaml"], cwd=self.folder.name, text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        said = self.process.stdout.readline()
        self.port = int(re.fullmatch(r"showing me.yaml at http://127\.0\.0\.1:(\d+)/\n", said)[1])

    def tearDown(self):
        self.process.kill()
        self.process.communicate()
        self.folder.cleanup()

    def write(self, name):
        with open(self.cv, "w", encoding="utf-8") as file:
            file.write(CV.format(name))

    def get(self, path, host=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("GET", path, headers={"Host": host or f"127.0.0.1:{self.port}"})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.getheader("Content-Type"), body

    def state_after(self, version):
        return json.loads(self.get(f"/state?after={version}")[2])

    def test_what_changes_is_shown(self):
        first = self.state_after(0)
        self.assertEqual((first["title"], first["pages"], first["trouble"]), ("me.yaml", 1, ""))
        status, kind, page = self.get("/page/1.svg")
        self.assertEqual((status, kind), (200, "image/svg+xml"))
        self.assertTrue(page.startswith(b"<svg "))
        self.assertEqual(self.get("/page/2.svg")[0], 404)
        with open(os.path.join(self.folder.name, "me.pdf"), "rb") as file:
            self.assertEqual(self.get("/cv.pdf"), (200, "application/pdf", file.read()))

        self.write("Ada Lovelace")
        second = self.state_after(first["version"])
        self.assertEqual(second["version"], first["version"] + 1, "its own output is no change")
        self.assertIn(b"Ada Lovelace", self.get("/page/1.svg")[2])

        self.write("[broken")
        third = self.state_after(second["version"])
        self.assertIn("me.yaml:", third["trouble"])
        self.assertIn(b"Ada Lovelace", self.get("/page/1.svg")[2], "the pages stay")

        # As editors do it: a new file in the old one's place.
        other = self.cv + "~"
        with open(other, "w", encoding="utf-8") as file:
            file.write(CV.format("Grace"))
        os.rename(other, self.cv)
        state = third
        while state["trouble"] or state["version"] == third["version"]:
            state = self.state_after(state["version"])
        self.assertIn(b"Grace", self.get("/page/1.svg")[2])
        self.assertIsNone(self.process.poll())

    def test_the_page_is_whole(self):
        status, kind, page = self.get("/")
        self.assertEqual((status, kind), (200, "text/html; charset=utf-8"))
        self.assertNotRegex(page, rb"https?://", "nothing from elsewhere")

    def test_no_page_from_elsewhere_gets_an_answer(self):
        self.state_after(0)
        for host in ("evil.example", f"evil.example:{self.port}", "127.0.0.1"):
            for path in ("/", "/state?after=0", "/page/1.svg", "/cv.pdf"):
                self.assertEqual(self.get(path, host)[::2], (403, b""))


class RefusalTest(unittest.TestCase):
    def refusal(self, *arguments):
        result = subprocess.run([PROGRAM, "watch", *arguments], capture_output=True, text=True, check=False, timeout=60)
        return result.returncode, result.stderr

    def test_what_cannot_be_watched(self):
        self.assertEqual(self.refusal("-"), (2, "cvpdf: error: standard input cannot be watched\n"))
        self.assertEqual(self.refusal("a.yaml", "b.yaml"), (2, "cvpdf: error: one CV can be watched at a time\n"))
        self.assertEqual(self.refusal("/nowhere/cv.yaml"),
                         (3, "cvpdf: error: cannot read '/nowhere/cv.yaml': No such file or directory\n"
                             "hint: 'cvpdf new' makes a CV to begin with\n"))


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    unittest.main()
