"""The questions on one page with room for notes, as a web page to print.

One file that opens offline; no script in it. The page shares its room by the minutes of each
question, so that a long list gets narrow lines and a short one wide ones.
"""

from __future__ import annotations

import html

from infoint.drafts.time_plan import LAST, Planned, TimePlan

TITLE = "Information interview"
FACTS = (
    "Name",
    "Job title",
    "Organization",
    "Place",
    "Date",
    "Regularly in the office, or travels",
)
MARK = "30 minutes: what stands below may have to wait for an email"
CLOSING = "At 30 minutes: “I don’t want to take more of your time. May I email you the rest?”"
SMALL_FROM = 24  # questions; with more of them the letters get smaller

_STYLE = """
@page { margin: 11mm 13mm; }
* { box-sizing: border-box; }
body { margin: 0; font: 10.5pt/1.25 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; color: #111; background: #eee; }
main { width: 190mm; min-height: 252mm; margin: 8mm auto; padding: 8mm 10mm; background: #fff;
  display: flex; flex-direction: column; }
h1 { font-size: 13pt; margin: 0 0 2mm; }
dl { display: grid; grid-template-columns: 1fr 1fr; gap: 2.2mm 6mm; margin: 0 0 3mm; }
dl div { display: flex; gap: 2mm; border-bottom: .3mm solid #777; align-items: end; min-height: 5mm; }
dt { color: #444; font-size: 8.5pt; white-space: nowrap; }
dd { margin: 0; overflow-wrap: anywhere; }
ol { list-style: none; margin: 0; padding: 0; flex: 1; display: flex; flex-direction: column; }
li { flex: 1 1 auto; min-height: 6.5mm; padding: .6mm 0 0; border-top: .2mm solid #bbb; display: flex; gap: 2mm; break-inside: avoid; }
li b { font-weight: 600; min-width: 6mm; text-align: right; }
li span { flex: 1; overflow-wrap: anywhere; }
li small { color: #555; white-space: nowrap; }
li.mark { flex: 0 0 auto; min-height: 0; padding: .4mm 0; border-top: .5mm dashed #444; color: #333; font-size: 8.5pt; font-style: italic; }
li.last { border: .5mm solid #111; padding: 1.2mm 2mm; margin-top: 1.5mm; }
footer { margin-top: 2mm; font-size: 9pt; color: #222; }
.small { font-size: 9pt; } .small li { min-height: 5mm; }
@media screen and (max-width: 760px) { main { width: auto; margin: 0; } }
@media print { body { background: #fff; } main { width: auto; margin: 0; padding: 0; min-height: 0; height: 250mm; } }
"""


def sheet_page(plan: TimePlan) -> str:
    """The sheet as one HTML file.

    >>> from infoint.drafts.time_plan import plan_time
    >>> from infoint.questions import load_bank
    >>> page = sheet_page(plan_time(load_bank().questions))
    >>> page.count("<li"), "<script" in page
    (20, False)
    """
    rows = []
    for one in plan.planned:
        if one.number == plan.mark_before:
            rows.append(f'<li class="mark">{MARK}</li>')
        rows.append(_row(one))
    facts = "".join(f"<div><dt>{name}</dt><dd></dd></div>" for name in FACTS)
    small = ' class="small"' if len(plan.planned) > SMALL_FROM else ""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{TITLE}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<main{small}>\n<h1>{TITLE}</h1>\n<dl>{facts}</dl>\n<ol>\n"
        + "\n".join(rows)
        + f"\n</ol>\n<footer>{CLOSING}</footer>\n</main>\n</body>\n</html>\n"
    )


def _row(one: Planned) -> str:
    name = ' class="last"' if one.question.id == LAST else ""
    minutes = f"{one.question.minutes:g} min" if one.question.minutes else ""
    return (
        f'<li{name} style="flex-grow:{one.room:g}"><b>{one.number}</b>'
        f"<span>{html.escape(printable(one.question.text))}</span><small>{minutes}</small></li>"
    )


def printable(text: str) -> str:
    """A question without signs that act on a page instead of standing on it."""
    return "".join(sign for sign in text if sign.isprintable())
