"""First messages and notes of thanks: polite with every fact, and with any of them missing."""

import itertools
import re
from datetime import date

import pytest

from infoint.drafts import (
    Asking,
    Draft,
    Learned,
    Thanks,
    first_call,
    first_email,
    mailto,
    thank_you,
)
from infoint.drafts.first_message import connection_words
from infoint.drafts.learned import find_courses
from infoint.drafts.letter import called_name, greeting

FULL = {
    "name": "Joel Okafor",
    "job_title": "Developer Advocate",
    "organization": "Saltbox",
    "found_through": "linkedin",
    "connection": "both of us wrote for the student paper",
    "your_name": "Robin Sample",
    "your_studies": "professional writing at State College",
    "kind_of_work": "technical writing",
}
LEARNED = Learned(
    courses=("a course in XML authoring",),
    people=("Tom Becker at Fernhill",),
    met=("Helen Park",),
    organizations=("Write the Docs", "Society for Technical Communication"),
    keywords=("DITA", "Git"),
)


def looks_written(text):
    """Nothing that a mail merge leaves behind."""
    assert not re.search(r"None|nan\b|\[|\]|\{|\}|  |,,|\.\.|,\.| ,| \.(?=\s|$)", text), text
    assert not re.search(r"\bat\s*[,.]|\bas\s*[,.]|\bthat\s*[,.]", text), text
    for paragraph in text.split("\n\n"):
        assert paragraph == paragraph.strip()
        assert paragraph
    assert text.split("\n", 1)[0].rstrip()[-1] in ",.?:"


@pytest.mark.parametrize("draft", [first_email, first_call])
def test_any_facts_may_be_missing(draft):
    for present in itertools.product([True, False], repeat=len(FULL)):
        facts = {name: FULL[name] for name, there in zip(FULL, present, strict=True) if there}
        made = draft(Asking(**facts))
        looks_written(made.text)
        assert "20 to 30 minutes" in made.text
        assert "I am not asking for a job" in made.text
        for name, value in FULL.items():
            if name not in facts:
                assert value not in made.text
        assert not made.missing or set(facts) != set(FULL)


def test_a_full_email_says_what_it_has_to():
    made = first_email(Asking(**FULL))
    for words in ("Dear Joel Okafor,", "Robin Sample", "professional writing at State College",
                  "Developer Advocate at Saltbox", "LinkedIn", "technical writing",
                  "Both of us wrote for the student paper."):  # fmt: skip
        assert words in made.text
    assert made.subject
    assert made.missing == ()


@pytest.mark.parametrize(
    ("found", "connection", "expected"),
    [
        ("referral", "referred by Dana Ruiz", "Dana Ruiz suggested that I talk to you."),
        ("referral", "Referred by Ana Luz and Bo Li.", "Ana Luz and Bo Li suggested that I talk to you."),
        ("referral", "Dana Ruiz sent me", "Dana Ruiz suggested that I talk to you."),
        ("", "Prof. Lindqvist recommended you to me", "What we have in common: Prof. Lindqvist recommended you to me."),
        ("alumni", "", "I found your name through the alumni association."),
        ("professor", "", "A professor of mine gave me your name."),
        ("family or friend", "she is my aunt's boss", "I have your name through family and friends."),
        ("linkedin", "we both follow Write the Docs", "I found your profile on LinkedIn. We both follow Write the Docs."),
        ("other", "same church", "What we have in common: same church."),
        ("", "", ""),
    ],
)  # fmt: skip
def test_what_connects_them(found, connection, expected):
    assert connection_words(Asking(found_through=found, connection=connection)) == expected


@pytest.mark.parametrize("by", ["handwritten", "email", "both"])
@pytest.mark.parametrize("medium", ["in person", "phone", "video", "email", "", "by pigeon"])
@pytest.mark.parametrize("day", [None, date(2026, 10, 5)])
@pytest.mark.parametrize("learned", [Learned(), LEARNED, Learned(keywords=("DITA",))])
def test_thanks_with_and_without_facts(by, medium, day, learned):
    for name, your_name, is_late in itertools.product(
        ["Dana Ruiz", ""], ["Robin", ""], [True, False]
    ):
        drafts = thank_you(Thanks(name, day, medium, learned, is_late, your_name), by)
        assert set(drafts) == ({"handwritten", "email"} if by == "both" else {by})
        for way, draft in drafts.items():
            looks_written(draft.text)
            assert bool(draft.subject) is (way == "email")
            assert ("late" in draft.text) is (is_late and not (by == "both" and way == "email"))


def test_thanks_name_what_was_learned():
    text = thank_you(Thanks("Dana Ruiz", learned=LEARNED), "email")["email"].text
    for words in ("the course in XML authoring", "Helen Park", "Tom Becker at Fernhill"):
        assert words in text


def test_a_card_and_an_email_say_different_things():
    drafts = thank_you(Thanks("Dana Ruiz", date(2026, 10, 5), "phone", LEARNED), "both")
    card, email = (set(drafts[way].text.split(". ")) for way in ("handwritten", "email"))
    assert "XML" in drafts["handwritten"].text
    assert "XML" not in drafts["email"].text
    assert "Tom Becker" in drafts["email"].text
    assert len(card & email) <= 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dana Ruiz", "Dear Dana Ruiz,"),
        ("Prof. Karin Lindqvist", "Dear Professor Lindqvist,"),
        ("Dr. Marta Nowak", "Dear Dr. Nowak,"),
        ("dr Marta Nowak, MD", "Dear Dr. Nowak,"),
        ("Ms Ana de la Cruz", "Dear Ms. de la Cruz,"),
        ("Li Wei", "Dear Li Wei,"),
        ("Cher", "Dear Cher,"),
        ("Dr.", "Dear Dr.,"),
        ("", "Hello,"),
        (None, "Hello,"),
    ],
)
def test_greetings(name, expected):
    assert greeting(name) == expected


def test_a_hostile_name_stays_data():
    name = '<b>"x"</b> & y'
    assert called_name(name) == name
    link = mailto("a@b.example", Draft(f"Dear {name},", "?&=#"))
    assert "<" not in link
    assert '"' not in link
    assert link.count("&") == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said a course in XML authoring stood out more than the degree.", ["a course in XML authoring"]),
        ("A UX certificate or a human-computer interaction course helps.", ["a UX certificate", "a human-computer interaction course"]),
        ("Any degree. A course in accessibility is a plus.", ["a course in accessibility"]),
        ("Take courses in statistics and machine learning.", ["courses in statistics and machine learning"]),
        ("An SQL class, an evening course in bookkeeping.", ["an SQL class", "an evening course in bookkeeping"]),
        ("Don't bother with a certificate in UX.", []),
        ("You could do it without a course in anything.", []),
        ("Of course in the end it depends.", []),
        ("Take a few courses.", []),
        ("A good class helps.", []),
        ("", []),
    ],
)  # fmt: skip
def test_courses(text, expected):
    assert find_courses(text) == expected


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Senior Technical Writer", "your work as Senior Technical Writer at Acme interests me"),
        ("software developer", "your work as a software developer at Acme interests me"),
        (
            "editor in chief of the journal",
            "your work as an editor in chief of the journal at Acme",
        ),
        ("research ops", "your work in research ops at Acme interests me"),
        ("colleague in regulatory affairs", "your work at Acme interests me"),
    ],
)
def test_the_first_message_names_the_work_as_one_says_it(title, words):
    assert words in first_email(Asking(job_title=title, organization="Acme")).text
