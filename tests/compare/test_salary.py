import pandas as pd
import pytest

from infoint import compare
from infoint.errors import ParameterError


def parts(pay, part):
    return pay[pay["part"] == part]


def test_every_statement_and_every_silent_interview_is_a_row(notes):
    pay = compare.salaries(notes)
    assert len(pay) == len(notes.salaries) + 1
    assert sorted(pay["interview_id"].unique()) == sorted(notes.interviews["interview_id"])


def test_a_figure_without_currency_is_kept_apart_with_its_reason(notes):
    left = parts(compare.salaries(notes), "not comparable")
    assert list(left["text"]) == ["Interns get 25 an hour"]
    assert list(left["reason"]) == ["the currency was not said"]


def test_who_named_no_figure_is_listed_with_the_words(notes):
    silent = parts(compare.salaries(notes), "no figure")
    assert list(silent["text"]) == ["I would rather not say."]
    assert list(silent["source"]) == ["form.csv"]


def test_stages_and_currencies_are_never_pooled(notes):
    groups = compare.salary_groups(compare.salaries(notes, by="industry"))
    assert not groups.duplicated(["currency", "stage", "group"]).any()
    software = groups[(groups["group"] == "Software") & (groups["stage"] == "entry")]
    assert software[["lowest", "highest"]].to_numpy().tolist() == [[55000.0, 73000.0]]


def test_a_middle_needs_three_interviews(notes):
    by_title = compare.salary_groups(compare.salaries(notes, by="job_title"))
    assert by_title["median_low"].isna().all()
    by_stage = compare.salary_groups(compare.salaries(notes, by="stage"))
    entry = by_stage[by_stage["stage"] == "entry"].iloc[0]
    assert (entry["n"], entry["median_low"], entry["median_high"]) == (4, 56500.0, 61000.0)


def test_several_statements_of_one_interview_count_once(make_notes):
    rows = [
        {
            "interview_id": "a", "currency": "USD", "period": "year", "stage": "entry",
            "annual_low": low, "annual_high": low, "text": str(low), "source": "a.md",
        }
        for low in (40000, 50000, 60000)
    ]  # fmt: skip
    notes = make_notes({"interviews": [{"interview_id": "a", "source": "a.md"}], "salaries": rows})
    group = compare.salary_groups(compare.salaries(notes)).iloc[0]
    assert (group["n"], group["statements"]) == (1, 3)
    assert pd.isna(group["median_low"])
    assert compare.salaries(notes)["group"].unique().tolist() == ["not said"]


def test_another_stage_is_left_out_and_not_lost(notes):
    pay = compare.salaries(notes, stage="senior")
    assert list(parts(pay, "compared")["interviewee"]) == ["Ana Ruiz"]
    assert set(parts(pay, "other stage")["reason"]) == {"about entry pay", "stage was not said"}


def test_a_misspelled_grouping_names_the_nearest(notes):
    with pytest.raises(ParameterError) as error:
        compare.salaries(notes, by="job title")
    assert str(error.value) == (
        "parameter by: Found 'job title'. Expected one of job_title, family, stage, location, "
        "organization, industry, country. Nearest is 'job_title'."
    )


def test_an_empty_reading_gives_the_same_columns(notes, no_notes):
    assert list(compare.salaries(no_notes)) == list(compare.salaries(notes))
    assert list(compare.salary_groups(compare.salaries(no_notes))) == list(
        compare.salary_groups(compare.salaries(notes))
    )


def test_the_sentence_around_the_words_is_shown(notes):
    pay = compare.salaries(notes)
    said = dict(zip(pay["text"], pay["sentence"], strict=True))
    assert said["Starting out, maybe $55-60k"] == "Starting out, maybe $55-60k."
    assert said["Seniors are at 90 to 105k"] == "Seniors are at 90 to 105k."
    assert said["Low 70s to start"] == "Low 70s to start."


def test_a_title_without_a_family_stands_as_it_was_written(make_notes):
    row = {"interview_id": "ana", "job_title": "Softwareentwickler"}
    pay = {"interview_id": "ana", "annual_low": 5e4, "annual_high": 5e4, "currency": "EUR",
           "stage": "entry", "text": "50.000 Euro"}  # fmt: skip
    notes = make_notes({"interviews": [row], "salaries": [pay]})
    assert list(compare.salaries(notes, by="family")["group"]) == ["Softwareentwickler"]
    assert list(compare.findings(notes)["claim"]) == ["Softwareentwickler: 50,000 EUR a year"]
    unsaid = make_notes({"interviews": [{"interview_id": "ana"}], "salaries": [pay]})
    assert list(compare.findings(unsaid)["claim"]) == ["50,000 EUR a year"]
