"""Where the jobs are, drawn: more to the right, fewer to the left. Counts nothing."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from infoint.figures.chart import Chart, finish, nothing
from infoint.figures.map_signs import draw_signs
from infoint.figures.phrase import count, join
from infoint.figures.style import ACCENT, HEADING, INK, QUIET, RULE, SMALL, look, panels
from infoint.figures.words import shorten, wrap

TITLE = "Where the jobs are, as it was said"
PLACES = "Places"
SILENT = "Named, without saying more or fewer"
ANYWHERE = ("remote", "nationwide")
MOST = 40
# With more dots in a row than this, a bar with its number.
DOTS_UP_TO = 12
_SIDES = {"high": 1, "growing": 1, "declining": -1, "low": -1}
_LABELS = {
    "place": "Place",
    "demand": "Demand",
    "n": "Interviews",
    "who": "Who said so",
    "words": "Words",
}


def demand_places(demand: pd.DataFrame) -> Chart:
    """Draw what was said of the demand in each place.

    Parameters
    ----------
    demand : DataFrame
        What `compare.demand` returns.

    Returns
    -------
    Chart
        One sign an interview, the same as on the map: to the right more jobs
        (triangle) or growing (arrow), to the left fewer (hollow triangle) or declining
        (hollow arrow). Remote and nationwide stand in a panel of their own; places named
        without saying more or fewer have no sign.
    """
    if demand.empty:
        return nothing(TITLE, "No interview named a place.", demand)
    is_anywhere = demand["kind"].isin(ANYWHERE)
    is_silent = (demand["more"] + demand["fewer"]) == 0
    groups = [
        (PLACES, demand[~is_anywhere & ~is_silent]),
        ("Not tied to a place", demand[is_anywhere & ~is_silent]),
        (SILENT, demand[is_silent]),
    ]
    lists = [(name, _rows(part)) for name, part in groups if len(part)]
    widest = max(1, demand["more"].max(), demand["fewer"].max())
    with look():
        figure, axes = panels(
            [len(rows) + 1 for _, rows in lists], left=0.245, right=0.6, below=0.12
        )
        for panel, (name, rows) in zip(axes, lists, strict=True):
            _panel(panel, name, rows, int(widest))
    drawn = {row["place"] for _, rows in lists for row in rows}
    note = "Triangle: more or fewer jobs, arrow: growing or declining. One sign an interview. "
    if widest > DOTS_UP_TO:
        note = (
            "Bars count interviews: to the right more or growing, to the left fewer or declining. "
        )
    left_out = demand["place"].nunique() - len(drawn)
    if left_out:
        note += f"{count(left_out, 'place')} with fewer interviews stand in the table only. "
    if demand["is_ambiguous"].any():
        note += "Unclear which: the name fits several places. "
    note += "Source: the interview notes."
    return finish(figure, title=TITLE, alt=_alt(demand), data=demand, note=note, labels=_LABELS)


def _rows(demand: pd.DataFrame) -> list[dict[str, Any]]:
    rows = [
        {"place": place, "claims": part.to_dict("records")}
        for place, part in demand.groupby("place", sort=False)
    ]
    return rows[:MOST]


def _panel(axes: Axes, name: str, rows: list[dict[str, Any]], widest: int) -> None:
    across = axes.get_yaxis_transform()
    axes.set_yticks([])
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    edge = max(widest, 3) + 0.6
    axes.set_xlim(-edge, edge)
    axes.text(-0.65, 0, name, transform=across, va="center", fontsize=HEADING, fontweight="bold")
    if name == SILENT:
        for y, row in enumerate(rows, start=1):
            _row(axes, y, row)
        return
    axes.text(-edge, 0, "← fewer", va="center", fontsize=SMALL, color=QUIET)
    axes.text(edge, 0, "more →", va="center", ha="right", fontsize=SMALL, color=QUIET)
    axes.plot([0, 0], [0.5, len(rows) + 0.5], color=RULE, linewidth=1, zorder=0)
    for y, row in enumerate(rows, start=1):
        _row(axes, y, row)
        _signs(axes, y, row["claims"], widest)


def _row(axes: Axes, y: int, row: dict[str, Any]) -> None:
    across = axes.get_yaxis_transform()
    axes.text(-0.65, y, shorten(row["place"], 30), transform=across, va="center", color=INK)
    words = "; ".join(f"{claim['demand']}: {join(claim['who'], most=4)}" for claim in row["claims"])
    axes.text(1.02, y, wrap(words, 48), transform=across, va="center", fontsize=8)


def _signs(axes: Axes, y: int, claims: list[dict[str, Any]], widest: int) -> None:
    reached = {1: 0, -1: 0}
    for claim in claims:
        side = _SIDES.get(claim["direction"])
        if side is None:
            continue
        begin = reached[side]
        reached[side] += claim["n"]
        if widest > DOTS_UP_TO:
            is_hollow = claim["direction"] == "low"
            face = "white" if is_hollow else ACCENT
            axes.barh(
                y, side * claim["n"], left=side * begin, height=0.6, color=face, edgecolor=ACCENT
            )
            continue
        spots = [side * (begin + place + 0.7) for place in range(claim["n"])]
        draw_signs(axes, claim["direction"], spots, [y] * len(spots), size=8.5, color=ACCENT)


def _alt(demand: pd.DataFrame) -> str:
    places = demand.drop_duplicates("place")
    of = int(demand["of"].iloc[0])
    parts = [f"{count(len(places), 'place')} named in {count(of, 'interview')}"]
    for words, mine, other in (("More jobs", "more", "fewer"), ("Fewer jobs", "fewer", "more")):
        one_sided = places[(places[mine] > 0) & (places[other] == 0)]
        if len(one_sided):
            parts.append(
                f"{words}: {join(one_sided['place'] + ' (' + one_sided[mine].astype(str) + ')')}"
            )
    both = places[(places["more"] > 0) & (places["fewer"] > 0)]
    if len(both):
        parts.append(f"People differ on {join(both['place'])}")
    silent = places[(places["more"] == 0) & (places["fewer"] == 0)]
    if len(silent):
        parts.append(f"Named without saying more or fewer: {join(silent['place'])}")
    return ". ".join(parts) + "."
