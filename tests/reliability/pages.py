"""Payloads through every format and every place of the pages, opened in a real browser."""

from __future__ import annotations

import csv
import json
import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import note_writers
from note_writers import Told

PAYLOADS = tuple((Path(__file__).parent / "payloads.txt").read_text("utf-8").splitlines())
FACTS = {
    "interviewee": "Name",
    "job_title": "Job title",
    "organization": "Organization",
    "industry": "Industry",
    "location": "Location",
    "found_through": "How I found them",
    "connection": "Connection",
}
QUESTIONS = (
    "Day-to-day tasks",
    "Advice",
    "Keywords",
    "Professional organizations",
    "Who else should I talk to?",
)
MARKDOWN = """- {text}

> {text}

| {text} | b |
| --- | --- |
| {text} | ![{text}]({text}) |

[{text}](<{text}>) <{text}> `{text}` **{text}** [^1]

    {text}

```{text}
{text}
```

[^1]: {text}
[{text}]: {text} '{text}'"""
POLICY = """title = {title}
interviews = 1

[[criterion]]
id = "held"
title = {title}
points = 5
computed = "interviews"
"""
# what no page of the kit has; a table of elements and of attributes that run or fetch
MARKUP = """[...document.querySelectorAll('*')].flatMap(tag => [
  ...(/^(script|iframe|object|embed|applet|form|input|select|textarea|video|audio|source|svg|math|base|link|image|mglyph|marquee|frameset|portal|dialog|slot|xmp|custom-tag|x)$/i.test(tag.localName)
      && tag.type !== 'application/json' ? [tag.localName] : []),
  ...(tag.localName === 'meta' && /refresh/i.test(tag.httpEquiv) ? ['refresh'] : []),
  ...(tag.localName === 'style' && /127\\.0\\.0\\.1|@import/.test(tag.textContent) ? ['style'] : []),
  ...[...tag.attributes].filter(a => /^on/i.test(a.name) || /^(srcdoc|ping|formaction|srcset)$/i.test(a.name)
      || (a.name === 'style' && /url\\(|expression|position\\s*:\\s*fixed/i.test(a.value))
      || (/^(href|src|action|data|poster)$/i.test(a.name) && /^\\s*(javascript|vbscript|data:text|http:\\/\\/127)/i.test(a.value)))
      .map(a => tag.localName + ' ' + a.name + '=' + a.value.slice(0, 80))])"""


def told(payloads: Sequence[str], first: int = 0) -> list[Told]:
    """One interview a payload, which stands in every fact, heading and answer of it."""
    return [
        Told(
            f"{first + number:03}-{abs(hash(text)) % 10}",
            dict.fromkeys(FACTS, text),
            FACTS,
            [
                *((question, text) for question in QUESTIONS),
                ("Salary", f"$5{number % 10}k to start {text}"),
                ("Where are the jobs?", f"More in Austin, TX {text}"),
                ("Job titles", f"Technical Writer, {text}"),
                (f"What about {text}?", text),
                ("Market outlook", MARKDOWN.format(text=text)),
            ],
        )
        for number, text in enumerate(payloads)
    ]


def write_notes(folder: Path, writers: Sequence[Callable], payloads: Sequence[str]) -> None:
    """Each payload through the next of the formats; contacts and file names of all of them."""
    for at, writer in enumerate(writers):
        sub = folder / f"{at:02}"
        sub.mkdir(parents=True)
        for name, data in writer(told(payloads[at :: len(writers)], at)).items():
            (sub / name).write_bytes(data)
    with (folder / "people.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["Name", "Job title", "Organization", "Email", "Phone", "Found through"])
        rows.writerows([text] * 6 for text in payloads)
    names = folder / "names"
    names.mkdir()
    for number, text in enumerate(payloads):
        if name := file_name(text):
            kind = "md" if number % 2 else "xyz"  # empty, or of no known kind: a problem shows it
            (names / f"{name}.{kind}").write_bytes(b"")


@contextmanager
def trapped(browser, folder: Path) -> Iterator[tuple[Callable[[Path], list[str]], list[str]]]:
    """A function that opens a page and tells its foreign markup, and what pages did."""
    seen: list[str] = []
    own = ("data:image/", folder.as_uri())
    context = browser.new_context()

    def visit(path: Path) -> tuple[list[str], str]:
        page = context.new_page()
        page.on("request", lambda r: seen.append(r.url) if not r.url.startswith(own) else None)
        page.on("dialog", lambda dialog: (seen.append(dialog.message), dialog.dismiss()))
        page.on("popup", lambda popup: seen.append(popup.url))
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
        for link in page.locator("main a:visible").all()[:20]:
            link.hover(timeout=60_000, force=True)
        page.keyboard.press("Tab")
        page.wait_for_timeout(300)
        found, words = page.evaluate(MARKUP), page.inner_text("body")
        page.close()
        return found, words

    yield visit, seen
    context.close()


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def made_report(writers: Sequence[Callable], payloads: Sequence[str], room: Path) -> Path:
    from infoint.report import Privacy, run_report

    notes = room / "<b onclick=alert(1)>notes"
    write_notes(notes, writers, payloads)
    run_report(
        [notes], room / "report", author="<script>alert('author')</script>",
        privacy=Privacy(contacts=True), show_code=True,
    )  # fmt: skip
    return room / "report"


def made_class(payloads: Sequence[str], room: Path) -> Path:
    """A class of one student a payload, who is named so, and has written it everywhere."""
    from infoint.course.policy import load_policy
    from infoint.course.run import run_class

    for number, text in enumerate(payloads):
        folder = room / "submissions" / f"{file_name(text)}_{number}_assignsubmission_file_"
        folder.mkdir(parents=True)
        for name, data in note_writers.markdown(told([text], number)).items():
            (folder / f"{file_name(text)} {name}").write_bytes(data)
    policy = room / "policy.toml"
    policy.write_text(POLICY.format(title=json.dumps(payloads[0])), "utf-8")
    run_class(room / "submissions", room / "class", policy=load_policy(policy))
    return room / "class"


def file_name(text: str) -> str:
    """A text as far as a file may be named so."""
    return text.replace("/", "∕").replace("\0", "")[:80]


def try_formats(browser, only: Sequence[str] = ()) -> Iterator[tuple[str, int, list[str]]]:
    """All payloads through one format after the other: (format, pages opened, what got in)."""
    for writer in note_writers.WRITERS:
        if only and writer.__name__ not in only:
            continue
        payloads = PAYLOADS
        if writer.__name__ in ("text", "form_export_semicolon"):  # these write Windows-1252
            payloads = tuple(p.encode("cp1252", "replace").decode("cp1252") for p in PAYLOADS)
        with tempfile.TemporaryDirectory() as room:
            yield writer.__name__, *_opened(browser, made_report([writer], payloads, Path(room)))


def try_class(browser) -> tuple[int, list[str]]:
    """The page of a class and those of its students: pages opened, what got in."""
    with tempfile.TemporaryDirectory() as room:
        return _opened(browser, made_class(PAYLOADS, Path(room)))


def _opened(browser, folder: Path) -> tuple[int, list[str]]:
    with trapped(browser, folder) as (visit, seen):
        pages = sorted(folder.rglob("*.html"))
        markup = [found for page in pages for found in visit(page)[0]]
    return len(pages), [*markup, *seen]
