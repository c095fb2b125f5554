"""One heading with its answer, and the two sides of what is liked."""

import pytest

from infoint.questions import file_answer
from infoint.questions.filing import split_best_least
from infoint.schema import Answer


@pytest.mark.parametrize(
    ("text", "best", "least"),
    [
        ("Best: the people\nLeast: the hours", "the people", "the hours"),
        ("- Likes: variety\n- Dislikes: email", "variety", "email"),
        ("Least – audits\nBest – quiet", "quiet", "audits"),
        ("Pros: pay\nCons: travel\nCons: noise", "pay", "travel\nnoise"),
        ("Rewards: the calves\nChallenges: winter", "the calves", "winter"),
        (
            "The most rewarding part is a cure. The most challenging is telling a family.",
            "The most rewarding part is a cure.",
            "The most challenging is telling a family.",
        ),
        (
            "I love the kids. The worst part is billing.",
            "I love the kids.",
            "The worst part is billing.",
        ),
        ("Best is the quiet, least is the pay.", "Best is the quiet", "least is the pay."),
        ("I don't like nights. I do love mornings.", "I do love mornings.", "I don't like nights."),
    ],
)
def test_sides_that_are_told_apart(text, best, least):
    assert split_best_least(text) == (best, least)


@pytest.mark.parametrize(
    "text",
    [
        "The people and the paperwork.",
        "I love it. I hate it. I love it again.",
        "Everything.",
        "The worst part is billing.",
        "",
        "Nothing: I like it all",
    ],
)
def test_sides_that_are_not_told_apart(text):
    assert split_best_least(text) is None


def test_undivided_answer_stays_whole_under_best():
    answers = file_answer("What do you like best and least?", "People, paperwork.", 4)
    assert answers == (Answer("best", "What do you like best and least?", "People, paperwork.", 4),)


def test_divided_answer_becomes_two():
    answers = file_answer("Best/least", "I love the kids. I hate the forms.", 4)
    assert [(answer.question_id, answer.text) for answer in answers] == [
        ("best", "I love the kids."),
        ("least", "I hate the forms."),
    ]


def test_answer_to_best_alone_is_never_divided():
    assert len(file_answer("What do you like best?", "I love the kids. I hate the forms.")) == 1


def test_unknown_heading_is_custom():
    assert file_answer("Favorite lunch?", "Soup") == (Answer(None, "Favorite lunch?", "Soup"),)
