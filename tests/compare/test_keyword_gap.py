"""Keywords heard against a resume and ads: frames in, frame out."""

from types import SimpleNamespace

import pandas as pd
import pytest

from infoint.compare.keyword_gap import COLUMNS, keyword_gap
from infoint.schema import FRAMES


@pytest.fixture
def notes():
    heard = [
        ("anna", "DITA", "DITA, JS"),
        ("anna", "JS", "DITA, JS"),
        ("ben", "DITA", "you need DITA"),
        ("ben", "docs as code", "docs as code"),
        ("cleo", "doc-as-code", "doc-as-code"),
        ("cleo", "basket weaving", "basket weaving"),
        ("cleo", "DITA", "DITA"),
    ]
    keywords = [{"interview_id": i, "keyword": k, "text": t} for i, k, t in heard]
    interviews = [
        {"interview_id": "anna", "interviewee": "Anna Berg", "source": "anna.md"},
        {"interview_id": "ben", "source": "ben.md"},
        {"interview_id": "cleo", "interviewee": "Cleo Diaz", "source": "cleo.md"},
    ]
    return SimpleNamespace(
        keywords=FRAMES["keywords"].build(keywords),
        interviews=FRAMES["interviews"].build(interviews),
    )


def test_counts_interviews_and_ads_in_any_way_of_writing(notes):
    frame = keyword_gap(
        notes,
        resume="Skills: JavaScript, basket-weaving.",
        ads=[
            "We write docs-as-code in DITA.",
            "DITA, Darwin Information Typing Architecture",
            "no",
        ],
    )
    assert list(frame.columns) == COLUMNS
    assert frame["keyword"].tolist() == ["DITA", "docs as code", "basket weaving", "JS"]
    assert frame["n_interviews"].tolist() == [3, 2, 1, 1]
    assert frame["in_resume"].tolist() == [False, False, True, True]
    assert frame["n_ads"].tolist() == [2, 1, 0, 0]
    assert frame.loc[0, "interviews"] == "Anna Berg; ben; Cleo Diaz"
    assert frame.loc[1, "words"] == "docs as code; doc-as-code"


def test_missing_in_the_resume_stands_first_among_equals(notes):
    frame = keyword_gap(notes, resume="DITA and docs as code")
    assert frame.loc[frame["n_interviews"] == 1, "in_resume"].tolist() == [False, False]
    assert frame["n_ads"].eq(0).all()


def test_no_keywords_give_an_empty_frame_with_all_columns(notes):
    notes.keywords = notes.keywords.iloc[:0]
    frame = keyword_gap(notes, resume="anything", ads=["anything"])
    assert list(frame.columns) == COLUMNS
    assert frame.empty


def test_the_notes_stay_as_they_were(notes):
    before = notes.keywords.copy()
    keyword_gap(notes, resume="DITA")
    pd.testing.assert_frame_equal(notes.keywords, before)


@pytest.mark.parametrize(
    ("keyword", "resume", "expected"),
    [
        ("C", "C++ and C#", False),
        ("R", "R&D", False),
        ("QA", "Quality assurance", True),
        ("bachelor's in English", "B.A. in English, Reed College", True),
        ("bachelor's in English", "Bachelor of Arts, History; English tutor", False),
        ("Excel", "I excel at talks", False),
        ("Excel", "Microsoft Excel", True),
        ("communication", "excellent written communication skills", True),
        ("written communication", "communication", False),
        ("UX", "UI/UX design", True),
        ("React", "React Native", False),
        ("bachelor's degree", "B.S., Biology", True),
        ("bachelor's degree", "BA, three years on product teams", False),
        ("master's degree", "MS Word", False),
        ("structured authoring", "three years of structured\nauthoring", True),
        ("structured authoring", "well structured.\n\nAuthoring tools", False),
        ("editing", "Edited 40 articles", False),
        ("Git", "GitHub", False),
    ],
)
def test_what_counts_as_in_the_resume(notes, keyword, resume, expected):
    notes.keywords = notes.keywords.iloc[:1].assign(keyword=keyword)
    assert keyword_gap(notes, resume=resume).loc[0, "in_resume"] == expected
