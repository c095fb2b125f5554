import tomllib
from importlib.resources import files

import pytest

from infoint import compare
from infoint.compare.topic import TOPICS
from infoint.errors import ParameterError


def test_topics_keep_step_with_the_question_bank():
    bank = tomllib.loads(files("infoint.questions").joinpath("bank.toml").read_text("utf-8"))
    assert [(topic.key, topic.minutes) for topic in TOPICS] == [
        (question["id"], question["minutes"]) for question in bank["question"]
    ]


def test_the_matrix_is_complete_and_says_what_is_open(notes):
    grid = compare.evidence(notes)
    assert len(grid) == grid["topic"].nunique() * len(notes.interviews)
    outlook = grid[grid["topic"] == "outlook"].set_index("interviewee")["state"]
    assert outlook["05_eli"] == "asked, not answered"
    assert outlook["Bo Park"] == "not in the note"


def test_custom_questions_come_last_and_unasked_resume_questions_are_left_out(notes):
    labels = list(dict.fromkeys(compare.evidence(notes)["label"]))
    assert labels[-1] == "Do you use AI?"
    assert not any(label.startswith("Resume") for label in labels)


def test_questions_choose_and_order_the_topics(notes):
    frame = compare.coverage(notes, questions=["salary", "tasks"])
    assert list(frame["topic"]) == ["salary", "tasks"]
    assert list(frame["n"]) == [6, 2]
    assert frame["open_with"].iloc[1] == ("Cy Solheim", "Dee Brennan", "05_eli", "Fay Amadi")


def test_what_stands_before_the_first_question_is_no_question(make_notes):
    rows = [
        {"interview_id": "ana", "question": question, "text": "Met at a fair."}
        for question in ("Introduction", "Do you use AI?")
    ]
    notes = make_notes({"interviews": [{"interview_id": "ana"}], "answers": rows})
    assert "Introduction" in set(compare.evidence(notes)["label"])
    assert compare.coverage(notes)["label"].iloc[-1] == "Do you use AI?"
    assert "Introduction" not in set(compare.coverage(notes)["label"])


def test_a_misspelled_question_names_the_nearest(notes):
    with pytest.raises(ParameterError, match=r"Nearest is 'salary'\.$"):
        compare.coverage(notes, questions=["sallary"])


def test_next_questions_follow_importance_and_end_with_who_else(notes):
    ask = compare.next_questions(notes)
    assert list(ask["topic"])[:2] == ["skills", "education"]
    assert ask["topic"].iloc[-1] == "referrals"
    why = ask.set_index("topic")["why"]
    assert (
        why["geographic_demand"] == "people differ: Seattle, WA: more jobs, Seattle, WA: fewer jobs"
    )
    assert why["advice"] == "only Ana Ruiz answered it"
    assert "salary" not in why


def test_next_questions_fit_the_time(notes):
    ask = compare.next_questions(notes, minutes=6)
    within = ask[ask["is_within"]]
    assert within["minutes"].sum() <= 6
    assert within["topic"].iloc[-1] == "referrals"
    assert len(ask) == len(compare.next_questions(notes))


def test_the_order_of_the_student_counts(notes):
    ask = compare.next_questions(notes, questions=["promotion", "skills"])
    assert list(ask["topic"]) == ["promotion", "skills", "referrals"]


def test_a_question_that_a_course_added_may_be_open_with_all(notes):
    frame = compare.coverage(notes, questions=["remote_work"])
    assert frame[["label", "n", "of"]].to_numpy().tolist() == [["Remote work", 0, 6]]
