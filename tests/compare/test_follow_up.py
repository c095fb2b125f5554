"""Whom to thank, what to do about the resume, whom to ask next."""

from datetime import date

import pytest

from infoint.compare.checklist import resume_checklist, split_advice
from infoint.compare.contact import new_contacts, unnamed_referrals
from infoint.compare.thanks import thank_you_notes


def talk(key, name=None, **facts):
    return {"interview_id": key, "interviewee": name, "source": f"{key}.md", **facts}


def said(key, question, text):
    return {
        "interview_id": key,
        "question_id": question,
        "question": "?",
        "text": text,
        "source": f"{key}.md",
    }


def named(key, name, organization=None, **facts):
    row = {"interview_id": key, "name": name, "organization": organization, "relation": "referral"}
    return {**row, "text": str(name), "source": "x", **facts}


def test_overdue_first_sent_last(make_notes):
    rows = [("late", "2026-10-01", None), ("soon", "2026-10-20", None), ("sent", "2026-10-05", "2026-10-03"),
            ("older", "2026-09-01", None), ("slow", "2026-09-02", "2026-10-09")]  # fmt: skip
    follow_ups = [
        {"interview_id": key, "due": day, "sent": sent, "status": "sent" if sent else "open"}
        for key, day, sent in rows
    ]
    notes = make_notes(
        {
            "interviews": [talk(key) for key, *_ in rows] + [talk("undated", "Una")],
            "follow_ups": follow_ups,
        }
    )
    plan = thank_you_notes(notes, today=date(2026, 10, 10))
    assert list(plan["interview_id"]) == ["older", "late", "soon", "undated", "slow", "sent"]
    assert list(plan["status"]) == ["overdue", "overdue", "due", "no date", "sent late", "sent"]
    assert list(plan["days"][:3]) == [-39, -9, 10]
    assert plan["days"].isna().tolist() == [False] * 3 + [True] * 3


def test_how_follows_the_rule_and_says_why(make_notes):
    offices = {"a": "regularly", "b": "travels", "c": None, "d": "only on full moons"}
    notes = make_notes(
        {
            "interviews": [talk(key, in_office=where) for key, where in offices.items()],
            "follow_ups": [
                {"interview_id": key, "due": "2026-10-01", "status": "open"} for key in offices
            ],
        }
    )
    plan = thank_you_notes(notes, today=date(2026, 10, 1)).set_index("interview_id")
    assert plan["by"].fillna("").tolist() == ["handwritten", "email", "", ""]
    assert "in the office" in plan.loc["a", "why"]
    assert "travels" in plan.loc["b", "why"]
    assert plan.loc["c", "why"].endswith("choose")
    assert plan.loc["a", "status"] == "due"


def test_empty_notes_have_nothing_to_do(no_notes):
    assert thank_you_notes(no_notes, today=date(2026, 10, 1)).empty
    assert resume_checklist(no_notes, resume="Git").empty
    assert new_contacts(no_notes).empty
    assert unnamed_referrals(no_notes).empty


def test_advice_comes_with_who_said_it(make_notes):
    notes = make_notes(
        {
            "interviews": [talk("a", "Ana"), talk("b", "Bo")],
            "answers": [
                said("b", "resume_missing", "- Git\n- a link"),
                said("a", "resume_format", "One page. No columns."),
                said("a", "resume_gain", "Nothing."),
                said("a", "advice", "Publish."),
            ],
        }
    )
    frame = resume_checklist(notes)
    assert frame[["item", "who", "about"]].to_numpy().tolist() == [
        ["One page. No columns.", "Ana", "Resume: format"],
        ["Git", "Bo", "Resume: what is missing"],
        ["a link", "Bo", "Resume: what is missing"],
    ]


def test_keywords_need_two_people_or_an_ad(make_notes):
    words = [
        ("a", "DITA"),
        ("b", "DITA"),
        ("a", "Git"),
        ("b", "Figma"),
        ("a", "Word"),
        ("b", "Word"),
    ]
    notes = make_notes(
        {
            "interviews": [talk("a", "Ana"), talk("b", "Bo")],
            "keywords": [
                {"interview_id": key, "keyword": word, "text": word, "source": "x"}
                for key, word in words
            ],
        }
    )
    frame = resume_checklist(notes, resume="I know Word.", ads=["Wanted: Figma"])
    assert list(frame["item"]) == [
        "Name DITA, if you can back it",
        "Name Figma, if you can back it",
    ]
    assert list(frame["who"]) == ["Ana, Bo", "Bo"]
    assert resume_checklist(notes, resume=" ").empty


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1. one page\n2. no photo", ["one page", "no photo"]),
        ("He said:\n* shorter\n* bolder", ["shorter", "bolder"]),
        ("Shorter.\n- no photo", ["Shorter.", "no photo"]),
        ("A long\nanswer over lines.", ["A long answer over lines."]),
        ("N/A", []), ("-", []), ("none", []), ("", []), ("It is fine.", []),
        ("3.5 GPA should stand there", ["3.5 GPA should stand there"]),
    ],
)  # fmt: skip
def test_lists_are_cut_and_prose_is_not(text, items):
    assert split_advice(text) == items


def test_each_new_person_once_and_nobody_met(make_notes):
    notes = make_notes(
        {
            "interviews": [talk("a", "Ana Luz"), talk("b", "Bo Li"), talk("c", "Cy Ng")],
            "people": [
                named("a", "Dee Fox", "Acme"),
                named("b", "Dr. Dee Fox", None, email="dee@acme.example"),
                named("c", "Dee Fox", "Bolt"),
                named("a", "Bo Li", "Bolt"),
                named("b", None, "Halden"),
                {"name": "Eve Ox", "relation": "contact", "text": "", "source": "people.csv"},
            ],
        }
    )
    frame = new_contacts(notes)
    assert frame[["name", "organization", "referred_by"]].to_numpy().tolist() == [
        ["Dee Fox", "Acme", ("Ana Luz", "Bo Li")],
        ["Dee Fox", "Bolt", ("Cy Ng",)],
    ]
    assert frame["email"].iloc[0] == "dee@acme.example"
    assert list(unnamed_referrals(notes)["interviewee"]) == ["Bo Li"]
