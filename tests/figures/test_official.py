"""Official figures drawn and tabled: artists, alternative text, the rows behind."""

import re
from itertools import pairwise

import pandas as pd
import pytest

from infoint import compare, figures
from infoint.compare.official import _COLUMNS

CITATION = "Occupational Wages, May 2025. An Office, published 2026-05-15."
HOSTILE = "</style><script>alert(1)</script> $x^2$ \u202e\x07 山田 🎉 " + "W" * 300


def statement(who="Ana", **changed):
    row = dict.fromkeys(_COLUMNS) | {
        "interview_id": who,
        "interviewee": who,
        "job_title": "Technical Writer",
        "text": "$55-60k",
        "sentence": "$55-60k to start.",
        "low": 55000,
        "high": 60000,
        "currency": "USD",
        "per": "year",
        "occupation": "27-3042",
        "occupation_name": "Technical Writers",
        "area": "Portland-Vancouver-Hillsboro, OR-WA",
        "area_kind": "metropolitan area",
        "p10": 58990,
        "p25": 70640,
        "p50": 81540,
        "p75": 119930,
        "standing": "on both sides of the lowest tenth",
        "part": "compared",
        "reason": "",
        "release": "May 2025",
        "citation": CITATION,
        "source": "ana.md",
        "line": 3,
    }
    return row | changed


def frame(*rows):
    return pd.DataFrame(list(rows), columns=list(_COLUMNS)).astype(_COLUMNS)


def left_out(who="Bo"):
    return statement(who, part="left out", reason="no official figures for Ireland", p10=None,
                     p25=None, p50=None, p75=None, standing="", citation=None)  # fmt: skip


def lines(chart):
    return [line for line in chart.figure.axes[0].lines if line.get_marker() in ("o", "<", ">")]


def words(chart):
    return " ".join(text.get_text() for axes in chart.figure.axes for text in axes.texts)


def test_a_statement_is_a_line_over_its_band():
    chart = figures.official_salaries(frame(statement()))
    (line,) = lines(chart)
    assert list(line.get_xdata()) == [55000, 60000]
    bands = [patch.get_paths()[0].get_extents() for patch in chart.figure.axes[0].collections]
    assert (58990, 70640) in [(band.x0, band.x1) for band in bands]
    assert "on both sides of the lowest tenth" in words(chart)
    assert CITATION in chart.note
    assert "not beginners" in chart.note
    assert chart.alt == (
        "Beginning pay from 1 interview of 1, over official percentiles of all workers in the same"
        " occupation and area. Ana: $55k–$60k a year, on both sides of the lowest tenth of Technical"
        " Writers in Portland-Vancouver-Hillsboro, OR-WA (lowest tenth $59k, lowest quarter $70.6k,"
        " middle $81.5k)."
    )


def test_shades_of_the_band_differ_in_gray():
    chart = figures.official_salaries(frame(statement()))
    grays = {
        round(float(patch.get_facecolor()[0][:3] @ (0.3, 0.59, 0.11)), 2)
        for patch in chart.figure.axes[0].collections
    }
    assert len(grays) == 3
    ordered = sorted(grays)
    assert min(b - a for a, b in pairwise(ordered)) > 0.05


def test_open_end_is_an_arrow_and_one_figure_a_dot():
    chart = figures.official_salaries(
        frame(statement(high=None), statement("Bo", low=70000, high=70000))
    )
    assert [line.get_marker() for line in lines(chart)] == ["o", ">", "o"]


def test_percentiles_that_are_missing_are_not_drawn():
    whole = figures.official_salaries(frame(statement()))
    part = figures.official_salaries(frame(statement(p50=None, p75=None)))
    count = len(whole.figure.axes[0].collections)
    assert len(part.figure.axes[0].collections) == count - 2


def test_hours_and_years_have_panels_of_their_own():
    hour = statement("Bo", per="hour", low=22, high=22, p10=20, p25=25, p50=30, p75=40)
    chart = figures.official_salaries(frame(statement(), hour))
    assert [axes.get_xlabel() for axes in chart.figure.axes] == ["USD a year", "USD an hour"]


def test_who_was_left_out_is_named_and_keeps_the_reason_in_the_data():
    chart = figures.official_salaries(frame(statement(), left_out()))
    assert "Left out: Bo." in chart.alt
    assert "Left out, with the reason in the data: Bo." in chart.note
    assert "no official figures for Ireland" in chart._repr_html_()


@pytest.mark.parametrize("rows", [[], [left_out()], [left_out("A"), left_out("B")]])
def test_nothing_to_draw_is_one_line(rows):
    chart = figures.official_salaries(frame(*rows))
    assert chart.is_empty
    assert chart._repr_html_().startswith('<p class="ii-none">')
    if rows:
        assert "no official figures for Ireland" in chart.alt


def test_one_reason_is_given_once_with_the_people_it_holds_for():
    rows = [
        left_out("Bo"),
        left_out("Cy"),
        left_out("Di") | {"reason": "the currency was not said"},
    ]
    words = figures.official_salaries(frame(*rows))._repr_html_()
    assert f"{rows[0]['reason']} (Bo and Cy); the currency was not said (Di)." in words


def test_empty_notes(no_notes):
    assert figures.official_salaries(compare.official_salaries(no_notes)).is_empty
    tables = (
        figures.official_percentiles(compare.official_salaries(no_notes)),
        figures.claims_and_counts(compare.claims_and_counts(no_notes)),
    )
    assert all(table._repr_html_().startswith('<p class="ii-none">') for table in tables)


def test_words_of_strangers_stay_words():
    row = statement(HOSTILE, text=HOSTILE, area=HOSTILE, occupation_name=HOSTILE, reason=HOSTILE)
    chart = figures.official_salaries(frame(row))
    assert b"<script" not in chart.svg
    assert "<script" not in chart._repr_html_()
    assert "<script" not in figures.official_percentiles(frame(row))._repr_html_()


def test_many_are_drawn_in_part_and_stand_in_the_table():
    chart = figures.official_salaries(frame(*(statement(f"P{n}") for n in range(80))))
    assert len(lines(chart)) == 30
    assert "The first 30 are drawn" in chart.note
    assert chart._repr_html_().count("<tr>") == 81


def test_same_rows_same_bytes():
    rows = frame(statement(), left_out())
    assert figures.official_salaries(rows).svg == figures.official_salaries(rows).svg


def test_table_has_exact_amounts_and_the_source():
    page = figures.official_percentiles(frame(statement(), left_out()))._repr_html_()
    assert "$58,990, $70,640, $81,540 a year" in page
    assert "Technical Writers in Portland-Vancouver-Hillsboro, OR-WA (metropolitan area)" in page
    assert CITATION in page
    assert "Bo" not in re.sub(r"<[^>]+>", "", page)
