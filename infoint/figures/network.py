"""Who referred whom, drawn from left to right. Counts nothing and links nobody itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from infoint.figures.chart import Chart, finish, nothing
from infoint.figures.listing import shown
from infoint.figures.phrase import count, join
from infoint.figures.style import ACCENT, CARD, INK, QUIET, RULE, SMALL, WIDTH, look
from infoint.figures.words import shorten

TITLE = "Who referred whom"
MOST = 60
_ROW = 0.58
_LABELS = {
    "interviewee": "Referred by",
    "person": "Person",
    "job_title": "Role",
    "organization": "Organization",
    "status": "Status",
    "text": "Words",
}


@dataclass(slots=True)
class _Person:
    name: str
    role: str = ""
    is_met: bool = False
    children: list[str] = field(default_factory=list)
    x: int = 0
    y: int = 0


def referral_network(referrals: pd.DataFrame) -> Chart:
    """Draw the chains of referrals.

    Parameters
    ----------
    referrals : DataFrame
        What `compare.referrals` returns.

    Returns
    -------
    Chart
        Filled dots were interviewed, hollow ones not (yet).
    """
    if referrals.empty:
        return nothing(TITLE, "Nobody referred anyone else.", referrals)
    people = _people(referrals)
    depth, height = _lay_out(people)
    drawn = [key for key, person in people.items() if person.y < MOST]
    with look():
        rows = min(height, MOST)
        figure = Figure(figsize=(WIDTH, rows * _ROW + 0.3))
        axes = figure.add_axes((0.03, 0.02, 0.95, 0.96))
        _bare(axes, depth, rows)
        room = 78 // (depth + 1)
        for key in drawn:
            # nothing stands to the right of someone who referred nobody
            columns = 1 if people[key].children else depth + 1 - people[key].x
            _person(axes, people, key, room * columns)
    note = "Filled dot: interviewed. Hollow dot: not yet. "
    if len(drawn) < len(people):
        note += f"{len(people) - len(drawn)} more people stand in the table only. "
    note += "Two names are one person only where the whole name or the email agrees."
    return finish(
        figure, title=TITLE, alt=_alt(referrals), data=referrals, note=note, labels=_LABELS
    )


def _people(referrals: pd.DataFrame) -> dict[str, _Person]:
    people: dict[str, _Person] = {}
    for row in referrals.to_dict("records"):
        giver = people.setdefault(row["interview_id"], _Person(row["interviewee"]))
        giver.is_met = True
        met = shown(row["met_id"])
        name, role = shown(row["name"]), shown(row["job_title"])
        # A person named twice is one node; a role without a name is a node for each time.
        key = met or (f"name {name.casefold()}" if name else f"role {len(people)}")
        person = people.setdefault(key, _Person(shown(row["met"]) or name or role or "someone"))
        person.role = person.role or (role if name else "")
        person.is_met = person.is_met or bool(met)
        if key not in giver.children and key != row["interview_id"]:
            giver.children.append(key)
    return people


def _lay_out(people: dict[str, _Person]) -> tuple[int, int]:
    """Give each person a column and a row: the first referral in line, the others beneath."""
    led_to = {child for person in people.values() for child in person.children}
    roots = [key for key in people if key not in led_to]
    seen: set[str] = set()
    row = 0
    # What is left after the roots are circles: begin those anywhere.
    for root in [*roots, *people]:
        if root in seen:
            continue
        waiting = [(root, 0)]
        while waiting:
            key, x = waiting.pop()
            if key in seen:
                continue
            seen.add(key)
            person = people[key]
            person.x, person.y = x, row
            ahead = [child for child in person.children if child not in seen]
            waiting += [(child, x + 1) for child in reversed(ahead)]
            if not ahead:
                row += 1
    return max(person.x for person in people.values()), row


def _bare(axes: Axes, depth: int, rows: int) -> None:
    axes.set_xlim(-0.05, depth + 1)
    axes.set_ylim(rows - 0.5, -0.5)
    axes.set_axis_off()


def _person(axes: Axes, people: dict[str, _Person], key: str, room: int) -> None:
    person = people[key]
    for child in (people[name] for name in person.children):
        if child.y < MOST:
            axes.plot(
                [person.x, person.x + 0.06, person.x + 0.06, child.x], [person.y, person.y, child.y, child.y],
                color=RULE, linewidth=1.4, zorder=1,
            )  # fmt: skip
    axes.plot(
        [person.x], [person.y], marker="o", markersize=7, color=ACCENT, zorder=3,
        markerfacecolor=ACCENT if person.is_met else CARD, markeredgewidth=1.4,
    )  # fmt: skip
    ink = INK if person.is_met else QUIET
    axes.text(
        person.x + 0.03, person.y - 0.28, shorten(person.name, room),
        fontsize=SMALL, va="center", color=ink,
    )  # fmt: skip
    if person.role:
        axes.text(
            person.x + 0.1, person.y + 0.23, shorten(person.role, room),
            fontsize=8, va="center", color=QUIET,
        )  # fmt: skip


def _alt(referrals: pd.DataFrame) -> str:
    rows: list[dict[str, Any]] = referrals.to_dict("records")  # type: ignore[assignment]
    met = [row for row in rows if row["status"] == "interviewed"]
    parts = [
        f"{count(len(rows), 'referral')} from {count(referrals['interview_id'].nunique(), 'interview')}; "
        f"{len(met)} led to an interview"
    ]
    if met:
        parts.append(join(f"{row['interviewee']} led to {row['met']}" for row in met))
    left = [
        shown(row["name"]) for row in rows if row["status"] in ("to contact", "on the contact list")
    ]
    if left:
        parts.append(f"Not talked to yet: {join(dict.fromkeys(left))}")
    return ". ".join(parts) + "."
