"""Which interviews there are to choose from, and what was said in those that were chosen."""

from dataclasses import fields, replace

import pytest

from infoint import compare
from infoint.compare.selection import Choice, Interviews, Selection
from infoint.compare.selection_words import keyword_words, pay_words, place_words, title_words


def words_of(choices):
    return [choice.words for choice in choices]


def said(frame):
    return frame[["row", "interviewee", "words", "where"]].to_numpy().tolist()


def test_each_part_of_a_selection_chooses_by_its_own(notes):
    of = Interviews(notes)
    assert len(of) == 6
    assert of.fitting(Selection()) == list(notes.interviews["interview_id"])
    assert of.fitting(Selection(family="technical writer")) == [
        "01_ana",
        "04_dee",
        "05_eli",
        "06_fay",
    ]
    assert of.fitting(Selection(location="or")) == ["01_ana"]
    assert of.fitting(Selection(location="Cork,  ireland")) == ["04_dee"]
    assert of.fitting(Selection(stage="senior")) == ["01_ana"]
    assert of.fitting(Selection(industry="software", stage="entry")) == ["01_ana", "02_bo"]
    assert of.fitting(Selection(interview="06_fay")) == ["06_fay"]
    assert of.fitting(Selection(interview="06_fay", family="UX Writer")) == []


def test_values_are_offered_with_the_interviews_that_they_leave(notes):
    of = Interviews(notes)
    assert of.choices("industry") == (
        Choice("Education", "Education", 1),
        Choice("Medical devices", "Medical devices", 2),
        Choice("Software", "Software", 2),
    )
    assert words_of(of.choices("stage")) == ["entry", "senior"]
    assert words_of(of.choices("interview", Selection(industry="Software"))) == [
        "Ana Ruiz",
        "Bo Park",
    ]
    # what is chosen in a list itself does not shorten that list
    assert of.choices("industry", Selection(industry="Software")) == of.choices("industry")


def test_a_state_is_offered_where_it_has_several_places(make_notes):
    rows = [("a", "Portland, OR"), ("b", "salem,  or"), ("c", "Salem, OR"), ("d", "Cork, Ireland")]
    notes = make_notes(
        {
            "interviews": [
                {"interview_id": key, "location": place, "source": key} for key, place in rows
            ]
        }
    )
    of = Interviews(notes)
    assert [(one.words, one.n) for one in of.choices("location")] == [
        ("Cork, Ireland", 1),
        ("OR, all", 3),
        ("Portland, OR", 1),
        ("salem, or", 2),
    ]
    assert of.fitting(Selection(location="OR")) == ["a", "b", "c"]


@pytest.mark.parametrize("name", [field.name for field in fields(Selection)])
def test_every_choice_leaves_as_many_interviews_as_it_says(notes, name):
    of = Interviews(notes)
    for other in of.choices("family"):
        chosen = Selection(family=other.value)
        for choice in of.choices(name, chosen):
            assert len(of.fitting(replace(chosen, **{name: choice.value}))) == choice.n > 0


def test_no_interviews_leave_nothing_to_choose(no_notes):
    of = Interviews(no_notes)
    assert all(of.choices(field.name) == () for field in fields(Selection))


def test_select_by_stage_and_by_id_at_once(notes):
    some = compare.select(notes, stage="entry", interviews=["01_ana", "04_dee"])
    assert list(some.interviews["interview_id"]) == ["01_ana"]
    assert compare.select(notes, industry="no such").interviews.empty


def test_words_behind_a_keyword_are_whole_sentences_with_their_line(notes):
    assert said(keyword_words(notes, row="DITA", question="keywords")) == [
        ["DITA", "Ana Ruiz", "DITA", "01_ana.md, line 10"],
        ["DITA", "Cy Solheim", "dita", "03_cy.txt, line 9"],
        ["DITA", "Dee Brennan", "DITA XML", "form.csv, line 2"],
    ]
    assert list(keyword_words(notes, interview="01_ana")["row"]) == ["DITA", "DITA", "Git"]


def test_words_behind_titles_places_and_pay(notes):
    assert said(title_words(notes, row="Information Developer", interview="03_cy")) == [
        ["Information Developer", "Cy Solheim", "info developer", "03_cy.txt, line 11"]
    ]
    assert said(place_words(notes, row="Portland (unclear which)")) == [
        ["Portland (unclear which)", "Cy Solheim", "Fewer in Portland.", "03_cy.txt, line 13"]
    ]
    assert set(place_words(notes, kinds=["remote"])["row"]) == {"Remote"}
    pay = compare.salaries(notes, by="family")
    assert said(pay_words(pay, row="UX Writer")) == [
        ["UX Writer", "Bo Park", "Low 70s to start.", "02_bo.md, line 12"]
    ]
    assert said(pay_words(pay, interview="05_eli"))[0][2] == "I would rather not say."


@pytest.mark.parametrize(
    ("result", "column", "words"),
    [
        (compare.keywords, "keyword", keyword_words),
        (compare.titles, "title", title_words),
        (compare.demand, "place", place_words),
    ],
)
def test_every_line_of_a_figure_has_words_of_everybody_in_it(notes, result, column, words):
    drawn = result(notes)
    assert len(drawn)
    for row in drawn.to_dict("records"):
        behind = words(notes, row=row[column])
        assert set(row["who"]) <= set(behind["interviewee"])
        assert behind["words"].map(bool).all()
        assert behind["where"].str.contains(", line ").all()
