"""The map of demand: labels that never cover one another, signs, shades, words, bytes."""

import itertools
import random
import re
from dataclasses import replace

import numpy as np
import pytest
from bs4 import BeautifulSoup
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text

from infoint import compare, figures
from infoint.compare import demand_counted
from infoint.figures import map_words
from infoint.figures.map_draw import SHADES
from infoint.figures.map_labels import Spot, place_labels, place_marks
from infoint.reference import gazetteer

DIRECTIONS = ["high", "high", "growing", "declining", "low", None]
HOSTILE = (
    '</svg><script>alert(1)</script> $x^2$ \\frac "q" \u202e\u200b\x07 مرحبا 山田 🎉 ' + "W" * 300
)


def cities(*, states=(), least=0, country="US"):
    found = [
        (city.name, city.admin1)
        for city in gazetteer.cities()
        if city.country == country
        and (not states or city.admin1 in states)
        and city.population > least
    ]
    return list(dict.fromkeys(found))


EAST = ("NY", "NJ", "CT", "MA", "RI", "PA", "MD", "DC")
POOLS = {
    "anywhere": cities(),
    "the largest": cities(least=350_000),
    "the East": cities(states=EAST, least=80_000),
    "long names": [row for row in cities() if len(row[0]) > 14],
}


@pytest.fixture
def draw(make_notes):
    """Both charts of places that people named."""

    def draw(places, *, n=80, title="Technical Writer", code="27-3042", country="US"):
        interviews = [
            {"interview_id": f"i{k}", "interviewee": f"P{k}", "job_title": title,
             "country": country, "source": f"{k}.md"}
            for k in range(n)
        ]  # fmt: skip
        titles = [
            {"interview_id": f"i{k}", "title": title, "base": title, "family": title,
             "origin": "held", "text": title, "source": f"{k}.md"}
            for k in range(n)
        ]  # fmt: skip
        notes = make_notes({"interviews": interviews, "titles": titles, "places": places})
        added = {"occupation": code, "occupation_name": title, "occupation_reason": "known"}
        added["occupation_state"] = "sure" if code else "open"
        notes = replace(notes, titles=notes.titles.assign(**added))
        demand = compare.demand_map(notes)
        shapes = compare.demand_shapes(demand)
        return figures.demand_map(demand, shapes), figures.demand_abroad(demand, shapes)

    return draw


def said(name, admin1=None, direction="high", by=0, kind="city", country="US"):
    return {
        "interview_id": f"i{by}", "name": name, "kind": kind, "country": country, "admin1": admin1,
        "direction": direction, "is_ambiguous": False, "text": name, "source": f"{by}.md",
    }  # fmt: skip


def many(pool, n, seed):
    dice = random.Random(seed)
    picked = dice.sample(POOLS[pool], min(n, len(POOLS[pool])))
    return [
        said(name, admin1, dice.choice(DIRECTIONS), by)
        for name, admin1 in picked
        for by in dice.sample(range(80), dice.choice([1, 1, 1, 2, 3, 5]))
    ]


def boxes(chart):
    """Words and their boxes as they are drawn, in points; fine enough that no letter is widened."""
    chart.figure.dpi = 288
    renderer = FigureCanvasAgg(chart.figure).get_renderer()
    texts = [text for axes in chart.figure.axes for text in axes.texts]
    return [(text.get_text(), text.get_window_extent(renderer)) for text in texts]


@pytest.mark.parametrize("pool", POOLS)
@pytest.mark.parametrize("n", [3, 12, 40])
def test_labels_never_overlap_and_none_is_missing_or_outside(draw, pool, n):
    chart, _ = draw(many(pool, n, seed=n))
    drawn = boxes(chart)
    for (first, a), (second, b) in itertools.combinations(drawn, 2):
        apart = a.x1 <= b.x0 or b.x1 <= a.x0 or a.y1 <= b.y0 or b.y1 <= a.y0
        assert apart, (first, second)
    page = chart.figure.bbox
    assert all(b.x0 >= 0 and b.y0 >= 0 and b.x1 <= page.x1 and b.y1 <= page.y1 for _, b in drawn)
    words = " ".join(text for text, _ in drawn)
    named = chart.table[(chart.table["place_n"] > 0) & chart.table["view"].notna()]
    assert len(named) >= min(n, len(POOLS[pool])) - 3  # a few names are unknown to the gazetteer
    assert [name for name in named["name"] if name[:18] not in words] == []
    assert len(chart.svg) < 150_000


