"""What people might hand in, for hypothesis: interviews, and text that is hard on parsers."""

from functools import cache
from pathlib import Path

from hypothesis import strategies as st
from note_writers import Told

from infoint.questions import load_bank
from infoint.readers.blank import is_blank

CASES = Path(__file__).parent.parent / "cases"
FACTS = ("interviewee", "job_title", "organization", "industry", "location", "connection")
# letters that every encoding of the writers has
LETTERS = "abcdefghijklmnopqrstuvwxyzäéîøüñç"

words = st.text(LETTERS, min_size=1, max_size=12)
# words of the kit's own that are no name: "My Interview", "City State"
names = (
    st.lists(words.map(str.title), min_size=2, max_size=3)
    .map(" ".join)
    .filter(lambda name: "Interview" not in name and not is_blank(name))
)
sentences = st.lists(words, min_size=3, max_size=12).map(lambda w: " ".join(w).capitalize() + ".")
answers = st.lists(sentences, min_size=1, max_size=3).map(" ".join)


@cache
def questions() -> tuple[str, ...]:
    # asked as one question or as two: the sheet formats join them in their own way
    return tuple(q.text for q in load_bank().questions if q.id not in ("best", "least"))


@st.composite
def interviews(draw: st.DrawFn) -> list[Told]:
    """One to three interviews with the same questions, as a person would type them."""
    labels = {field.id: field.label for field in load_bank().fields}
    asked = draw(st.lists(st.sampled_from(questions()), min_size=3, max_size=8, unique=True))
    return [
        Told(
            f"interview-{number}",
            {
                "interview_id": f"interview-{number}",
                **{name: draw(names) for name in FACTS},
                "date": draw(st.dates(min_value=_day(2000), max_value=_day(2050))).isoformat(),
            },
            labels,
            [(question, draw(answers)) for question in asked],
        )
        for number in range(draw(st.integers(1, 3)))
    ]


def _day(year: int):
    import datetime

    return datetime.date(year, 1, 1)


@cache
def spoken() -> tuple[str, ...]:
    """Words of the case tables, one by one, and what else makes parsers stumble."""
    found = set()
    for table in sorted(CASES.glob("*.tsv")):
        for line in table.read_text("utf-8").splitlines()[1:400:3]:
            found |= set(line.split("\t")[0].split())
    odd = ("$", "€", "k", "½", "٣", "²", "Ⅷ", "１", "–", "…", "(", ")", "[", "'", '"', "\\", "\n", "\t", "\r",
           "\u2028", "\u202e", "\u200b", "\0", "\ud800", "9" * 400, "1e999", "1,000,000,000", "ß", "İ", "ﬁ",
           "e\u0301", "🙂", "@", "a@b.c", "http://x", "<b>", "**", "- ", "# ", "| a |")  # fmt: skip
    return (*sorted(found), *odd)


def hard_text() -> st.SearchStrategy[str]:
    """Words of pay statements, titles, places and people in any order, with odd characters."""
    words = st.lists(st.sampled_from(spoken()) | st.text(max_size=5), max_size=25)
    between = st.sampled_from([" ", "", "\t", "\n", ", ", ": ", " (", ") ", "; ", " - ", ". "])
    return st.builds(str.join, between, words) | st.text()
