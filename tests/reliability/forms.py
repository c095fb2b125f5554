"""Payloads in a workspace's files, and every notebook with its forms run in a real JupyterLab.

What lands in a form: names, questions, answers, file names, people.csv, questions.toml, titles.csv,
the checklist, a resume, job ads. Each entry of each list is chosen once, each fold opened.
"""

from __future__ import annotations

import csv
import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import note_writers
from reliability.pages import MARKDOWN, PAYLOADS, file_name, plain, write_notes

NOTEBOOKS = (
    "00_start_here", "01_prepare", "02_interview", "03_follow_up", "04_salaries", "05_job_titles",
    "06_keywords", "07_geographic_demand", "08_summary",
)  # fmt: skip
ALL_IN_ONE = "2026-11-01_all.md"
# the forms have fields, pictures and scripts of their own: what counts is whose they are
MARKUP = r"""[...document.querySelectorAll('.jp-OutputArea *')].flatMap(tag => [
  ...(/^(script|iframe|object|embed|applet|video|audio|base|link|meta|mglyph|marquee|frameset|portal|dialog|slot|xmp|custom-tag|x)$/i.test(tag.localName)
      && tag.type !== 'application/json' ? [tag.localName] : []),
  ...(tag.localName === 'style' && /127\.0\.0\.1:9|@import/.test(tag.textContent) ? ['style'] : []),
  ...[...tag.attributes].filter(a => (/^(on|srcdoc|formaction|ping|srcset)/i.test(a.name) && /alert\(|127\.0\.0\.1:9/.test(a.value))
      || (a.name === 'style' && /127\.0\.0\.1|expression|position\s*:\s*fixed/i.test(a.value))
      || (/^(href|src|action|data|poster|xlink:href)$/i.test(a.name) && /^\s*(javascript|vbscript|data:text\/html|https?:\/\/127\.0\.0\.1:9|x$)/i.test(a.value)))
      .map(a => tag.localName + ' ' + a.name + '=' + a.value.slice(0, 80))])"""
WORDS = """[...document.querySelectorAll('.jp-OutputArea')].map(part => part.textContent
  + [...part.querySelectorAll('input, textarea')].map(field => ' ' + field.value).join('')).join(' ')"""


def write_workspace(folder: Path, payloads: Sequence[str]) -> None:
    """A workspace whose every file holds every payload."""
    from infoint.workspace import create_workspace
    from infoint.workspace.checklist_file import CheckItem, mark_item

    create_workspace(folder)
    notes = folder / "notes"
    write_notes(notes, [note_writers.markdown], payloads)
    asked = "".join(
        f'\n[[question]]\nid = "own_{at}"\ntext = {json.dumps(text + "?")}\n'
        f"wordings = [{json.dumps(text + ' really?')}]\n"
        for at, text in enumerate(payloads)
    )
    with (notes / "questions.toml").open("a", encoding="utf-8") as bank:
        bank.write(asked)
    answers = "".join(f"\n## {text}?\n\n{MARKDOWN.format(text=text)}\n" for text in payloads)
    facts = json.dumps(" ".join(payloads))
    (notes / ALL_IN_ONE).write_text(
        f"---\ninterviewee: {facts}\njob_title: {facts}\nemail: {facts}\n---\n{answers}", "utf-8"
    )
    with (notes / "titles.csv").open("w", encoding="utf-8", newline="") as file:
        rows = [[text, text, "confirmed", text] for text in payloads]
        csv.writer(file).writerows([["title", "family", "status", "reason"], *rows])
    for number, text in enumerate(payloads):
        mark_item(notes, CheckItem(f"{text} {number}", who=text), False)
    (folder / "resume.md").write_text("\n\n".join(payloads), "utf-8")
    (folder / "ads").mkdir()
    for text in payloads[::5]:
        (folder / "ads" / f"{file_name(text)}.md").write_text("\n\n".join(payloads), "utf-8")
    second = folder / "notebooks" / "02_interview.ipynb"
    text = second.read_text("utf-8").replace(r"note: str = \"\"", rf"note: str = \"{ALL_IN_ONE}\"")
    assert ALL_IN_ONE in text
    second.write_text(text, "utf-8")


def try_notebooks(browser, only: Sequence[str] = NOTEBOOKS) -> Iterator[tuple[str, int, list[str]]]:
    """Each notebook in JupyterLab: (name, payloads that stand there as words, what got in)."""
    from jupyter_lab import Lab, Server

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        room = Path(place)
        (room / "home").mkdir()
        server = Server(room, room / "home").start()
        try:
            write_workspace(room / "space", PAYLOADS)
            lab = Lab(server, room / "space")
            for name in only:
                yield name, *_tried(browser, lab, f"{name}.ipynb")
                lab.server.end_kernels()
        finally:
            server.stop()


def _tried(browser, lab, notebook: str) -> tuple[int, list[str]]:
    seen: list[str] = []
    own = f"127.0.0.1:{lab.server.port}/"
    context = browser.new_context(viewport={"width": 1300, "height": 16_000})
    page = context.new_page()
    context.on("request", lambda r: seen.append(r.url) if _is_foreign(r, own) else None)
    page.on("dialog", lambda dialog: (seen.append(dialog.message), dialog.dismiss()))
    page.on("popup", lambda popup: seen.append(popup.url))
    lab.show(page, notebook)
    # long, on a busy machine: 143 questions are a large form
    lab.wait_until(lambda: _is_done(page), f"the cells of {notebook}", 1_200)
    page.wait_for_timeout(1000)
    words = page.evaluate(WORDS)
    found = page.evaluate(MARKUP)
    for number in range(page.locator(".jp-OutputArea select").count()):
        words += _choose_all(page, number)
        found += page.evaluate(MARKUP)
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")
    for link in page.locator(".jp-OutputArea a:visible").all()[:20]:
        link.hover(timeout=60_000, force=True)
    page.wait_for_timeout(500)
    found += page.evaluate(MARKUP)
    errors = page.locator(".jp-RenderedText[data-mime-type*=stderr]").all_inner_texts()
    errors += page.locator("[data-mime-type*='stderr'], .jp-mod-error").all_inner_texts()
    context.close()
    shown = sum(plain(text).strip() in plain(words) for text in PAYLOADS)
    print(f"  {notebook}: {shown} payloads shown as words", *(e[-300:] for e in errors[:2]))
    return shown, sorted({*found, *seen})


def _is_done(page) -> bool:
    # not the inner texts: what lies far below is not drawn
    prompts = page.locator(".jp-CodeCell .jp-InputPrompt").all_text_contents()
    return all(re.match(r"\[\d+\]:", text) for text in prompts)


def _choose_all(page, number: int) -> str:
    """Choose each entry of one list, and read what the form shows of it."""
    words = ""
    choice = page.locator(".jp-OutputArea select").nth(number)
    for at in range(min(choice.locator("option").count(), 200)):
        if not choice.is_visible() or not choice.is_enabled():
            break
        choice.select_option(index=at, timeout=60_000)
        page.wait_for_timeout(60)
        if at % 10 == 0:
            words += page.evaluate(WORDS)
    return words


def _is_foreign(request, own: str) -> bool:
    """Whether a page asked another server, or its own for what only a payload names."""
    if request.url.startswith(("data:", "blob:")):
        return False
    return (
        own not in request.url or re.search(r"/(x|p\.png|x\.\w+)([?#]|$)", request.url) is not None
    )
