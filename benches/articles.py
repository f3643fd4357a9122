#!/usr/bin/env python3
"""Runs Courant and its peers over labelled sets of pages and prints quality and speed as one table; README.md says what is measured.

usage: articles.py SET_DIR... [--engines courant,trafilatura,...]
"""
import argparse
import gzip
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import score

BENCHES = pathlib.Path(__file__).resolve().parent
ROOT = BENCHES.parent
SCRATCH = ROOT / "target" / "benches"

# The parse that Courant rests on: no engine on this parser takes less. Its runner comes first.
FLOOR = "scraper"
# Engine: its runner, and its package if its row names a version.
ENGINES = {
    FLOOR: ("rust", "scraper"),
    "courant": ("rust", None),
    "dom_smoothie": ("rust", "dom_smoothie"),
    "libreadability": ("rust", "libreadability"),
    "rs-trafilatura": ("rust", "rs-trafilatura"),
    "trafilatura-rust": ("rust", "trafilatura"),
    "trafilatura": ("python", "trafilatura"),
    "newspaper4k": ("python", "newspaper4k"),
    "readability-lxml": ("python", "readability-lxml"),
    "resiliparse": ("python", "resiliparse"),
    "readability.js": ("node", "@mozilla/readability"),
    "go-trafilatura": ("go", "github.com/markusmobius/go-trafilatura"),
}
MANIFESTS = {"rust": "Cargo.toml", "python": "requirements.txt", "node": "package.json", "go": "go.mod"}
# What not every engine gives.
FIELDS = {"title": "title", "authors": "authors", "date": "published_at"}
SPEEDS = ("ms a page", "× parse", "slowest ms", "most × its parse")


def main():
    arguments = argparse.ArgumentParser(description="Compares Courant with its peers on labelled sets of pages.")
    arguments.add_argument("sets", nargs="+", type=pathlib.Path, metavar="SET_DIR", help="folder with truth.jsonl and html/ID.html.gz")
    arguments.add_argument("--engines", default=",".join(ENGINES), help="only these, separated by commas (of %(default)s)")
    arguments = arguments.parse_args()
    chosen = arguments.engines.split(",")
    if unknown := [name for name in chosen if name not in ENGINES]:
        sys.exit(f"--engines: no engine {', '.join(unknown)}; there are {', '.join(ENGINES)}")
    sets = [(folder, read_set(folder)) for folder in arguments.sets]

    notes = []
    commands = {}
    for runner in MANIFESTS:
        names = [name for name, (of, _) in ENGINES.items() if of == runner and (name in chosen or name == FLOOR)]
        if names:
            command, names = INSTALL[runner](install_folder(runner), names, notes)
            if names:
                commands[runner] = command, names

    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    print(f"| set | engine | {' | '.join(score.FIGURES + SPEEDS)} |")
    print(f"|---|---|{'--:|' * len(score.FIGURES + SPEEDS)}")
    for folder, truths in sets:
        floor, courant = {}, {}
        for runner, (command, names) in commands.items():
            found = run(folder, runner, command, names, notes)
            if FLOOR in found:
                floor = {page: row["ms"] for page, row in found[FLOOR].items()}
                courant = found.get("courant", {})
                if len(floor) < len(truths):
                    sys.exit(notes[-1])
            for name, pages in found.items():
                print(table_row(folder, truths, name, pages, floor), flush=True)
                if errors := [row["error"] for row in pages.values() if "error" in row]:
                    notes.append(f"{folder.name}: {name} has no article for {len(errors)} of {len(truths)} pages, e.g. `{errors[0][:100]}`")
        size = sum(len(gzip.decompress(page_file(folder, truth["id"]).read_bytes())) for truth in truths)
        notes.append(f"{folder.name}: {len(truths)} pages of {size / len(truths) / 1e3:.0f} kB")
        notes += slowest_of_courant(folder, courant, floor)
    print("\n" + "\n".join(f"- {note}" for note in notes))


def read_set(folder):
    try:
        truths = score.ndjson(folder / "truth.jsonl")
    except (OSError, ValueError) as error:
        sys.exit(f"{folder} is no labelled set (benches/README.md says what one is): {error}")
    if missing := [truth["id"] for truth in truths if not page_file(folder, truth["id"]).is_file()]:
        sys.exit(f"{folder}: no page for {len(missing)} lines of truth.jsonl; the first is {page_file(folder, missing[0])}")
    return truths


def page_file(folder, page):
    return folder / "html" / f"{page}.html.gz"


def install_folder(runner):
    """A copy of the runner's sources where what its packages need can be laid beside them."""
    folder = SCRATCH / runner
    # Without the files' times, by which cargo would take a change during a build for built.
    shutil.copytree(BENCHES / "runners" / runner, folder, copy_function=shutil.copy, dirs_exist_ok=True)
    return folder


def install_rust(folder, names, notes):
    # The versions of what the product shares with its peers are the product's.
    shutil.copy(ROOT / "Cargo.lock", folder)
    build = ["cargo", "build", "--release"]
    own = [name for name in names if name in (FLOOR, "courant")]
    if own != names:
        if done(folder, [*build, "--features", "peers"], notes, names[len(own) :]):
            return [folder / "target/release/article-runner"], names
    if not done(folder, build, notes, own):
        sys.exit(notes[-1])
    return [folder / "target/release/article-runner"], own


