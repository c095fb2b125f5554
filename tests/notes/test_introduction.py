"""Facts that a note tells in a sentence."""

import pytest

from infoint.notes.introduction import complete_facts
from infoint.schema import Answer, Fact, Note


def facts(text, *, question="Introduction", labeled=()):
    note = Note("n", "n.txt", tuple(labeled), (Answer(None, question, text, 3),), 1)
    complete, problems = complete_facts(note)
    return {fact.field: fact.text for fact in complete.facts}, problems


def test_talk_told_in_two_sentences():
    found, problems = facts(
        "COMM 310\n\nI interviewed Ms. Teresa Whitfield, who is a charge nurse at St. Brigid's "
        "Medical Center in Tulsa, Oklahoma. We spoke over Zoom on November 3, 2026 for about 25 "
        "minutes."
    )
    assert found == {
        "interviewee": "Ms. Teresa Whitfield",
        "job_title": "charge nurse",
        "organization": "St. Brigid's Medical Center",
        "location": "Tulsa, Oklahoma",
        "date": "November 3, 2026",
        "minutes": "25 minutes",
        "medium": "video",
    }
    assert problems[0].code == "from_sentence"
    assert problems[0].severity == "unclear"
    assert "Tulsa, Oklahoma" in problems[0].message


def test_labeled_fact_comes_first():
    found, problems = facts(
        "I talked to Ana Bell in Boston on 2026-10-14.",
        labeled=[Fact("location", "Salem, OR", 1), Fact("date", "2026-10-15", 2)],
    )
    assert found["location"] == "Salem, OR"
    assert found["date"] == "2026-10-15"
    assert "Salem" not in problems[0].message


@pytest.mark.parametrize(
    "text",
    [
        "Posted October 9, 2026",
        "This assignment took me 90 minutes.",
        "My aunt works in Boston and my professor is Dr. Lund.",
        "In 2019 I moved to Denver.",
        "I met with two people, Ana Bell and Tom Becker.",  # whose interview is this?
        "",
    ],
)
def test_nothing_else_is_taken(text):
    assert facts(text)[0].keys() <= {"medium"}


def test_title_that_was_asked_for():
    found, _ = facts(
        "I'm a Senior Museum Registrar at the Harlow Museum in Boise, Idaho.",
        question="So what's your title exactly?",
    )
    assert found == {"job_title": "Senior Museum Registrar", "location": "Boise, Idaho"}


def test_answer_to_another_question_is_left_alone():
    assert facts("I met Ana Bell in Boston.", question="How did you get here?")[0] == {}


def test_several_facts_in_one_line():
    found, problems = facts(
        "",
        labeled=[
            Fact("interviewee", "Tomás Herrera, Civil Engineer II, City of Albuquerque", 1),
            Fact("date", "Oct 22 2026, 4:00-4:30pm (phone)", 2),
        ],
    )
    assert found == {
        "interviewee": "Tomás Herrera",
        "job_title": "Civil Engineer II",
        "organization": "City of Albuquerque",
        "date": "Oct 22 2026",
        "minutes": "4:00-4:30pm",
        "medium": "phone",
    }
    assert problems == []


@pytest.mark.parametrize("name", ["Teresa Whitfield, RN", "Ana Bell", "Dr. Chen", "Gloria"])
def test_name_alone_stays_as_written(name):
    assert facts("", labeled=[Fact("interviewee", name, 1)])[0] == {"interviewee": name}


def test_short_lines_at_the_head():
    found, _ = facts(
        "Museum Registrar, Harlow Museum\nBergen, Norway\n12 October 2026\nVideo call, 31 minutes",
        labeled=[Fact("interviewee", "Ana Bell", 1)],
    )
    assert found == {
        "interviewee": "Ana Bell",
        "job_title": "Museum Registrar",
        "organization": "Harlow Museum",
        "location": "Bergen, Norway",
        "date": "12 October 2026",
        "minutes": "31 minutes",
        "medium": "video",
    }


def test_date_of_a_memo_is_not_the_date_of_the_talk():
    found, _ = facts(
        "To: Prof. Lund\nFrom: Tom Park\nSubject: interview\n\nI met Ana Bell on May 4, 2026.",
        labeled=[Fact("date", "May 9, 2026", 3)],
    )
    assert found["date"] == "May 4, 2026"


def test_place_in_the_employers_stead():
    labeled = [Fact("interviewee", "Ana Bell, welder, Nairobi", 1)]
    assert facts("", labeled=labeled)[0]["location"] == "Nairobi"


def test_employer_in_the_places_stead():
    labeled = [Fact("location", "Salem Fire Department, Salem, Oregon", 1)]
    assert facts("", labeled=labeled)[0] == {
        "organization": "Salem Fire Department",
        "location": "Salem, Oregon",
    }
    labeled = [Fact("location", "Ada Tech", 1), Fact("organization", "Acme", 2)]
    assert facts("", labeled=labeled)[0] == {"organization": "Acme", "location": "Ada Tech"}


def test_head_of_a_table_is_no_name():
    labeled = [Fact("interviewee", "Interview facts", 1), Fact("interviewee", "Ana Bell", 2)]
    assert facts("", labeled=labeled)[0]["interviewee"] == "Ana Bell"


def test_name_in_the_heading():
    assert facts("UX interview — Hana Sato")[0] == {"interviewee": "Hana Sato"}
    assert "interviewee" not in facts("Interview #2 - Town planner")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nadia Karim | Zookeeper | Oregon Zoo | Portland, OR | Oct 3, 2026 | 30 min",
            ("Nadia Karim", "Zookeeper", "Oregon Zoo", "Portland, OR", "Oct 3, 2026", "30 min"),
        ),
        (
            "Aldo Ricci (pastry) | Bar Luce | Denver, CO | 10/12/2026",
            ("Aldo Ricci", None, None, "Denver, CO", "10/12/2026", None),
        ),
        (
            "Larkspur Surveying, Missoula, Montana · October 14, 2026 · 45 minutes",
            (None, None, None, "Missoula, Montana", "October 14, 2026", "45 minutes"),
        ),
        (
            "Clinic: Mercy General, Gary, IN",
            (None, None, "Mercy General", "Gary, IN", None, None),
        ),
        ("Advice | Pay | Hours | Boise, ID", (None, None, None, "Boise, ID", None, None)),
        ("School: Lincoln High School, Yakima, WA", (None, None, "Lincoln High School", "Yakima, WA", None, None)),
    ],
)  # fmt: skip
def test_line_of_parts(text, expected):
    fields = ("interviewee", "job_title", "organization", "location", "date", "minutes")
    assert tuple(facts(text)[0].get(field) for field in fields) == expected


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("McAllister Surveying, October 14, 2026, 45 minutes", None),
        ("Zoomies Pet Care, October 14, 2026, 45 minutes", None),
        ("October 14, 2026, 45 minutes, phonecall", "phone"),
        ("October 14, 2026, 45 minutes, Zoom", "video"),
    ],
)
def test_name_with_the_letters_of_a_medium(text, medium):
    assert facts(text)[0].get("medium") == medium
