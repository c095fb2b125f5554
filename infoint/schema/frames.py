"""The columns of every frame: name, dtype, unit, whether a value may be missing, meaning.

Code, README and tests read this one statement. Empty frames have all columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import pandas as pd

Dtype = Literal["str", "float", "int", "bool", "date"]

# How each dtype is held by pandas. Missing is NA or NaT in all of them.
_PANDAS = {
    "str": "str",
    "float": "float64",
    "int": "Int64",
    "bool": "boolean",
    "date": "datetime64[s]",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``unit`` is empty where the meaning needs none."""

    name: str
    dtype: Dtype
    meaning: str
    unit: str = ""
    nullable: bool = True


@dataclass(frozen=True, slots=True)
class FrameSchema:
    """One frame: what one row is, in which order rows stand, and its columns.

    ``noun`` is what a row is called in a sentence, one and many.
    """

    name: str
    noun: tuple[str, str]
    row: str
    order: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> list[str]:
        """Column names in order."""
        return [column.name for column in self.columns]

    def count(self, rows: int) -> str:
        """A number of rows in words.

        >>> SALARIES.count(1), SALARIES.count(2)
        ('1 pay statement', '2 pay statements')
        """
        return f"{rows} {self.noun[rows != 1]}"

    def build(self, rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
        """Make the frame from mappings; absent keys become missing values.

        Raises
        ------
        KeyError
            A mapping holds a key that is no column.
        """
        import pandas as pd  # late: the schema is read where pandas is not needed

        rows = list(rows)
        unknown = {key for row in rows for key in row} - set(self.names)
        if unknown:
            raise KeyError(f"{self.name} has no column {sorted(unknown)}")
        data = {
            column.name: pd.Series(
                [row.get(column.name) for row in rows], dtype=_PANDAS[column.dtype]
            )
            for column in self.columns
        }
        return pd.DataFrame(data, columns=self.names)


def _column(
    name: str, dtype: Dtype, meaning: str, unit: str = "", *, nullable: bool = True
) -> Column:
    return Column(name, dtype, meaning, unit, nullable)


_ID = _column("interview_id", "str", "the interview, as in interviews", nullable=False)
_QUESTION = _column("question_id", "str", "the question in whose answer it was said")
_TEXT = _column("text", "str", "the words as they were said", nullable=False)
_SOURCE = _column("source", "str", "file, sheet or archive member", nullable=False)
_LINE = _column("line", "int", "line of the text or row of the sheet", "1-based")
_COUNTRY = _column("country", "str", "country", "ISO 3166-1 alpha-2")
_ADMIN1 = _column("admin1", "str", "state or province", "postal or ISO 3166-2 part")
_ASSUMED = _column(
    "assumptions", "str", "what was taken for granted; empty if nothing", "; between"
)

INTERVIEWS = FrameSchema(
    "interviews",
    ("interview", "interviews"),
    "an interview",
    "as read: files by name, then position in the file",
    (
        _ID,
        _column("interviewee", "str", "name of the person interviewed"),
        _column("job_title", "str", "title the interviewee holds, as written"),
        _column("organization", "str", "employer"),
        _column("industry", "str", "industry or sector"),
        _column("location", "str", "where the interviewee works, as written"),
        _COUNTRY,
        _ADMIN1,
        _column("date", "date", "day of the interview"),
        _column("medium", "str", "in person, phone, video or email; other words as written"),
        _column("minutes", "float", "length of the talk", "minutes"),
        _column(
            "found_through", "str", "professor, family or friend, alumni, linkedin, referral, other"
        ),
        _column("connection", "str", "what connects student and interviewee"),
        _column("in_office", "str", "regularly, travels, or as written"),
        _column("email", "str", "email address"),
        _column("phone", "str", "phone number, as written"),
        _SOURCE,
        _LINE,
    ),
)

ANSWERS = FrameSchema(
    "answers",
    ("answer", "answers"),
    "an (interview, question)",
    "by interview, then as it stands in the note",
    (
        _ID,
        _column("question_id", "str", "question of the bank; missing for a custom question"),
        _column("question", "str", "heading as written", nullable=False),
        _TEXT,
        _SOURCE,
        _LINE,
    ),
)

SALARIES = FrameSchema(
    "salaries",
    ("pay statement", "pay statements"),
    "a pay statement",
    "by interview, then in the order said",
    (
        _ID,
        _column(
            "low", "float", "lower bound as said; missing for an open end", "currency per period"
        ),
        _column(
            "high", "float", "upper bound as said; missing for an open end", "currency per period"
        ),
        _column("currency", "str", "currency, stated or assumed", "ISO 4217"),
        _column("period", "str", "hour, day, week, month or year, stated or assumed"),
        _column("stage", "str", "entry, mid or senior; missing where not said"),
        _column("annual_low", "float", "lower bound a year", "currency per year"),
        _column("annual_high", "float", "upper bound a year", "currency per year"),
        _TEXT,
        _ASSUMED,
        _QUESTION,
        _column("job_title", "str", "title the interviewee holds"),
        _column("location", "str", "where the interviewee works"),
        _SOURCE,
        _LINE,
    ),
)

TITLES = FrameSchema(
    "titles",
    ("job title", "job titles"),
    "an (interview, title)",
    "by interview, the held title first, then in the order said",
    (
        _ID,
        _column("title", "str", "title as one would write it on a resume", nullable=False),
        _column("base", "str", "title without its level", nullable=False),
        _column("level", "str", "level taken off, such as Senior or II"),
        _column("family", "str", "name of the group of titles for the same work", nullable=False),
        _column(
            "origin", "str", "held (the interviewee's own) or named (in an answer)", nullable=False
        ),
        _column("occupation", "str", "occupation; missing where it is open", "SOC 2018"),
        _column("occupation_name", "str", "official name of the occupation"),
        _column(
            "occupation_state",
            "str",
            "confirmed (by you in titles.csv), sure (by the title tables) or open",
            nullable=False,
        ),
        _column("occupation_reason", "str", "why this occupation, or why none", nullable=False),
        _TEXT,
        _QUESTION,
        _SOURCE,
        _LINE,
    ),
)

KEYWORDS = FrameSchema(
    "keywords",
    ("keyword", "keywords"),
    "an (interview, keyword)",
    "by interview, then in the order said",
    (
        _ID,
        _column("keyword", "str", "keyword in the form most people used", nullable=False),
        _QUESTION,
        _TEXT,
        _SOURCE,
        _LINE,
    ),
)

PLACES = FrameSchema(
    "places",
    ("place", "places"),
    "an (interview, place mentioned for demand)",
    "by interview, then in the order said",
    (
        _ID,
        _column("name", "str", "name of the place", nullable=False),
        _column(
            "kind",
            "str",
            "city, metro, region, state, country, remote or nationwide",
            nullable=False,
        ),
        _COUNTRY,
        _ADMIN1,
        _column(
            "direction", "str", "high, low, growing or declining demand; missing where not said"
        ),
        _column("is_ambiguous", "bool", "the name fits several places", nullable=False),
        _TEXT,
        _QUESTION,
        _SOURCE,
        _LINE,
    ),
)

PEOPLE = FrameSchema(
    "people",
    ("person", "people"),
    "a person to talk to",
    "referrals by interview, then contacts as listed",
    (
        Column("interview_id", "str", "the interview that referred; missing for a contact"),
        _column("name", "str", "name; missing for a role without a name"),
        _column("job_title", "str", "title or role"),
        _column("organization", "str", "employer"),
        _column("email", "str", "email address"),
        _column("phone", "str", "phone number, as written"),
        _column("relation", "str", "referral or contact", nullable=False),
        _column("found_through", "str", "how a contact was found"),
        _TEXT,
        _SOURCE,
        _LINE,
    ),
)

ORGANIZATIONS = FrameSchema(
    "organizations",
    ("organization", "organizations"),
    "an (interview, professional organization)",
    "by interview, then in the order said",
    (
        _ID,
        _column("organization", "str", "name in the form most people used", nullable=False),
        _TEXT,
        _QUESTION,
        _SOURCE,
        _LINE,
    ),
)

FOLLOW_UPS = FrameSchema(
    "follow_ups",
    ("thank-you note", "thank-you notes"),
    "an interview with a date or a thank-you note",
    "by due day",
    (
        _ID,
        _column("interviewee", "str", "whom to thank"),
        _column("due", "date", "last day for the note: one week after the interview"),
        _column("sent", "date", "day the note was sent"),
        _column("by", "str", "handwritten, email or both: as sent, else as advised"),
        _column("status", "str", "sent, sent late or open", nullable=False),
    ),
)

PROBLEMS = FrameSchema(
    "problems",
    ("problem", "problems"),
    "a thing not read, or read with a doubt",
    "by source, then line",
    (
        _SOURCE,
        _LINE,
        _column("code", "str", "kind of problem, such as unreadable or no_answers", nullable=False),
        _column("severity", "str", "error, unclear or missing", nullable=False),
        _column("message", "str", "what was found, what was expected, what to do", nullable=False),
        Column("interview_id", "str", "the interview it is about, where there is one"),
    ),
)

FRAMES: dict[str, FrameSchema] = {
    frame.name: frame
    for frame in (
        INTERVIEWS,
        ANSWERS,
        SALARIES,
        TITLES,
        KEYWORDS,
        PLACES,
        PEOPLE,
        ORGANIZATIONS,
        FOLLOW_UPS,
        PROBLEMS,
    )
}
