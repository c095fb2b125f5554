"""Plain text as people type it; the larger notes lie in tests/cases/notes."""

import pytest

from infoint.questions import load_bank
from infoint.readers import text
from infoint.readers.outline.plain import normal_form

BANK = load_bank()


def answers(content):
    reading = text.read(content.encode(), "a.txt", bank=BANK)
    return [(a.question_id, a.text) for note in reading.notes for a in note.answers]


@pytest.mark.parametrize(
    "content",
    [
        "Pay?\n50k\n\nAdvice?\nRead.",
        "Pay: 50k\nAdvice: Read.",
        "PAY\n50k\n\nANY ADVICE\nRead.",
        "1. Pay?\n50k\n2. Any advice?\nRead.",
        "1) Pay? 50k\n2) Any advice? Read.",
        "- Pay: 50k\n- Advice: Read.",
        "* pay - 50k\n* advice - Read.",
        "Q: Pay?\nA: 50k\nQ: Advice?\nA: Read.",
        "Q1. Pay?\n50k\nQ2. Advice?\nRead.",
        "Q: What does it pay? A: 50k\nQ: Any advice? A: Read.",
        "# Pay\n50k\n# Advice\nRead.",
        "Pay\n===\n50k\n\nAdvice\n------\nRead.",
        "Me: What does it pay?\nDana: 50k\nMe: Any advice?\nDana: Read.",
        "Interviewer: What does it pay?\nInterviewee: 50k\nInterviewer: Advice?\nInterviewee: Read.",
        "[00:01] Me: What does it pay?\n[00:09] Dana: 50k\n[00:20] Me: Any advice?\n[00:25] Dana: Read.",
        "---\ninterviewee: Al Poe\n---\nPay?\n50k\n\nAdvice?\nRead.",
        "What does it pay?\n\n50k\n\nDo you have any advice?\n\nRead.",
        "Question 1: What does it pay?\nAnswer: 50k\nQuestion 2: Advice?\nAnswer: Read.",
        "• Pay: 50k\n• Advice: Read.",
        "Pay\t50k\nAdvice\tRead.",
        "Pay — 50k\nAdvice — Read.",
    ],
)
def test_layouts_give_the_same_answers(content):
    assert answers(content) == [("salary", "50k"), ("advice", "Read.")]


def test_rhetorical_questions_stay_in_the_answer():
    content = "What does it pay?\nWho knows? It depends. Is 50k fair? Yes.\n\nAny advice?\nRead."
    assert answers(content)[0] == ("salary", "Who knows? It depends. Is 50k fair? Yes.")


def test_labels_inside_an_answer_stay_there():
    content = (
        "Q: What does it pay?\nA: Entry: 50k\nSenior: 80k\nTip: ask early\n\nQ: Advice?\nA: Read."
    )
    assert answers(content)[0] == ("salary", "Entry: 50k\nSenior: 80k\nTip: ask early")


def test_referral_with_labels_is_no_fact():
    content = (
        "## Pay\n5\n## Who else should I talk to?\nName: Al Poe\nTitle: Chef\nEmail: al@x.example"
    )
    reading = text.read(content.encode(), "a.txt", bank=BANK)
    assert reading.notes[0].facts == ()
    assert reading.notes[0].answers[1].text == "Name: Al Poe\nTitle: Chef\nEmail: al@x.example"


def test_text_without_questions_is_no_note():
    assert text.read(b"Milk, eggs, bread.", "a.txt", bank=BANK).notes == ()


def test_form_feed_parts_interviews():
    content = "Pay?\n5\n\nAdvice?\na\n\fPay?\n6\n\nAdvice?\nb"
    assert len(text.read(content.encode(), "a.txt", bank=BANK).notes) == 2


def test_normal_form_of_a_cell():
    assert normal_form("• a\n• b\n\nmore\u00a0words") == "- a\n- b\n\nmore words"
