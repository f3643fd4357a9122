#!/usr/bin/env python3
"""Scores extracted articles against a labelled set; README.md says what both look like and what each figure is.

usage: score.py SET_DIR PREDICTIONS.ndjson [--worst N]
"""
import argparse
import collections
import datetime
import json
import pathlib
import re
import unicodedata

FIGURES = ("precision", "recall", "F1", "exact", "word F1", "with", "leak", "title", "authors", "date")

# Scripts without spaces (Thai, kana, ideographs) are compared letter by letter.
WORD = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|\w+")
SHINGLE = 4


def ndjson(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def score(truths, predictions):
    """The values of each figure, one a page (one a passage for `with` and `leak`), and the F1 of each page by id."""
    values = {figure: [] for figure in FIGURES}
    pages = {}
    for truth in truths:
        found = predictions.get(truth["id"], {})
        text = found.get("text") or ""
        if "body" in truth:
            precision, recall, f1, word_f1 = compare_texts(truth, text)
            values["precision"].append(precision)
            values["recall"].append(recall)
            values["F1"].append(f1)
            values["exact"].append(f1 == 1)
            values["word F1"].append(word_f1)
            pages[truth["id"]] = f1
        letters = squeezed(text)
        values["with"] += [squeezed(passage) in letters for passage in truth.get("with", [])]
        values["leak"] += [squeezed(passage) in letters for passage in truth.get("without", [])]
        if truth.get("title"):
            values["title"].append(squeezed(truth["title"]) == squeezed(found.get("title")))
        if truth.get("authors"):
            values["authors"].append(names(truth["authors"]) == names(found.get("authors")))
        if published := day(truth.get("published")):
            other = day(found.get("published_at"))
            values["date"].append(other is not None and abs(other - published) <= datetime.timedelta(days=1))
    return values, pages


def means(values):
    """The mean of each figure; None where the set labels nothing of the kind."""
    return {figure: sum(of) / len(of) if of else None for figure, of in values.items()}


def compare_texts(truth, text):
    """Precision, recall and F1 of the shingles, and F1 of the words. A summary may be part of the text or not: either is right."""
    found = words(text)
    bodies = [words("\n".join(truth["body"]))]
    if truth.get("summary"):
        bodies.append(words("\n".join(truth["summary"] + truth["body"])))
    by_shingles = max((overlap(bag(body, SHINGLE), bag(found, SHINGLE)) for body in bodies), key=lambda figures: figures[2])
    return *by_shingles, max(overlap(bag(body, 1), bag(found, 1))[2] for body in bodies)


def words(text):
    return WORD.findall(folded(text))


def folded(text):
    return unicodedata.normalize("NFKC", text or "").casefold()


def squeezed(text):
    """What is left of a text without case, space and punctuation."""
    return "".join(words(text))


def bag(of, size):
    """The runs of `size` words, with how often each occurs; a shorter text is one run."""
    return collections.Counter(tuple(of[at : at + size]) for at in range(max(1, len(of) - size + 1)) if of)


def overlap(truth, found):
    """Precision, recall and F1 of what was found; an empty truth is met by nothing."""
    both = (truth & found).total()
    precision = both / found.total() if found else float(not truth)
    recall = both / truth.total() if truth else 1.0
    return precision, recall, 2 * both / (truth.total() + found.total()) if truth or found else 1.0


def names(authors):
    return {squeezed(author if isinstance(author, str) else author.get("name")) for author in authors or []}


def day(text):
    """The day in UTC of a date or time as ISO 8601 writes it."""
    start = re.match(r"\d{4}-\d\d-\d\d", text or "")
    if not start:
        return None
    for form in (text.replace("Z", "+00:00"), start.group()):
        try:
            time = datetime.datetime.fromisoformat(form)
        except ValueError:
            continue
        return (time.astimezone(datetime.timezone.utc) if time.tzinfo else time).date()
    return None


def main():
    arguments = argparse.ArgumentParser(description="Scores extracted articles against a labelled set.")
    arguments.add_argument("set", type=pathlib.Path, help="folder with truth.jsonl")
    arguments.add_argument("predictions", type=pathlib.Path, help="NDJSON with id, text, title, authors, published_at")
    arguments.add_argument("--worst", type=int, default=0, metavar="N", help="also list the N pages with the lowest F1")
    arguments = arguments.parse_args()
    predictions = {row["id"]: row for row in ndjson(arguments.predictions)}
    values, pages = score(ndjson(arguments.set / "truth.jsonl"), predictions)
    for figure, mean in means(values).items():
        if mean is not None:
            print(f"{figure:10} {mean:.4f}   (n={len(values[figure])})")
    for page in sorted(pages, key=pages.get)[: arguments.worst]:
        print(f"F1 {pages[page]:.3f}  {page}")


if __name__ == "__main__":
    main()
