"""Every figure: its artists, its alt text, the table behind it. Never its pixels."""

import base64
import re

import pytest
from bs4 import BeautifulSoup
from matplotlib.figure import Figure
from matplotlib.path import Path
from matplotlib.text import Text

from infoint import compare, figures

HOSTILE = (
    '</style><script>alert(1)</script> $x^2$ \\frac "q" \u202e\u200b\x07 '
    "مرحبا שלום 山田 🎉 " + "W" * 300
)


def charts(notes):
    pay = compare.salaries(notes)
    return {
        "salary_ranges": figures.salary_ranges(pay, compare.salary_groups(pay)),
        "title_families": figures.title_families(compare.titles(notes)),
        "keyword_counts": figures.keyword_counts(
            compare.keywords(notes), compare.keyword_matrix(notes)
        ),
        "demand_places": figures.demand_places(compare.demand(notes)),
        "coverage": figures.coverage(compare.coverage(notes)),
        "referral_network": figures.referral_network(compare.referrals(notes)),
    }


NAMES = [
    "salary_ranges",
    "title_families",
    "keyword_counts",
    "demand_places",
    "coverage",
    "referral_network",
]


def words_in(chart):
    return [
        text.get_text() for text in chart.figure.findobj(lambda a: hasattr(a, "get_parse_math"))
    ]


def many(notes, make_notes, n):
    """The same interviews n times under other names."""
    frames = {name: [] for name in vars(notes)}
    for copy in range(n):
        for name, frame in vars(notes).items():
            for row in frame.astype("object").where(frame.notna(), None).to_dict("records"):
                if row.get("interview_id"):
                    row["interview_id"] += f"_{copy}"
                if row.get("interviewee"):
                    row["interviewee"] += f" {copy}"
                frames[name].append(row)
    return make_notes(frames)


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_shows_itself_with_alt_text_and_its_data(notes, name):
    chart = charts(notes)[name]
    assert isinstance(chart.figure, Figure)
    page = BeautifulSoup(chart._repr_html_(), "html.parser")
    assert page.find("figure", class_="ii-chart")
    assert page.img["alt"] == chart.alt
    assert page.img["src"].startswith("data:image/svg+xml;base64,")
    assert page.figcaption.strong.text == chart.title
    assert page.details.summary.text == "Show the data"
    assert len(page.select("tbody tr")) == len(chart.table)
    assert all(cell["scope"] == "col" for cell in page.select("thead th"))
    assert all(row.find("th")["scope"] == "row" for row in page.select("tbody tr"))
    assert re.search(r"\d", chart.alt)
    assert chart.alt in repr(chart)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_notes_give_the_same_bytes(notes, name):
    assert charts(notes)[name].svg == charts(notes)[name].svg


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_names_no_address_and_no_time(notes, name):
    svg = charts(notes)[name].svg.decode()
    svg = re.sub(r"http://www\.w3\.org/[\w./]+|<!DOCTYPE[^>]+>", "", svg)
    assert "http" not in svg
    assert "date" not in svg.lower()


@pytest.mark.parametrize("name", NAMES)
def test_without_evidence_one_line_says_so(no_notes, name):
    chart = charts(no_notes)[name]
    page = BeautifulSoup(chart._repr_html_(), "html.parser")
    assert page.p["class"] == ["ii-none"]
    assert page.p.text == chart.alt
    assert chart.alt.endswith(".")
    assert chart.svg


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("n", [1, 14])
def test_many_interviews_are_drawn_without_columns_of_names(notes, make_notes, name, n):
    chart = charts(many(notes, make_notes, n))[name]
    assert chart.svg
    height = chart.figure.get_size_inches()[1]
    assert height < 40


def hostile(notes, make_notes):
    frames = {}
    keep = {"interview_id", "date", "due", "sent", "origin", "kind", "direction", "relation",
            "status", "stage", "currency", "period", "question_id", "country", "severity"}  # fmt: skip
    for name, frame in vars(notes).items():
        rows = frame.astype("object").where(frame.notna(), None).to_dict("records")
        for row in rows:
            for key, value in row.items():
                if isinstance(value, str) and key not in keep:
                    row[key] = f"{value} {HOSTILE}"
        frames[name] = rows
    return make_notes(frames)


@pytest.mark.parametrize("name", NAMES)
def test_hostile_words_stay_words(notes, make_notes, name):
    chart = charts(hostile(notes, make_notes))[name]
    html = chart._repr_html_()
    assert "<script" not in html
    assert "\u202e" not in chart.svg.decode() + html
    assert "\x07" not in html
    page = BeautifulSoup(html, "html.parser")
    assert not page.find("script")
    assert "alert(1)" in page.table.get_text()
    drawn = words_in(chart)
    assert all(len(line) < 110 for text in drawn for line in text.split("\n"))
    assert "▯" not in "".join(drawn) or "cannot be drawn" in chart.note


