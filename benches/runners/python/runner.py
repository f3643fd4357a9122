"""Runs peers in Python over the pages of a labelled set: `runner.py SET_DIR ENGINE…` prints one JSON object a page and engine."""
import gzip
import json
import pathlib
import sys
import time

# A page is read again for a better time until it has cost so many seconds, or so often: only short times are noisy.
ENOUGH = 0.05
RUNS = 3


def trafilatura():
    from trafilatura import bare_extraction

    def extract(html, url):
        made = bare_extraction(html, url=url, with_metadata=True, include_comments=False)
        return made and {
            "text": made.text,
            "title": made.title,
            "authors": split(made.author, ";"),
            "published_at": made.date,
        }

    return extract


def newspaper4k():
    from newspaper import Article

    def extract(html, url):
        article = Article(url, fetch_images=False)  # which it would do from the network
        article.download(input_html=html.decode("utf-8", "replace"))
        article.parse()
        date = article.publish_date
        return {
            "text": article.text,
            "title": article.title,
            "authors": article.authors,
            "published_at": date.isoformat() if hasattr(date, "isoformat") else date,
        }

    return extract


def readability_lxml():
    from readability import Document

    def extract(html, url):
        document = Document(html, url=url)
        return {"html": document.summary(html_partial=True), "title": document.short_title()}

    return extract


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    def extract(html, url):
        tree = HTMLTree.parse_from_bytes(html, "utf-8")
        text = extract_plain_text(tree, main_content=True, list_bullets=False, alt_texts=False, comments=False, post_meta=False)
        return {"text": text, "title": tree.title}

    return extract


ENGINES = {
    "trafilatura": trafilatura,
    "newspaper4k": newspaper4k,
    "readability-lxml": readability_lxml,
    "resiliparse": resiliparse,
}


def split(authors, at):
    return [name.strip() for name in (authors or "").split(at) if name.strip()]


def best(task):
    """The least processor time of several runs in milliseconds, and what the last one made."""
    times = []
    while len(times) < RUNS and sum(times) < ENOUGH:
        begin = time.process_time()
        try:
            made = task() or {"error": "no article"}
        except Exception as error:  # whatever a peer raises: it has no article for this page
            made = {"error": f"{type(error).__name__}: {error}"}
        times.append(time.process_time() - begin)
    return min(times) * 1e3, made


def main():
    folder, *names = sys.argv[1:]
    folder = pathlib.Path(folder)
    engines = {name: ENGINES[name]() for name in names}
    for line in open(folder / "truth.jsonl", encoding="utf-8"):
        truth = json.loads(line)
        html = gzip.decompress((folder / f"html/{truth['id']}.html.gz").read_bytes())
        url = truth.get("url") or "https://news.example/story"
        for name, extract in engines.items():
            ms, made = best(lambda: extract(html, url))
            print(json.dumps({"engine": name, "id": truth["id"], "ms": ms, **made}), flush=True)


if __name__ == "__main__":
    main()
