"""Notes against the policy, and the marks that follow: each with its reason."""

from datetime import datetime
from decimal import Decimal

import pytest

import infoint as ii
from infoint.course.check import HandedIn, check_policy
from infoint.course.marking import mark
from infoint.course.policy import load_policy

POLICY = """
interviews = 2
minutes = 20
relatives = false
thank_you_days = 7
due = 2026-11-10T12:00:00
[answers]
required = ["tasks", "salary"]
words = 3
[late]
grace_hours = 1
percent_a_day = 10
most_days = 3
[[criterion]]
id = "n"
title = "Interviews"
computed = "interviews"
points = 4
[[criterion]]
id = "cover"
title = "Coverage"
computed = "coverage"
points = 6
levels = [{from = 0.0, points = 0, text = "few"}, {from = 0.75, points = 6, text = "most"}, {from = 0.5, points = 3, text = "half"}]
[[criterion]]
id = "long"
title = "Length"
computed = "length"
points = 2
[[criterion]]
id = "thanks"
title = "Thanks"
computed = "thank_you"
points = 2
[[criterion]]
id = "others"
title = "Sources"
computed = "sources"
points = 2
[[criterion]]
id = "time"
title = "On time"
computed = "on_time"
points = 1
[[criterion]]
id = "think"
title = "Reflection"
points = 3
"""
FULL = {
    "interviewee": "Dana Ruiz",
    "date": "2026-10-05",
    "minutes": "28",
    "found_through": "alumni",
    "thank_you": "{sent: 2026-10-07, by: email}",
}
ANSWERS = {"Tasks": "Writing, editing, many meetings.", "Salary": "About $55,000 to start."}


@pytest.fixture
def policy(tmp_path):
    (tmp_path / "policy.toml").write_text(POLICY)
    return load_policy(tmp_path / "policy.toml")


@pytest.fixture
def read(tmp_path):
    """Write notes from (facts, answers) pairs and read them."""

    def read(*interviews):
        folder = tmp_path / "notes"
        folder.mkdir()
        for number, (facts, answers) in enumerate(interviews):
            lines = "\n".join(f"{key}: {value}" for key, value in facts.items() if value)
            body = "\n\n".join(f"## {question}\n{text}" for question, text in answers.items())
            (folder / f"{number}.md").write_text(f"---\n{lines}\n---\n{body}\n", "utf-8")
        return ii.read_notes(folder)

    return read


def states(requirements):
    return [(one.id, one.is_met) for one in requirements]


def points(given):
    return {one.id: one.points for one in given.criteria}


IN_TIME = HandedIn(datetime(2026, 11, 10, 11, 0))


def test_all_is_met(read, policy):
    notes = read((FULL, ANSWERS), (FULL | {"interviewee": "Bo Lee"}, ANSWERS))
    requirements = check_policy(notes, policy, handed_in=IN_TIME)
    assert {one.is_met for one in requirements} == {True}
    given = mark(notes, policy, handed_in=IN_TIME)
    assert points(given) == {
        "n": 4,
        "cover": 6,
        "long": 2,
        "thanks": 2,
        "others": 2,
        "time": 1,
        "think": None,
    }
    assert not given.is_complete
    assert (given.points, given.of) == (17, 20)
    assert "Coverage: 6 of 6 (4 of 4 required answers)" in given.feedback
    assert "Reflection: open (to be marked by a person)" in given.feedback


def test_what_is_missing_is_said_in_a_students_words(read, policy):
    notes = read(
        (
            FULL | {"minutes": "12", "thank_you": "{sent: 2026-10-20, by: email}"},
            {"Tasks": "Writing."},
        ),
        ({"interviewee": "Aunt May", "found_through": "family or friend"}, ANSWERS),
    )
    requirements = check_policy(notes, policy, handed_in=IN_TIME)
    assert states(requirements) == [
        ("readable", True), ("interviews", False), ("on_time", True),
        ("sources", True), ("length", False), ("coverage", False), ("thank_you", False),
        ("sources", False), ("length", None), ("coverage", True), ("thank_you", None),
    ]  # fmt: skip
    told = " ".join(one.message for one in requirements)
    assert (
        "1 found, 2 expected. 1 more without answers or with family or friends don't count" in told
    )
    assert "Dana Ruiz: 12 minutes, at least 20 expected." in told
    assert (
        "“What are the day-to-day tasks for someone in this position?” has 1 word, at least 3 expected."
        in told
    )
    assert "salary in this geographic area?” has no answer." in told
    assert "sent on 2026-10-20, due by 2026-10-12" in told
    assert "Add a line such as minutes: 25" in told
    given = mark(notes, policy, handed_in=IN_TIME)
    assert points(given) == {
        "n": 2,
        "cover": 0,
        "long": 0,
        "thanks": 0,
        "others": 1,
        "time": 1,
        "think": None,
    }


def test_one_interview_too_many_costs_nothing(read, policy):
    notes = read((FULL, ANSWERS), (FULL, ANSWERS), ({"interviewee": "Short"}, {"Tasks": "A b c d"}))
    assert points(mark(notes, policy, handed_in=IN_TIME))["cover"] == 6
    assert points(mark(notes, policy, handed_in=IN_TIME))["long"] == 2


def test_answers_without_words_and_empty_notes_count_as_nothing(read, policy):
    notes = read(({"interviewee": "Nobody"}, {"Tasks": ""}), (FULL, ANSWERS))
    assert points(mark(notes, policy, handed_in=IN_TIME))["n"] == 2


@pytest.mark.parametrize(
    ("moment", "late", "days", "off"),
    [
        (datetime(2026, 11, 10, 12, 30), False, 0, None),  # within the hour of grace
        (datetime(2026, 11, 10, 14, 0), False, 1, Decimal("-1.5")),
        (datetime(2026, 11, 12, 12, 0), False, 2, Decimal("-3")),
        (datetime(2026, 11, 20), False, 10, Decimal("-16")),
        (None, True, 1, Decimal("-1.5")),
    ],
)
def test_a_late_hand_in_loses_what_the_rule_says(read, policy, moment, late, days, off):
    notes = read((FULL, ANSWERS), (FULL, ANSWERS))
    given = mark(notes, policy, handed_in=HandedIn(moment, late))
    assert points(given).get("late") == off
    assert points(given)["time"] == (0 if days else 1)
    if off:
        assert f"{days} day" in given.criteria[-1].reason
        assert f"\nLate: {-off} off ({days} day" in given.feedback


def test_a_time_that_nobody_knows_is_left_to_a_person(read, policy):
    notes = read((FULL, ANSWERS))
    given = mark(notes, policy)
    assert points(given)["time"] is None
    assert dict(states(check_policy(notes, policy)))["on_time"] is None


def test_an_open_note_of_thanks_has_its_week(read, policy):
    notes = read((FULL | {"thank_you": "", "date": "2026-11-05"}, ANSWERS))
    assert dict(states(check_policy(notes, policy, handed_in=IN_TIME)))["thank_you"] is None
    late = HandedIn(datetime(2026, 11, 13))
    assert dict(states(check_policy(notes, policy, handed_in=late)))["thank_you"] is False


def test_a_file_that_cannot_be_read_is_told(read, policy, tmp_path):
    read((FULL, ANSWERS))
    (tmp_path / "notes" / "x.docx").write_bytes(b"PK\x03\x04 broken")
    requirement = check_policy(ii.read_notes(tmp_path / "notes"), policy)[0]
    assert requirement.is_met is False
    assert "x.docx" in requirement.message
