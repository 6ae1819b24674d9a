"""What annotate.py gets from newsdesk. The program's path is the first argument; annotate_test.go gives it."""

import sys
import unittest

from annotate import annotate, slicer

NEWSDESK = sys.argv.pop(1) if len(sys.argv) > 1 else "./newsdesk"

WIDE = ("Smiles 😀 in Prague.\n\n“We’ll be 😀 back on Monday,” Zoe\u0301 Lee told Reuters on Wednesday, according to spokesman Jiří Dvořák.\n\n"
        "The group שלום said it would march in Jerusalem in June.")


class Annotate(unittest.TestCase):
    def test_slices(self):
        (doc,) = annotate([{"id": "a", "published": "2026-03-12", "text": WIDE}], NEWSDESK)
        self.assertEqual(doc["text"], WIDE)
        text = slicer(doc)
        self.assertEqual({text(m): m["kind"] for m in doc["mentions"] if m["kind"] == "GPE"}, {"Prague": "GPE", "Jerusalem": "GPE"})
        self.assertEqual([text(t) for t in doc["times"]], ["Monday", "Wednesday", "June"])
        self.assertEqual(text(doc["quotes"][0]["content"][0]), "“We’ll be 😀 back on Monday,”")
        for token in doc["tokens"]:
            self.assertIn(text(token), WIDE)

    def test_many_in_order(self):
        articles = ({"id": str(i), "text": f"Ann Lee won {i} times. " * (1 + i % 9)} for i in range(500))
        self.assertEqual([doc["id"] for doc in annotate(articles, NEWSDESK)], [str(i) for i in range(500)])

    def test_streams(self):
        """A Document comes before the next article is asked for, but for the few that newsdesk reads ahead."""
        given = []

        def articles():
            for i in range(20000):
                given.append(i)
                yield {"id": str(i), "text": "Ann Lee left. " * 100}
        docs = annotate(articles(), NEWSDESK)
        next(docs)
        self.assertLess(len(given), 1000)
        docs.close()

    def test_unreadable(self):
        docs = annotate([{"id": "a", "text": None}, {"id": "b", "text": "Ann Lee left."}], NEWSDESK)
        self.assertEqual(next(docs)["id"], "b")
        with self.assertRaises(ValueError):
            next(docs)


if __name__ == "__main__":
    unittest.main()
