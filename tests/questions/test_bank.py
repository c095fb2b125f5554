"""The question bank and a course's changes to it."""

import pickle

import pytest

from infoint.errors import QuestionBankError
from infoint.questions import FIELDS, READS, Bank, load_bank
from infoint.questions.wording import compare_form

IDS = [
    "tasks",
    "skills",
    "education",
    "keywords",
    "titles",
    "best",
    "least",
    "chain_of_command",
    "promotion",
    "salary",
    "outlook",
    "geographic_demand",
    "organizations",
    "advice",
    "referrals",
    "resume_format",
    "resume_highlight",
    "resume_missing",
    "resume_gain",
]


def test_bank_holds_the_questions_of_the_design_in_order():
    assert list(load_bank().ids) == IDS


def test_every_question_is_complete():
    for question in load_bank().questions:
        assert question.text
        assert question.wordings
        assert question.kind in ("list", "prose")
        assert set(question.reads) <= set(READS)
        assert question.minutes > 0
    assert 25 <= sum(question.minutes for question in load_bank().questions) <= 35


def test_answers_are_read_for_what_they_hold():
    reads = {question.id: question.reads for question in load_bank().questions if question.reads}
    assert reads == {
        "skills": ("keywords",),
        "education": ("keywords",),
        "keywords": ("keywords",),
        "titles": ("titles",),
        "salary": ("salaries",),
        "geographic_demand": ("places",),
        "organizations": ("organizations",),
        "referrals": ("people",),
    }


def test_no_wording_or_label_means_two_things():
    bank = load_bank()
    for entries in (bank.questions, bank.fields):
        seen = {}
        for entry in entries:
            for wording in {compare_form(wording) for wording in entry.wordings}:
                assert seen.setdefault(wording, entry.id) == entry.id, wording


def test_fields_are_those_of_the_note():
    assert {"interviewee", "job_title", "date", "thank_you_sent", "thank_you_by"} <= set(FIELDS)


def test_course_adds_deletes_rewords_and_reorders():
    bank = load_bank(
        """
        delete = ["promotion", "chain_of_command"]
        order = ["salary", "remote_work"]
        [[question]]
        id = "salary"
        text = "What would a first job here pay?"
        [[question]]
        id = "remote_work"
        text = "How much is done from home?"
        wordings = ["Home office"]
        kind = "list"
        minutes = 1
        [[question]]
        id = "tools"
        text = "Which tools do you use?"
        after = "skills"
        [[field]]
        id = "organization"
        wordings = ["Host organization"]
        """
    )
    assert bank.ids[:5] == ("salary", "remote_work", "tasks", "skills", "tools")
    assert "promotion" not in bank.ids
    salary = bank.question("salary")
    assert salary.text == "What would a first job here pay?"
    assert "What is a reasonable beginning salary in this geographic area?" in salary.wordings
    assert salary.reads == ("salaries",)
    assert bank.question("remote_work").kind == "list"
    assert load_bank().ids == tuple(IDS)


@pytest.mark.parametrize(
    ("course", "message"),
    [
        (
            'delete = ["salery"]',
            'q.toml, delete: there is no question "salery". Closest is "salary". Correct the spelling.',
        ),
        (
            "questions = []",
            'q.toml: there is no key "questions". Closest is "question". Correct the spelling.',
        ),
        (
            '[[question]]\nid = "salari"',
            'q.toml, question "salari": there is no text. text, or an id of the bank. '
            'Add text = "..."; if you meant "salary", write that id.',
        ),
        (
            '[[question]]\nid = "x"\ntext = "X?"\nkind = "lists"',
            'q.toml, question "x": there is no kind "lists". Closest is "list". Correct the spelling.',
        ),
        (
            '[[question]]\nid = "x"\ntext = "X?"\nreads = ["salary"]',
            'q.toml, question "x": there is no reads "salary". Closest is "salaries". '
            "Correct the spelling.",
        ),
        (
            '[[question]]\nid = "Remote work"\ntext = "X?"',
            "q.toml, \"Remote work\": the id is 'Remote work'. small letters, digits and underscores, "
            "such as remote_work. Give it an id.",
        ),
        (
            '[[question]]\ntext = "X?"',
            'q.toml, "X?": there is no id. small letters, digits and underscores, such as remote_work. '
            "Give it an id.",
        ),
        (
            '[[question]]\nid = "x"\ntext = "X?"\nminutes = "two"',
            "q.toml, question \"x\": minutes is 'two'. a number from 0 to 120.",
        ),
        (
            '[[question]]\nid = "x"\ntext = "X?"\nafter = "titels"',
            'q.toml, question "x": there is no question "titels". Closest is "titles". '
            "Correct the spelling.",
        ),
        (
            '[[question]]\nid = "x"\ntext = "X?"\n[[question]]\nid = "x"\ntext = "Y?"',
            'q.toml, question "x": the id stands there twice. one entry for a question. Join the two.',
        ),
        (
            '[question]\nid = "x"',
            "q.toml: question is a single value. [[question]]. Write two square brackets around it.",
        ),
        (
            '[[field]]\nid = "employr"',
            'q.toml, field "employr": there is no field "employr". There are ',
        ),
    ],
)
def test_mistakes_are_named_with_the_nearest(course, message):
    with pytest.raises(QuestionBankError) as caught:
        load_bank(course, where="q.toml")
    assert str(caught.value).startswith(message)


def test_broken_toml_names_the_line():
    with pytest.raises(QuestionBankError, match=r"q\.toml: this is no TOML: .*line 2"):
        load_bank('delete = ["salary"]\norder = ]', where="q.toml")


def test_question_that_is_not_there_names_the_nearest():
    with pytest.raises(QuestionBankError, match='Closest is "salary"'):
        load_bank().question("salry")


def test_bank_survives_pickling():
    bank = load_bank('delete = ["salary"]')
    assert pickle.loads(pickle.dumps(bank)) == bank
    assert isinstance(bank, Bank)
