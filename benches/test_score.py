#!/usr/bin/env python3
"""The scorer on made-up pages whose figures are worked out by hand."""
import unittest

import score

TRUTHS = [
    # Right in everything, in other letters: with its summary, the authors in another order, the date given in another zone.
    {
        "id": "right",
        "title": "Harbour reopens",
        "authors": ["Ada Lind", "Bo Ek"],
        "published": "2026-03-02T09:00:00Z",
        "summary": ["Ships are back."],
        "body": ["The harbour reopened on Monday.", "Two ships came in."],
        "with": ["reopened on Monday"],
        "without": ["Read also"],
    },
    # Three words too many, of which two are a passage that must not come out; a wrong author, and a date two days off.
    {
        "id": "too much",
        "title": "Five letters",
        "authors": ["Ada Lind"],
        "published": "2026-03-02",
        "body": ["a b c", "d e"],
        "with": ["a b", "c d", "e d"],
        "without": ["f g"],
    },
    {"id": "missing", "title": "Nothing", "body": ["one two three four five"], "with": ["one"], "without": ["six"]},
]
FOUND = {
    "right": {
        "text": "Ships are back.\n\nThe HARBOUR reopened on Monday.\n\nTwo ships came in.",
        "title": "  harbour re-opens!",
        "authors": [{"name": "Bo Ek"}, "ada lind"],
        "published_at": "2026-03-02T23:30:00-05:00",
    },
    "too much": {"text": "a b c d e f g h", "title": "Five letters | News", "authors": ["Ada", "Lind"], "published_at": "2026-03-04T00:00:00Z"},
}


class Score(unittest.TestCase):
    def test_figures(self):
        values, pages = score.score(TRUTHS, FOUND)
        self.assertEqual(pages, {"right": 1.0, "too much": 4 / 7, "missing": 0.0})
        self.assertEqual(
            values,
            {
                # Of the five shingles of "a b c d e f g h", two are those of "a b c d e"; so are five of its eight words.
                "precision": [1.0, 2 / 5, 0.0],
                "recall": [1.0, 1.0, 0.0],
                "F1": [1.0, 4 / 7, 0.0],
                "exact": [True, False, False],
                "word F1": [1.0, 10 / 13, 0.0],
                "with": [True, True, True, False, False],
                "leak": [False, True, False],
                "title": [True, False, False],
                "authors": [True, False],
                "date": [True, False],
            },
        )
        means = score.means(values)
        self.assertEqual((means["exact"], means["with"], means["date"]), (1 / 3, 3 / 5, 1 / 2))

    def test_what_a_set_does_not_label_has_no_mean(self):
        values, _ = score.score([{"id": "page", "body": ["text"]}], {"page": {"text": "text", "title": "Text"}})
        means = score.means(values)
        self.assertEqual((means["F1"], means["title"], means["date"]), (1.0, None, None))

    def test_scripts_without_spaces_are_compared_letter_by_letter(self):
        self.assertEqual(score.words("東京で Ｎews, ÉTÉ"), ["東", "京", "で", "news", "été"])

    def test_a_summary_may_be_left_out(self):
        values, _ = score.score(TRUTHS[:1], {"right": {"text": "The harbour reopened on Monday. Two ships came in."}})
        self.assertEqual((values["F1"], values["word F1"]), ([1.0], [1.0]))


if __name__ == "__main__":
    unittest.main()
