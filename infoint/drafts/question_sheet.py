"""The questions on one page with room for notes, as a web page to print.

One file that opens offline; no script in it. The page shares its room by the minutes of each
question, so that a long list gets narrow lines and a short one wide ones.
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from infoint.drafts.time_plan import LAST, TimePlan, minute_words, plan_time
from infoint.questions import Question

FACTS = (
    "Name",
    "Job title",
    "Organization",
    "Place",
    "Date",
    "Regularly in the office, or travels",
)
CLOSING = "At 30 minutes: “I don’t want to take more of your time. May I email you the rest?”"
_SMALL_FROM = 24  # questions; with more of them the letters get smaller

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


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the page.

    ``facts`` fills in quick facts of `FACTS` that are known already.
    """

    questions: Sequence[Question]
    title: str = "Information interview"
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def plan(self) -> TimePlan:
        """The questions in time."""
        return plan_time(self.questions)

    @property
    def mark_before(self) -> int | None:
        """The number of the first question that does not fit, None where all do."""
        return next((one.number for one in self.plan.planned if not one.is_within), None)


MARK = "30 minutes: what stands below may have to wait for an email"


def sheet_page(sheet: Sheet) -> str:
    """The sheet as one HTML file.

    >>> from infoint.questions import load_bank
    >>> page = sheet_page(Sheet(load_bank().questions))
    >>> page.count("<li"), "<script" in page
    (20, False)
    """
    rows = []
    for one in sheet.plan.planned:
        if one.number == sheet.mark_before:
            rows.append(f'<li class="mark">{_plain(MARK)}</li>')
        rows.append(_row(one.number, one.question))
    facts = "".join(
        f"<div><dt>{_plain(name)}</dt><dd>{_plain(sheet.facts.get(name, ''))}</dd></div>"
        for name in FACTS
    )
    small = ' class="small"' if len(sheet.questions) > _SMALL_FROM else ""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_plain(sheet.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<main{small}>\n<h1>{_plain(sheet.title)}</h1>\n<dl>{facts}</dl>\n<ol>\n"
        + "\n".join(rows)
        + f"\n</ol>\n<footer>{_plain(CLOSING)}</footer>\n</main>\n</body>\n</html>\n"
    )


def _row(number: int, question: Question) -> str:
    name = ' class="last"' if question.id == LAST else ""
    minutes = f"{question.minutes:g} min" if question.minutes else ""
    grow = max(question.minutes, 0.5)
    return (
        f'<li{name} style="flex-grow:{grow:g}"><b>{number}</b>'
        f"<span>{_plain(question.text)}</span><small>{minutes}</small></li>"
    )


def _plain(text: str) -> str:
    return html.escape("".join(sign for sign in text if sign.isprintable()))


def sheet_words(sheet: Sheet) -> str:
    """What the sheet holds, in one sentence."""
    return f"{len(sheet.questions)} questions, about {minute_words(sheet.plan.total)}"
