"""What the class heard: counted by students, small groups hidden, nobody found by subtraction."""

import pytest
from generated_notes import write_notes
from hypothesis import given
from hypothesis import strategies as st

import infoint as ii
from infoint.course.rollup import HIDDEN, contribution, keep, pay_groups, topic_counts
from infoint.questions import load_bank


def heard(*amounts, family="Writer", place="OR, US", currency="USD", stage="entry"):
    return [family, place, currency, stage, list(amounts)]


def test_pay_has_quartiles_and_the_number_of_students():
    told = {f"s{n}": {"pay": [heard(n * 10_000)]} for n in range(4, 9)}
    rows = pay_groups(told, "family", 3).to_dict("records")
    assert rows == [
        {"family": "Writer", "currency": "USD", "stage": "entry", "students": "5",
         "lower": "50,000", "middle": "60,000", "upper": "70,000"}
    ]  # fmt: skip


def test_one_who_asked_many_people_counts_once():
    told = {f"s{n}": {"pay": [heard(50_000)]} for n in range(4)}
    told["busy"] = {"pay": [heard(amount) for amount in (10_000, 50_000, 400_000)]}
    (row,) = pay_groups(told, "place", 3).to_dict("records")
    assert (row["students"], row["middle"], row["upper"]) == ("5", "50,000", "50,000")


def test_currencies_and_stages_are_never_pooled():
    told = {f"s{n}": {"pay": [heard(50_000), heard(70_000, stage="senior"), heard(9, currency="EUR")]}
            for n in range(3)}  # fmt: skip
    rows = pay_groups(told, "family", 3)
    assert sorted(zip(rows["currency"], rows["stage"], rows["middle"], strict=True)) == [
        ("EUR", "entry", "9"), ("USD", "entry", "50,000"), ("USD", "senior", "70,000")
    ]  # fmt: skip


@pytest.mark.parametrize("minimum", [1, 3, 4, 6])
def test_a_group_under_the_minimum_shows_no_figure(minimum):
    told = {f"s{n}": {"pay": [heard(50_000 + n)]} for n in range(8)}
    told |= {f"r{n}": {"pay": [heard(90_000, family=f"Rare {n // 2}")]} for n in range(6)}
    told |= {f"t{n}": {"pay": [heard(80_000, family="Few")]} for n in range(5)}
    rows = pay_groups(told, "family", minimum)
    # no figure of fewer than three, whatever the policy says
    assert not [name for name in rows["family"] if name.startswith("Rare")]
    assert ("Few" in set(rows["family"])) == (minimum <= 5)
    others = rows[rows["family"] == "others"].to_dict("records")
    assert all(set(row.values()) == {"others", HIDDEN} for row in others)
    assert len(others) == 1


def test_topics_are_counted_by_students():
    told = {f"s{n}": {"keywords": ["Git"], "demand": [["Ohio", "low"]]} for n in range(4)}
    told["s0"]["keywords"] = ["Git", "DITA"]
    assert topic_counts(told, "keywords", 3).to_dict("records") == [{"name": "others", "students": HIDDEN}]  # fmt: skip
    assert topic_counts(told, "keywords", 1).to_dict("records") == [
        {"name": "Git", "students": "4"}, {"name": "DITA", "students": "1"}
    ]  # fmt: skip
    assert list(topic_counts(told, "demand", 3)["name"]) == ["Ohio: fewer"]


def test_a_contribution_holds_no_people_and_no_employers(tmp_path):
    notes = ii.read_notes(write_notes(tmp_path / "notes", 3, seed=11))
    told = contribution(notes, load_bank())
    assert told["pay"]
    assert told["keywords"]
    text = str({name: value for name, value in told.items() if name not in ("shingles", "people")})
    hidden = {*notes.interviews["interviewee"], *notes.interviews["organization"]}
    hidden |= set(notes.people["name"].dropna())
    assert not [name for name in hidden if name in text]


def test_no_notes_no_groups():
    assert pay_groups({}, "family", 3).empty
    assert topic_counts({"a": {}}, "titles", 3).empty


_GROUPS = st.dictionaries(st.integers(0, 9), st.sets(st.integers(0, 12), min_size=1), max_size=8)


@given(_GROUPS, st.integers(1, 6))
def test_nobody_is_found_by_subtraction(groups, minimum):
    """Who knows all students and the shown groups must not be left with a few hidden ones."""
    shown, is_rest = keep(groups, minimum)
    hidden = {student for name, own in groups.items() if name not in shown for student in own}
    assert all(len(groups[name]) >= minimum for name in shown)
    assert is_rest == bool(hidden)
    assert not hidden or len(hidden) >= minimum or not shown
