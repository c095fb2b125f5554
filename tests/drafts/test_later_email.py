"""The email with the rest of the questions asks just those."""

from datetime import date

from infoint.drafts.later_email import later_email


def test_it_names_the_talk_and_asks_in_order():
    draft = later_email(
        ["What does it\npay?", "Who else should I talk to?"], name="Prof. Karin Lindqvist",
        day=date(2026, 10, 5),
    )  # fmt: skip
    assert draft.text.startswith(
        "Dear Professor Lindqvist,\n\nThank you for your time on October 5."
    )
    assert "1. What does it pay?\n2. Who else should I talk to?\n" in draft.text
    assert draft.text.endswith("Best regards,")
    assert draft.subject == "The rest of my questions (2)"
    assert draft.missing == ("your name at the end",)


def test_questions_about_the_resume_want_it_attached():
    draft = later_email(["What is missing from my resume?"])
    assert "My resume is attached." in draft.text
    assert draft.missing == ("your name at the end", "your resume as an attachment")


def test_without_a_question_there_is_no_email():
    assert later_email([" "]).text == ""
