"""What papers and forms have around the interview: page heads, blanks, reported questions."""

import pytest

from infoint.questions import load_bank
from infoint.readers import read_data

ANSWER = "Duties\nShe files saws all morning and\n{}\nsharpens chains after lunch.\n\nPay\n$20 an hour\n\nSkills\npatience\n"


def read(text, name="note.txt"):
    return read_data(text.encode(), name, source=name, bank=load_bank()).notes[0]


@pytest.mark.parametrize("head", ["Ruiz {}", "MY INTERVIEW            {}", "Page {} of 3"])
def test_page_heads_are_no_part_of_an_answer(head):
    pages = "\n".join(f"\n{head.format(number)}\n" for number in (1, 2, 3))
    note = read(ANSWER.format(pages))
    assert head.split()[0] not in note.answers[0].text


def test_numbered_parts_are_no_page_heads():
    note = read(
        "Interview 1\n\nName: Ana Bell\n\nPay: $20\nSkills: tact\n\nInterview 2\n\nName: Bo Lee\n\nPay: $25\nSkills: speed\n"
    )
    assert note.fact("interviewee") == "Ana Bell"


@pytest.mark.parametrize(
    "blank",
    ["[company]", "City, State", "{{company}}", "n/a", "......", "(optional)", "<name of company>"],
)
def test_blank_of_a_form_is_no_fact(blank):
    note = read(f"Name: Ana Bell\nCompany: {blank}\n\nPay: $20 an hour\nSkills: tact\n")
    assert note.fact("organization") is None
    assert [answer.question_id for answer in note.answers] == ["salary", "skills"]


def test_blank_answer_is_kept_but_answers_nothing():
    note = read("# Pay\n\n$20\n\n# Skills\n\nClick or tap here to enter text.\n", "note.md")
    assert [(one.question_id, one.question) for one in note.answers] == [
        ("salary", "Pay"),
        (None, "Skills"),
    ]


def test_essay_opens_the_questions_that_it_reports():
    note = read(
        "I met Ana Bell, a saw filer. First I asked what she does all day. She files saws. Then I asked about pay, and "
        "she said twenty an hour.\n\nAs for the job market, mills are closing. I did not ask her age."
    )
    assert [one.question_id for one in note.answers] == [None, "tasks", "salary", "outlook"]
    assert note.answers[2].text.startswith("Then I asked about pay, and she said")
