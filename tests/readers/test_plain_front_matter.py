"""Front matter that is read without YAML says what YAML makes of it."""

import pytest

from infoint.readers.frontmatter import _load, _plain


@pytest.mark.parametrize(
    "line",
    [
        "job_title: Nurse, night shift",
        "minutes: 28 # about",
        "thank_you: {sent: 2026-10-16, by: email}",
        "thank_you: { sent: , by:}",
        'organization: "Larkspur: the firm"',
        "location: León, Mexico",
    ],
)
def test_plain_lines_say_the_same(line):
    lines = ["interviewee: Ana Bell", line]
    assert _plain(lines, "\n".join(lines)) == _load("\n".join(lines)) is not None


@pytest.mark.parametrize(
    "line",
    [
        "thank_you: {sent: [1, 2]}",
        "thank_you: {sent:2026}",
        "note: &x a",
        "date: 'a'",
        "place: a\tb",
        "job: a\u2028b",
    ],
)
def test_other_lines_are_left_to_yaml(line):
    assert _plain([line], line) is None
