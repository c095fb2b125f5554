"""Interviewees, referrals, follow-ups, and choosing some of the interviews."""

import pytest

from infoint import compare


def test_a_label_leads_back_to_one_note(make_notes):
    people = [
        {"interview_id": "a", "interviewee": "Ana", "source": "a.md"},
        {"interview_id": "b", "interviewee": "Ana", "source": "b.md"},
        {"interview_id": "c", "source": "c.md"},
    ]
    assert compare.labels(make_notes({"interviews": people})) == {
        "a": "Ana (a)",
        "b": "Ana (b)",
        "c": "c",
    }


def test_referrals_meet_their_interviews(notes):
    frame = compare.referrals(notes)
    found = list(zip(frame["interviewee"], frame["met"].fillna(""), frame["status"], strict=True))
    assert found == [
        ("Ana Ruiz", "Bo Park", "interviewed"),
        ("Ana Ruiz", "", "name unknown"),
        ("Cy Solheim", "Dee Brennan", "interviewed"),
        ("Cy Solheim", "", "on the contact list"),
        ("Dee Brennan", "", "to contact"),
    ]


def test_a_referral_told_by_the_other_side_only_is_a_link_too(notes, make_notes):
    frames = {
        "interviews": [
            {"interview_id": "a", "interviewee": "Ana Ruiz", "source": "a"},
            {"interview_id": "b", "interviewee": "Bo Park", "found_through": "referral",
             "connection": "sent by Ana Ruíz of Larkspur", "source": "b"},
        ]
    }  # fmt: skip
    frame = compare.referrals(make_notes(frames))
    assert list(zip(frame["interviewee"], frame["met"], strict=True)) == [("Ana Ruiz", "Bo Park")]


@pytest.mark.parametrize("name", ["Dee", "Dee Branagan", "D. Brennan", ""])
def test_half_a_name_links_nobody(make_notes, name):
    frames = {
        "interviews": [
            {"interview_id": "a", "interviewee": "Ana Ruiz", "source": "a"},
            {"interview_id": "d", "interviewee": "Dee Brennan", "source": "d"},
        ],
        "people": [
            {"interview_id": "a", "name": name or None, "relation": "referral", "text": "x", "source": "a"}
        ],
    }  # fmt: skip
    assert compare.referrals(make_notes(frames))["met"].isna().all()


def test_open_thank_you_notes_first_due_first(notes):
    frame = compare.follow_ups(notes)
    assert list(frame["interviewee"]) == [
        "Bo Park",
        "Cy Solheim",
        "Dee Brennan",
        "05_eli",
        "Fay Amadi",
    ]
    assert list(frame["due"].isna()) == [False, False, True, True, True]  # no date, no day
    assert len(compare.follow_ups(notes, status=None)) == 6


def test_overview_and_quotes(notes):
    assert list(compare.overview(notes)["interviewee"])[4] == "05_eli"
    advice = compare.quotes(notes, "advice")
    assert advice[["interviewee", "job_title", "text"]].to_numpy().tolist() == [
        ["Ana Ruiz", "Senior Technical Writer", "Publish something."]
    ]
    assert compare.quotes(notes, "outlook").empty


def test_select_keeps_whole_interviews(notes):
    some = compare.select(notes, family="Technical Writer", industry="medical devices")
    assert list(some.interviews["interview_id"]) == ["04_dee"]
    assert set(some.salaries["interview_id"]) == {"04_dee"}
    assert "Joel Okafor" in set(some.people["name"])
    assert len(compare.select(notes, location="OR").interviews) == 1
    assert len(compare.select(notes).interviews) == 6


CALLS = [
    compare.salaries, compare.titles, compare.keywords, compare.keyword_matrix, compare.demand,
    compare.organizations, compare.evidence, compare.coverage, compare.next_questions,
    compare.findings, compare.only_one_said, compare.referrals, compare.follow_ups,
    compare.overview, compare.select, compare.highlights,
]  # fmt: skip


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.__name__)
def test_arguments_are_never_altered_and_nothing_may_be_missing(call, notes, no_notes):
    before = {name: frame.copy() for name, frame in vars(notes).items()}
    call(notes)
    for name, frame in vars(notes).items():
        assert frame.equals(before[name])
    result = call(no_notes)
    if call is not compare.next_questions and call is not compare.select:
        assert result.empty or call is compare.coverage
