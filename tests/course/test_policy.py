"""policy.toml: the template works as it is, and every slip is named with what was meant."""

import re
from datetime import datetime

import pytest

from infoint.course.policy import load_policy, policy_template
from infoint.errors import PolicyError

MINIMAL = '[[criterion]]\nid = "a"\ntitle = "A"\npoints = 3\n'


@pytest.fixture
def load(tmp_path):
    def load(text, name="policy.toml"):
        (tmp_path / name).write_text(text, "utf-8")
        return load_policy(tmp_path / name)

    return load


def test_the_template_is_a_policy(load):
    policy = load(policy_template())
    assert (policy.interviews, policy.minutes, policy.relatives, policy.thank_you_days) == (
        3,
        20,
        False,
        7,
    )
    assert [one.computed for one in policy.criteria] == [
        "interviews",
        "coverage",
        "thank_you",
        None,
    ]
    assert sum(one.points for one in policy.criteria) == 20
    assert policy.due is None


def test_every_commented_line_of_the_template_works(load, tmp_path):
    text = re.sub(r"^# ((?:due|questions) = )", r"\1", policy_template(), flags=re.M)
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "questions.toml").write_text('delete = ["outlook"]\n')
    policy = load(text.replace('"outlook", ', ""))
    assert policy.due == datetime(2026, 11, 30, 23, 59)
    assert "outlook" not in policy.bank.ids


def test_a_short_policy_asks_for_little(load):
    policy = load(MINIMAL)
    assert (policy.interviews, policy.minutes, policy.required, policy.due) == (1, 0, (), None)


def test_a_day_is_due_at_its_end(load):
    assert load(f"due = 2026-11-30\n{MINIMAL}").due == datetime(2026, 11, 30, 23, 59, 59)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title = x\nminutes = 1", "no TOML.*line 1"),
        ("minuets = 5\n" + MINIMAL, "no key 'minuets'. did you mean 'minutes'"),
        (
            'minutes = "20"\n' + MINIMAL,
            "minutes: '20' is text in quotes. expected a whole number or a number",
        ),
        ("relatives = 1\n" + MINIMAL, "expected true or false"),
        ("interviews = true\n" + MINIMAL, "True is true or false. expected a whole number"),
        ("interviews = 0\n" + MINIMAL, "interviews: 0. expected a number from 1 to 100"),
        ("due = 2026-11-30T23:59:00Z\n" + MINIMAL, "has a time zone"),
        (
            '[answers]\nrequired = ["tasks", "salery"]\n' + MINIMAL,
            "no question 'salery'. did you mean 'salary'",
        ),
        ("[late]\nper_day = 5\n" + MINIMAL, r"\[late\]: there is no key 'per_day'"),
        ('questions = "gone.toml"\n' + MINIMAL, r"gone\.toml: it cannot be read"),
        ("", r"no \[\[criterion\]\]"),
        ('[[criterion]]\nid = "a"\n', "criterion 1: there is no title"),
        (MINIMAL + MINIMAL, "criterion 2: the id 'a' stands twice"),
        (MINIMAL + 'computed = "coverge"\n', "no measure 'coverge'. did you mean 'coverage'"),
        (MINIMAL.replace("3", "0"), "points: 0. expected more than 0"),
        (
            MINIMAL + 'levels = [{from = 0, points = 9, text = ""}]\n',
            "level 1, points: 9. expected 0 to 3",
        ),
        (MINIMAL + "levels = [{from = 0, points = 1}]\n", "level 1: there is no text"),
        (
            MINIMAL + 'computed = "coverage"\nlevels = [{from = 0.5, points = 1, text = ""}]\n',
            "no level begins at 0",
        ),
        (
            MINIMAL + 'computed = "coverage"\nlevels = [{from = 60, points = 1, text = ""}]\n',
            "from: 60. expected a share",
        ),
    ],
)
def test_a_slip_is_named_with_what_was_meant(load, text, says):
    with pytest.raises(PolicyError, match=says):
        load(text)


def test_a_course_list_with_a_slip_names_its_own_file(load, tmp_path):
    (tmp_path / "q.toml").write_text('delete = ["promtion"]\n')
    with pytest.raises(PolicyError, match=r"q\.toml.*promotion"):
        load('questions = "q.toml"\n' + MINIMAL)


def test_what_is_no_file_says_so(tmp_path):
    with pytest.raises(PolicyError, match="init --course writes one"):
        load_policy(tmp_path / "gone.toml")
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(PolicyError, match="cannot be read"):
        load_policy(tmp_path / "binary.toml")


def test_the_digest_follows_the_policy_and_the_questions(load, tmp_path):
    (tmp_path / "q.toml").write_text('delete = ["outlook"]\n')
    text = 'questions = "q.toml"\n' + MINIMAL
    first = load(text).digest
    assert load(text, "copy.toml").digest == first
    assert load(text.replace("3", "4")).digest != first
    (tmp_path / "q.toml").write_text('delete = ["advice"]\n')
    assert load(text).digest != first