def test_money_signs_are_no_formula(notes):
    chart = charts(notes)["salary_ranges"]
    texts = chart.figure.findobj(lambda artist: hasattr(artist, "get_parse_math"))
    assert texts
    assert not any(text.get_parse_math() for text in texts)
    assert "“Starting out, maybe $55-60k.”" in words_in(chart)


def test_pay_has_a_panel_a_currency_and_a_line_a_statement(notes):
    chart = charts(notes)["salary_ranges"]
    dollars, euros = chart.figure.axes
    assert dollars.get_xlabel() == "USD a year"
    assert euros.get_xlabel() == "EUR a year"
    ends = [line.get_xdata().tolist() for line in dollars.lines]
    assert [55000.0, 60000.0] in ends
    assert [90000.0, 105000.0] in ends
    assert [line.get_xdata().tolist() for line in euros.lines] == [[38000.0]]
    assert "$54k–$73k (4 interviews)" in chart.alt
    assert "No figure from 05_eli" in chart.alt
    assert "Fay Amadi (the currency was not said)" in chart.note
    assert "* Assumed: US dollars; thousands a year." in chart.note or "thousands" in chart.note


def test_open_ends_are_arrows(notes, make_notes):
    rows = [
        {
            "interview_id": key, "currency": "USD", "period": "year", "stage": "entry",
            "annual_low": low, "annual_high": high, "text": "words", "source": key,
        }
        for key, low, high in (("a", 80000, None), ("b", None, 60000))
    ]  # fmt: skip
    people = [{"interview_id": key, "source": key} for key in "ab"]
    pay = compare.salaries(make_notes({"interviews": people, "salaries": rows}))
    chart = figures.salary_ranges(pay)
    marks = [line.get_marker() for line in chart.figure.axes[0].lines]
    assert ">" in marks
    assert "<" in marks
    assert set(chart.table["a_year"]) == {"$80k and up", "up to $60k"}


def test_nobody_who_named_a_figure_is_told_in_one_line(notes, make_notes):
    quiet = make_notes({"interviews": [{"interview_id": "a", "source": "a"}]})
    chart = figures.salary_ranges(compare.salaries(quiet))
    assert chart.alt == "The one interview named no figure for pay."


def test_keyword_dots_stand_where_the_matrix_says(notes):
    chart = charts(notes)["keyword_counts"]
    dots = [
        (int(x), int(y))
        for line in chart.figure.axes[0].lines
        for x, y in zip(*line.get_data(), strict=True)
    ]
    assert sorted(dots) == [(0, 0), (0, 1), (1, 2), (2, 0), (3, 0), (3, 1)]
    assert "Most named, in 3 of 6: DITA" in chart.alt


def test_demand_has_more_to_the_right_and_fewer_to_the_left(notes):
    chart = charts(notes)["demand_places"]
    places = chart.figure.axes[0]
    signs = {
        (line.get_marker(), line.get_markerfacecolor() != "white", x > 0)
        for line in places.lines
        for x in line.get_xdata()
        if isinstance(line.get_marker(), str) and line.get_marker() != "None"
    }
    assert signs == {("^", True, True), ("v", False, False)}
    arrows = [line for line in places.lines if isinstance(line.get_marker(), Path)]
    assert {line.get_markerfacecolor() != "white": line.get_xdata()[0] > 0 for line in arrows} == {
        True: True,
        False: False,
    }
    assert "People differ on Seattle, WA" in chart.alt
    assert "Named without saying more or fewer: Ireland" in chart.alt


def test_a_circle_of_referrals_is_drawn(make_notes):
    people = [
        {"interview_id": "a", "interviewee": "Ana Ruiz", "source": "a"},
        {"interview_id": "b", "interviewee": "Bo Park", "source": "b"},
    ]
    named = [
        {"interview_id": "a", "name": "Bo Park", "relation": "referral", "text": "Bo", "source": "a"},
        {"interview_id": "b", "name": "Ana Ruiz", "relation": "referral", "text": "Ana", "source": "b"},
    ]  # fmt: skip
    chart = figures.referral_network(
        compare.referrals(make_notes({"interviews": people, "people": named}))
    )
    assert {"Ana Ruiz", "Bo Park"} <= set(words_in(chart))


def test_the_drawing_is_an_svg_with_a_light_card(notes):
    html = charts(notes)["coverage"]._repr_html_()
    data = re.search(r"base64,([^\"]+)", html)
    assert b"#fbfbf8" in base64.b64decode(data[1])


def test_no_word_of_a_figure_is_too_small_to_read(notes):
    """Eight points are ten pixels where a figure fills a page 800 pixels wide."""
    pay = compare.salaries(notes, by="job_title")
    charts = [
        figures.salary_ranges(pay, compare.salary_groups(pay)),
        figures.title_families(compare.titles(notes)),
        figures.keyword_counts(compare.keywords(notes)),
        figures.demand_places(compare.demand(notes)),
        figures.coverage(compare.coverage(notes)),
        figures.referral_network(compare.referrals(notes)),
    ]
    sizes = [text.get_fontsize() for chart in charts for text in chart.figure.findobj(Text)]
    assert min(sizes) >= 8
