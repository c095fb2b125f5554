"""Places on a map: where they lie, what is counted there, and what has neither."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from infoint import compare
from infoint.compare.demand_counted import step_of
from infoint.errors import ParameterError
from infoint.reference.outlines import load_outlines


def interview(key, title="Technical Writer", country="US", admin1="OR"):
    return {
        "interview_id": key, "interviewee": key.title(), "job_title": title,
        "country": country, "admin1": admin1, "source": f"{key}.md",
    }  # fmt: skip


def held(key, title="Technical Writer"):
    return {
        "interview_id": key, "title": title, "base": title, "family": title, "origin": "held",
        "text": title, "source": f"{key}.md",
    }  # fmt: skip


def place(key, name, kind="city", country="US", admin1=None, direction="high", unclear=False):
    return {
        "interview_id": key, "name": name, "kind": kind, "country": country, "admin1": admin1,
        "direction": direction, "is_ambiguous": unclear, "text": f"words on {name}", "source": f"{key}.md",
    }  # fmt: skip


CODES = {"Technical Writer": "27-3042", "Registered Nurse": "29-1141"}


@pytest.fixture
def read(make_notes):
    """Notes with the occupations of two titles known, as `read_notes` leaves them."""

    def read(frames):
        notes = make_notes(frames)
        codes = [CODES.get(title) for title in notes.titles["title"]]
        added = {
            "occupation": codes,
            "occupation_name": codes,
            "occupation_state": ["sure" if code else "open" for code in codes],
            "occupation_reason": ["known" if code else "no table knows it" for code in codes],
        }
        return replace(notes, titles=notes.titles.assign(**added))

    return read


@pytest.fixture
def some(read):
    return read(
        {
            "interviews": [interview("ana"), interview("bo"), interview("cy", "Vibe Curator", "IE", None)],
            "titles": [held("ana"), held("bo"), held("cy", "Vibe Curator")],
            "places": [
                place("ana", "Seattle", admin1="WA"),
                place("bo", "Seattle", admin1="WA"),
                place("cy", "Seattle", admin1="WA", direction="declining"),
                place("ana", "Research Triangle", "metro", admin1="NC", direction="growing"),
                place("ana", "Ohio", "state", admin1="OH", direction="low"),
                place("bo", "Pacific Northwest", "region"),
                place("bo", "Heartland", "region"),
                place("bo", "Portland", admin1="OR", unclear=True),
                place("bo", "remote", "remote", None),
                place("bo", "Bend", admin1="OR"),
                place("cy", "Cork", country="IE", admin1="M"),
                place("cy", "Germany", "country", "DE"),
                place("cy", "Puerto Rico", "country", "PR"),
            ],
        }
    )  # fmt: skip


def by_place(frame):
    return frame.set_index("place").to_dict("index")


def test_interviews_are_counted_by_direction(some):
    row = by_place(compare.demand_map(some))["Seattle, WA"]
    assert [row[c] for c in ("high", "growing", "declining", "low", "named")] == [2, 0, 1, 0, 0]
    assert (row["place_n"], row["of"], row["who"]) == (3, 3, ("Ana", "Bo", "Cy"))
    assert row["words"][0] == "words on Seattle"


def test_points_lie_in_their_states_and_countries(some):
    rows = by_place(compare.demand_map(some))
    us, world = load_outlines("us"), load_outlines("world")
    for name, code in (
        ("Seattle, WA", "WA"),
        ("Research Triangle, NC", "NC"),
        ("Ohio", "OH"),
        ("Puerto Rico", "PR"),
    ):
        assert rows[name]["view"] == "us"
        assert us.contains(code, rows[name]["x"], rows[name]["y"]), name
    for name, code in (("Cork, Ireland", "IE"), ("Germany", "DE")):
        assert rows[name]["view"] == "world"
        assert world.contains(code, rows[name]["x"], rows[name]["y"]), name


def test_a_region_has_its_states_and_no_figure(some):
    row = by_place(compare.demand_map(some))["Pacific Northwest"]
    assert row["states"] == ("WA", "OR", "ID")
    assert row["no_figure"] == "no figures are published for Pacific Northwest as a whole"
    assert pd.isna(row["location_quotient"])


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Heartland", "no borders of it are known"),
        ("Portland (unclear which)", "the name fits several places"),
        ("Remote", "tied to no one place"),
    ],
)
def test_what_has_no_point_says_why(some, name, reason):
    row = by_place(compare.demand_map(some))[name]
    assert pd.isna(row["view"])
    assert pd.isna(row["x"])
    assert row["off_map"] == reason


def test_figures_are_those_of_the_published_rows(some):
    """OEWS May 2025, Technical Writers (27-3042)."""
    rows = by_place(compare.demand_map(some))
    seattle = rows["Seattle, WA"]
    assert (seattle["area"], seattle["employment"], seattle["location_quotient"], seattle["step"]) == (
        "Seattle-Tacoma-Bellevue, WA", 1220, 2.0, 3,
    )  # fmt: skip
    assert (rows["Ohio"]["employment"], rows["Ohio"]["step"]) == (1350, 2)
    assert (rows["Maryland"]["location_quotient"], rows["Maryland"]["place_n"]) == (2.2, 0)
    assert (rows["Puerto Rico"]["employment"], rows["Puerto Rico"]["step"]) == (60, 0)
    assert rows["Germany"]["no_figure"] == "no official table of that country"
    assert rows["Cork, Ireland"]["no_figure"] == "no official table of that country"


@pytest.mark.parametrize(
    ("name", "kind", "admin1", "area"),
    [
        ("San Francisco Bay Area", "metro", "CA", None),
        ("Research Triangle", "metro", "NC", None),
        ("Twin Cities", "metro", "MN", "Minneapolis-St. Paul-Bloomington, MN-WI"),
        ("Oakland", "city", "CA", "San Francisco-Oakland-Fremont, CA"),
        ("San Juan", "city", None, "San Juan-Bayamon-Caguas, PR"),
    ],
)
def test_what_reaches_over_several_areas_has_no_figure_here_and_in_the_claims(
    read, name, kind, admin1, area
):
    said = place("ana", name, kind, "US" if admin1 else "PR", admin1, "high")
    notes = read({"interviews": [interview("ana")], "titles": [held("ana")], "places": [said]})
    row = compare.demand_map(notes).iloc[0]
    claim = compare.claims_and_counts(notes).iloc[-1]
    if area is None:
        assert pd.isna(row["area"])
        assert pd.isna(claim["area"])
        assert row["no_figure"] == claim["reason"]
    else:
        assert row["area"] == claim["area"] == area


def test_every_state_stands_once(some):
    frame = compare.demand_map(some)
    states = frame[frame["kind"] == "state"]
    assert states["name"].is_unique
    assert len(states) == 52
    rest = states[states["place_n"] == 0]["location_quotient"].dropna()
    assert rest.is_monotonic_decreasing


def test_the_occupation_and_its_source_are_named(some):
    first = compare.demand_map(some).iloc[0]
    assert first["occupation"] == "Technical Writers"
    assert first["basis"] == "Technical Writers (27-3042): the work of 2 of 3 interviewees"
    assert "May 2025" in first["citation"]


def test_another_occupation_can_be_asked_for_and_a_wrong_one_is_named(read):
    notes = read(
        {
            "interviews": [interview("ana"), interview("bo", "Registered Nurse")],
            "titles": [held("ana"), held("bo", "Registered Nurse")],
            "places": [place("ana", "Ohio", "state", admin1="OH")],
        }
    )
    frame = compare.demand_map(notes, occupation="29-1141")
    assert frame.iloc[0]["occupation"] == "Registered Nurses"
    assert "others do that of Technical Writers (1)" in frame.iloc[0]["basis"]
    with pytest.raises(ParameterError, match="Nearest is '29-1141'"):
        compare.demand_map(notes, occupation="29-1411")


def test_an_unknown_title_gives_no_figures_and_says_why(read):
    notes = read(
        {
            "interviews": [interview("cy", "Vibe Curator")],
            "titles": [held("cy", "Vibe Curator")],
            "places": [place("cy", "Ohio", "state", admin1="OH")],
        }
    )
    frame = compare.demand_map(notes)
    assert len(frame) == 1
    assert pd.isna(frame.iloc[0]["location_quotient"])
    assert "Vibe Curator" in frame.iloc[0]["basis"]
    assert frame.iloc[0]["no_figure"] == "no occupation to look up"


def test_only_abroad_shows_no_figures_of_the_united_states(read):
    notes = read(
        {
            "interviews": [interview("cy", country="IE", admin1="M")],
            "titles": [held("cy")],
            "places": [place("cy", "Cork", country="IE", admin1="M")],
        }
    )
    frame = compare.demand_map(notes)
    assert list(frame["place"]) == ["Cork, Ireland"]
    assert "those of the United States" in frame.iloc[0]["basis"]
    shapes = compare.demand_shapes(frame)
    assert set(shapes["view"]) == {"world"}


def test_without_places_the_counted_states_remain(read, no_notes):
    notes = read({"interviews": [interview("ana")], "titles": [held("ana")]})
    frame = compare.demand_map(notes)
    assert (frame["place_n"] == 0).all()
    assert len(frame) == 52
    empty = compare.demand_map(no_notes)
    assert empty.empty
    assert compare.demand_shapes(empty).empty


def test_kinds_leave_places_out(some):
    frame = compare.demand_map(some, kinds=["country"])
    assert list(frame[frame["place_n"] > 0]["place"]) == [
        "Germany",
        "Puerto Rico",
    ]


def test_nothing_is_altered(some):
    before = some.places.copy()
    compare.demand_map(some)
    pd.testing.assert_frame_equal(some.places, before)


@pytest.mark.parametrize(
    ("value", "step"),
    [(0.0, 0), (0.39, 0), (0.4, 1), (0.8, 2), (1.24, 2), (1.25, 3), (2.5, 4)],
)
def test_steps(value, step):
    assert step_of(value) == step


def test_shapes_have_all_states_and_what_was_named(some):
    frame = compare.demand_map(some)
    shapes = compare.demand_shapes(frame)
    home = shapes[shapes["view"] == "us"]
    assert next(iter(home["role"])) == "frame"
    assert set(home[home["role"] == "land"]["code"]) == set(load_outlines("us").areas)
    assert set(home[home["role"] == "named"]["code"]) == {
        "Ohio",
        "Pacific Northwest",
        "Puerto Rico",
    }
    washington = home[home["code"] == "WA"].iloc[0]
    assert washington["step"] == 3
    assert set(shapes[(shapes["view"] == "world") & (shapes["role"] == "named")]["code"]) == {
        "Germany"
    }


@pytest.mark.parametrize(
    "codes", [["SG"], ["NZ"], ["RU"], ["IE", "NZ"], ["CA", "IN"], ["FJ"], ["US"]]
)
def test_the_part_of_the_world_shown_holds_its_places(read, codes):
    notes = read(
        {
            "interviews": [interview("cy", country="IE", admin1=None)],
            "places": [place("cy", code, "country", code) for code in codes if code != "US"]
            + [place("cy", "Singapore", country="SG")],
        }
    )
    frame = compare.demand_map(notes)
    shapes = compare.demand_shapes(frame)
    (left, top), (right, bottom) = shapes[shapes["role"] == "frame"]["rings"].iloc[0][0]
    drawn = frame[frame["view"] == "world"]
    assert drawn["x"].between(left, right).all()
    assert drawn["y"].between(top, bottom).all()
    assert (bottom - top) / (right - left) == pytest.approx(0.42, abs=0.02)
    land = np.concatenate([r for rings in shapes[shapes["role"] == "land"]["rings"] for r in rings])
    margin = (right - left) * 0.021
    assert land[:, 0].min() >= left - margin
    assert land[:, 1].max() <= bottom + margin


@pytest.mark.parametrize(
    ("name", "kind", "country", "admin1"),
    [
        ("Ontario", "state", "CA", "ON"),
        ("Bavaria", "state", "DE", "BY"),
        ("Scotland", "state", "GB", "SCT"),
        ("Karnataka", "state", "IN", "KA"),
        ("Prairies", "region", "CA", None),
    ],
)
def test_parts_of_other_countries_have_a_point_and_no_border(read, name, kind, country, admin1):
    notes = read(
        {
            "interviews": [interview("cy", country=country, admin1=admin1)],
            "places": [place("cy", name, kind, country, admin1)],
        }
    )
    row = by_place(compare.demand_map(notes))[name]
    assert load_outlines("world").contains(country, row["x"], row["y"])
    assert row["states"] == ()


def test_a_region_within_a_part_is_not_that_part(read):
    notes = read(
        {
            "interviews": [interview("cy", country="GB", admin1="ENG")],
            "places": [place("cy", "Cornwall", "region", "GB", "ENG")],
        }
    )
    row = by_place(compare.demand_map(notes))["Cornwall"]
    assert pd.isna(row["view"])
    assert row["off_map"] == "no borders of it are known"