def test_a_crowd_is_shown_closer_and_only_there(draw):
    chart, _ = draw(many("the East", 12, seed=1))
    whole, _, _, closer = chart.figure.axes
    dots = [line for line in whole.lines if line.get_marker() == "o" and len(line.get_xdata()) > 4]
    assert len(dots) == 1
    assert len(closer.texts) >= 5
    assert any("Closer" in text for text, _ in boxes(chart))


def test_signs_are_shapes_filled_for_more_and_grow_with_the_interviews(draw):
    places = [said("Seattle", "WA", by=k) for k in range(4)]
    places += [
        said("Austin", "TX", "growing"),
        said("Miami", "FL", "declining"),
        said("Boise", "ID", "low"),
    ]
    chart, _ = draw(places)
    lines = [line for line in chart.figure.axes[0].lines if line.get_linestyle() == "None"]
    shapes = {
        (
            isinstance(line.get_marker(), Path) or line.get_marker(),
            line.get_markerfacecolor() != "white",
        )
        for line in lines
    }
    assert shapes == {("^", True), (True, True), (True, False), ("v", False)}
    sizes = sorted(x.get_markersize() for x in lines if x.get_markerfacecolor() != "white")
    assert sizes == pytest.approx([9, 18])
    words = [text for text, _ in boxes(chart)]
    assert "Seattle (4)" in words
    assert "Boise" in words


def test_states_are_shaded_by_their_step_and_hatched_without_one(draw):
    chart, _ = draw([said("Ohio", "OH", kind="state")], code="53-5022")  # motorboat operators
    land = [patch for patch in chart.figure.axes[0].patches if isinstance(patch, PathPatch)]
    hatched = [patch for patch in land if patch.get_hatch()]
    shaded = [patch for patch in land if not patch.get_hatch() and patch.get_fill()]
    states = chart.table[chart.table["kind"] == "state"]
    assert len(hatched) + len(shaded) == 52
    assert len(shaded) == states["step"].notna().sum()
    assert {to_rgb(patch.get_facecolor()) for patch in shaded} <= {to_rgb(c) for c in SHADES}
    assert "no figure released" in [text for text, _ in boxes(chart)]


def test_without_an_occupation_no_state_is_shaded_and_the_note_says_why(draw):
    chart, _ = draw([said("Ohio", "OH", kind="state")], title="Vibe Curator", code=None)
    faces = {patch.get_facecolor() for patch in chart.figure.axes[0].patches if patch.get_fill()}
    assert len(faces) == 1
    assert "No state is shaded." in chart.note
    assert "known" in chart.note
    assert "Counted" not in chart.alt
    assert "Jobs there" not in chart._repr_html_()


def lightness(color):
    return 0.2126 * color[0] ** 2.2 + 0.7152 * color[1] ** 2.2 + 0.0722 * color[2] ** 2.2


# Machado, Oliveira and Fernandes 2009, full severity: no red, no green cones
MISSING_CONES = {
    "gray": np.full((3, 3), 1 / 3),
    "protanopia": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
    "deuteranopia": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
}


@pytest.mark.parametrize("eyes", MISSING_CONES)
def test_shades_stay_apart_in_gray_and_for_color_blind_eyes(eyes):
    seen = [np.clip(np.array(MISSING_CONES[eyes]) @ to_rgb(color), 0, 1) for color in SHADES]
    steps = [lightness(color) for color in seen]
    assert steps == sorted(steps, reverse=True)
    ratios = [(a + 0.05) / (b + 0.05) for a, b in itertools.pairwise(steps)]
    assert min(ratios) > 1.14


def test_places_abroad_have_a_map_of_their_own(draw):
    home, abroad = draw([said("Cork", "M", country="IE"), said("Germany", kind="country", country="DE"),
                         said("Ohio", "OH", kind="state")])  # fmt: skip
    assert [text for text, _ in boxes(abroad)][:2] == ["Cork", "Germany"]
    assert "Cork" not in home.alt
    assert "Ohio" not in abroad.alt
    assert abroad.alt.startswith("Map of a part of the world. 2 places named in 80 interviews.")
    assert "Location quotient" not in abroad.note
    assert "Natural Earth" in abroad.note


