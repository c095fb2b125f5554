"""Labels of quick facts."""

import pytest

from infoint.questions import load_bank, match_field


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Name", "interviewee"),
        ("Name of interviewee:", "interviewee"),
        ("INTERVIEWEE", "interviewee"),
        ("Name of the person you interviewed", "interviewee"),
        ("Job Title", "job_title"),
        ("Their job title", "job_title"),
        ("What is your job title?", "job_title"),
        ("Company/Organization", "organization"),
        ("Employer", "organization"),
        ("Where do they work (city, state)?", "location"),
        ("What is their job title?", "job_title"),
        ("What's your title exactly?", "job_title"),
        ("Who did you interview?", "interviewee"),
        ("When did you talk?", "date"),
        ("How long was the interview?", "minutes"),
        ("City/State", "location"),
        ("Where do they work?", "organization"),
        ("What is your role?", None),
        ("What is the job?", None),
        ("What is the salary?", None),
        ("City, State", "location"),
        ("Date of interview (MM/DD/YYYY)", "date"),
        ("1. Interview date", "date"),
        ("How did you talk (in person, phone, video, email)?", "medium"),
        ("Length (minutes)", "minutes"),
        ("How did you find this person?", "found_through"),
        ("E-mail address", "email"),
        ("LinkedIn profile", "link"),
        ("thank_you_sent", "thank_you_sent"),
        ("Thank-you note sent by", "thank_you_by"),
        ("Interviewer", "student"),
        ("Salary", None),
        ("Job titles", None),
        ("Organizations", None),
        ("Name three skills", None),
        ("Date you would start over", None),
        ("How do you find clients?", None),
        ("Where do you see yourself?", None),
        ("", None),
        ("x" * 10_000, None),
    ],
)
def test_label_names(label, field):
    assert match_field(label) == field


def test_every_wording_names_its_field():
    for field in load_bank().fields:
        for label in (field.label, *field.wordings):
            assert match_field(label) == field.id


def test_course_adds_labels():
    bank = load_bank('[[field]]\nid = "organization"\nwordings = ["Host site"]')
    assert match_field("Host site:", bank=bank) == "organization"
    assert match_field("Host site:") is None