def install_python(folder, names, notes):
    python = folder / "venv/bin/python"
    if not python.exists() and not done(folder, [sys.executable, "-m", "venv", "--upgrade-deps", "venv"], notes, names):
        return None, []
    requirements = {re.match(r"[\w.-]+", line).group(): line for line in (folder / "requirements.txt").read_text().split()}
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    return [python, folder / "runner.py"], [name for name in names if done(folder, [*pip, requirements[ENGINES[name][1]]], notes, [name])]


def install_node(folder, names, notes):
    return ["node", folder / "runner.js"], names if done(folder, ["npm", "install", "--silent", "--no-audit"], notes, names) else []


def install_go(folder, names, notes):
    built = done(folder, ["go", "mod", "tidy"], notes, names) and done(folder, ["go", "build", "-o", "runner", "."], notes, names)
    return [folder / "runner"], names if built else []


INSTALL = {"rust": install_rust, "python": install_python, "node": install_node, "go": install_go}


def done(folder, command, notes, names):
    """Whether a step of an installation succeeded; else a note says which engines are left out, and why."""
    say(f"{folder.name}: {' '.join(map(str, command))}")
    try:
        ended = subprocess.run(command, cwd=folder, encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except OSError as error:
        notes.append(f"left out: {', '.join(names)}: {error}")
        return False
    if ended.returncode:
        notes.append(f"left out: {', '.join(names)}: {command[0]} failed: {last_line(ended.stdout)}")
    return ended.returncode == 0


def run(folder, runner, command, names, notes):
    """What each engine of a runner makes of each page, by engine and id; kept as NDJSON for score.py."""
    say(f"{folder.name}: {', '.join(names)}")
    kept = SCRATCH / "found" / folder.name
    kept.mkdir(parents=True, exist_ok=True)
    ended = subprocess.run([*command, folder.resolve(), *names], encoding="utf-8", capture_output=True)
    if ended.returncode:
        notes.append(f"{folder.name}: the runner of {', '.join(names)} ended early: {last_line(ended.stderr)}")
    found = {name: {} for name in names}
    for line in ended.stdout.split("\n")[:-1]:
        row = json.loads(line)
        if "html" in row:
            row["text"] = text_of(row.pop("html"))
        elif "error" not in row and not row.get("text") and row["engine"] != FLOOR:
            row["error"] = "an empty text"
        found[row["engine"]][row["id"]] = row
    for name, pages in found.items():
        rows = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in pages.values())
        (kept / f"{name}.ndjson").write_text(rows, encoding="utf-8")
    return found


def table_row(folder, truths, name, pages, floor):
    figures = ["–"] * len(score.FIGURES)
    if name != FLOOR:
        means = score.means(score.score(truths, pages)[0])
        for figure, field in FIELDS.items():
            if not any(row.get(field) for row in pages.values()):
                means[figure] = None
        figures = ["–" if mean is None else f"{mean:.3f}" for mean in means.values()]
    times = [(row["ms"], floor[page]) for page, row in pages.items()]
    speeds = ["–"] * len(SPEEDS)
    if times:
        total, parse = map(sum, zip(*times))
        speeds = [f"{total / len(times):.2f}", f"{total / parse:.2f}", f"{max(times)[0]:.0f}", f"{max(ms / floor for ms, floor in times):.1f}"]
    return f"| {folder.name} | {title(name)} | {' | '.join(figures + speeds)} |"


def title(name):
    """The engine with the version that its runner's manifest pins."""
    runner, package = ENGINES[name]
    if package is None:
        return f"**{name}**"
    manifest = (BENCHES / "runners" / runner / MANIFESTS[runner]).read_text()
    version = re.search(rf"(?<![\w:-]){re.escape(package)}(?![\w-])[^\d\n]*([\d.]*\d)", manifest).group(1)
    return f"{name} {version}" + (" (parse alone)" if name == FLOOR else "")


def slowest_of_courant(folder, pages, floor):
    slowest = sorted(pages.values(), key=lambda row: row["ms"] / floor[row["id"]], reverse=True)
    return [
        f"{folder.name}: courant takes {row['ms']:.2f} ms, {row['ms'] / floor[row['id']]:.2f} times the parse, on {row['id']}"
        for row in slowest[:5]
    ]


class Text(html.parser.HTMLParser):
    """The text of an engine that gives only HTML, block by block."""

    INLINE = set("a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr".split())
    SILENT = {"script", "style"}

    def __init__(self):
        super().__init__()
        self.parts = []
        self.silent = False

    def handle_starttag(self, tag, _):
        self.silent = tag in self.SILENT
        if tag not in self.INLINE:
            self.parts.append("\n")

    def handle_endtag(self, tag):
        self.silent = False
        if tag not in self.INLINE:
            self.parts.append("\n")

    def handle_data(self, text):
        if not self.silent:
            self.parts.append(text)


def text_of(markup):
    reader = Text()
    reader.feed(markup)
    reader.close()
    return "".join(reader.parts)


def last_line(output):
    return (output.strip().splitlines() or ["without a word"])[-1]


def say(what):
    print(f"==> {what}", file=sys.stderr)


if __name__ == "__main__":
    main()