@pytest.mark.parametrize(
    "places",
    [
        [
            ("Singapore", "SG"),
            ("New Zealand", "NZ"),
            ("Canada", "CA"),
            ("Brazil", "BR"),
            ("India", "IN"),
        ],
        [("Fiji", "FJ"), ("Russia", "RU")],
        [("Malta", "MT")],
        [("Kosovo", "XK"), ("Ireland", "IE")],
    ],
)
def test_countries_anywhere_are_drawn_small(draw, places):
    _, chart = draw([said(name, kind="country", country=code) for name, code in places])
    assert len(chart.svg) < 150_000
    words = " ".join(text for text, _ in boxes(chart))
    assert all(name in words for name, code in places if code != "XK")


@pytest.mark.parametrize(
    ("places", "home", "abroad"),
    [
        (
            [],
            "Map of the United States. 0 places",
            "Nobody named a place outside the United States.",
        ),
        ([("Cork", "IE", "city")], "Nobody named a place in the United States.", "Map of a part"),
        ([("Europe", None, "region")], "Map of the United States", "Nobody named a place outside"),
    ],
)
def test_what_nobody_said_is_one_line_or_no_sign(draw, places, home, abroad):
    country = "IE" if places and places[0][1] == "IE" else "US"
    rows = [
        said(name, country=code, kind=kind, admin1="M" if code else None)
        for name, code, kind in places
    ]
    charts = draw(rows, country=country)
    assert charts[0].alt.startswith(home)
    assert charts[1].alt.startswith(abroad)


def test_the_words_name_numbers_sources_and_what_is_not_on_the_map(draw):
    places = [said("Seattle", "WA", by=k) for k in range(2)]
    places += [
        said("Heartland", kind="region"),
        said("remote", country=None, kind="remote", direction="growing"),
    ]
    chart, _ = draw(places, n=3)
    assert "More: Seattle, WA (2)" in chart.alt
    assert "Most jobs: California 5,280, Texas 3,340" in chart.alt
    assert "Technical Writers (27-3042): the work of 3 of 3 interviewees" in chart.note
    assert (
        "Heartland: 1 more (no borders of it are known); Remote: 1 growing (tied to no one place)"
        in chart.note
    )
    assert "May 2025" in chart.note
    row = chart.table.set_index("place").loc["Seattle, WA"]
    assert (row["said"], row["employment"], row["against"]) == (
        "2 more",
        1220,
        "2.00: more than usual",
    )


def test_the_same_places_give_the_same_bytes(draw):
    assert draw(many("the largest", 12, 5))[0].svg == draw(many("the largest", 12, 5))[0].svg


def test_hostile_words_stay_words(draw, make_notes):
    chart, _ = draw([{**said("Seattle", "WA"), "text": HOSTILE}, said(f"Paris {HOSTILE}", "TX")])
    page = chart._repr_html_()
    assert "<script" not in page + chart.svg.decode()
    assert "\u202e" not in page
    assert len(BeautifulSoup(page, "html.parser").select("tbody tr")) == len(chart.table)


def test_no_word_is_too_small_to_read_and_none_is_a_formula(draw):
    chart, abroad = draw([*many("the East", 12, 3), said("Cork", "M", country="IE")])
    texts = [text for one in (chart, abroad) for text in one.figure.findobj(Text)]
    assert min(text.get_fontsize() for text in texts) >= 8
    assert not any(text.get_parse_math() for text in texts)


def test_coordinates_are_written_short(draw):
    chart, _ = draw([said("Seattle", "WA")])
    numbers = re.findall(r"\nL (\S+) (\S+)", chart.svg.decode())
    assert sum(len(x) <= 5 and len(y) <= 5 for x, y in numbers) > 0.95 * len(numbers)


def test_marks_that_would_cover_a_larger_one_step_back():
    area = (0.0, 0.0, 100.0, 100.0)
    first, second, third = place_marks(
        [Spot(50, 50, 10, 10), Spot(51, 50, 10, 10), Spot(80, 50, 10, 10)], area
    )
    assert (first.x, first.y) == (50, 50)
    assert second is None
    assert (third.x, third.y) == (80, 50)


def test_a_full_area_leaves_a_label_out_instead_of_covering():
    spots = [Spot(20, 10, 38, 12), Spot(22, 10, 38, 12)]
    blocked = np.array([(1.0, 1.0, 3.0, 3.0)])
    placed = place_labels(spots, blocked, (0.0, 0.0, 60.0, 16.0))
    assert sum(found is None for found in placed) == 1


def test_note_names_the_limits_by_which_steps_are_told():
    assert "{}, {}, {} and {}".format(*demand_counted.LIMITS) == map_words.LIMITS
    assert len(map_words.STEPS) == len(demand_counted.LIMITS) + 1
