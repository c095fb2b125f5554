"""The columns of every frame: name, dtype, unit, whether a value may be missing, meaning.

Code, README and tests read this one statement. Empty frames have all columns.
"""

from __future__ import annotations

from infoint.schema.frame import Column, FrameSchema

_ID = Column("interview_id", "str", "the interview, as in interviews", nullable=False)
_QUESTION = Column("question_id", "str", "the question in whose answer it was said")
_TEXT = Column("text", "str", "the words as they were said", nullable=False)
_SOURCE = Column("source", "str", "file, sheet or archive member", nullable=False)
_LINE = Column("line", "int", "line of the text or row of the sheet", "1-based")
_COUNTRY = Column("country", "str", "country", "ISO 3166-1 alpha-2")
_ADMIN1 = Column("admin1", "str", "state or province", "postal or ISO 3166-2 part")
_ASSUMED = Column("assumptions", "str", "what was taken for granted; empty if nothing", "; between")

INTERVIEWS = FrameSchema(
    "interviews",
    ("interview", "interviews"),
    "an interview",
    "as read: files by name, then position in the file",
    (
        _ID,
        Column("interviewee", "str", "name of the person interviewed"),
        Column("job_title", "str", "title the interviewee holds, as written"),
        Column("organization", "str", "employer"),
        Column("industry", "str", "industry or sector"),
        Column("location", "str", "where the interviewee works, as written"),
        _COUNTRY,
        _ADMIN1,
        Column("date", "date", "day of the interview"),
        Column("medium", "str", "in person, phone, video or email; other words as written"),
        Column("minutes", "float", "length of the talk", "minutes"),
        Column(
            "found_through", "str", "professor, family or friend, alumni, linkedin, referral, other"
        ),
        Column("connection", "str", "what connects student and interviewee"),
        Column("in_office", "str", "regularly, travels, or as written"),
        Column("email", "str", "email address"),
        Column("phone", "str", "phone number, as written"),
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
        Column("question_id", "str", "question of the bank; missing for a custom question"),
        Column("question", "str", "heading as written", nullable=False),
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
        Column(
            "low", "float", "lower bound as said; missing for an open end", "currency per period"
        ),
        Column(
            "high", "float", "upper bound as said; missing for an open end", "currency per period"
        ),
        Column("currency", "str", "currency, stated or assumed", "ISO 4217"),
        Column("period", "str", "hour, day, week, month or year, stated or assumed"),
        Column("stage", "str", "entry, mid or senior; missing where not said"),
        Column("annual_low", "float", "lower bound a year", "currency per year"),
        Column("annual_high", "float", "upper bound a year", "currency per year"),
        _TEXT,
        _ASSUMED,
        _QUESTION,
        Column("job_title", "str", "title the interviewee holds"),
        Column("location", "str", "where the interviewee works"),
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
        Column("title", "str", "title as one would write it on a resume", nullable=False),
        Column("base", "str", "title without its level", nullable=False),
        Column("level", "str", "level taken off, such as Senior or II"),
        Column("family", "str", "name of the group of titles for the same work", nullable=False),
        Column(
            "origin", "str", "held (the interviewee's own) or named (in an answer)", nullable=False
        ),
        Column("occupation", "str", "occupation; missing where it is open", "SOC 2018"),
        Column("occupation_name", "str", "official name of the occupation"),
        Column(
            "occupation_state",
            "str",
            "confirmed (by you in titles.csv), sure (by the title tables) or open",
            nullable=False,
        ),
        Column("occupation_reason", "str", "why this occupation, or why none", nullable=False),
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
        Column("keyword", "str", "keyword in the form most people used", nullable=False),
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
        Column("name", "str", "name of the place", nullable=False),
        Column(
            "kind",
            "str",
            "city, metro, region, state, country, remote or nationwide",
            nullable=False,
        ),
        _COUNTRY,
        _ADMIN1,
        Column(
            "direction", "str", "high, low, growing or declining demand; missing where not said"
        ),
        Column("is_ambiguous", "bool", "the name fits several places", nullable=False),
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
        Column("name", "str", "name; missing for a role without a name"),
        Column("job_title", "str", "title or role"),
        Column("organization", "str", "employer"),
        Column("email", "str", "email address"),
        Column("phone", "str", "phone number, as written"),
        Column("relation", "str", "referral or contact", nullable=False),
        Column("found_through", "str", "how a contact was found"),
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
        Column("organization", "str", "name in the form most people used", nullable=False),
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
        Column("interviewee", "str", "whom to thank"),
        Column("due", "date", "last day for the note: one week after the interview"),
        Column("sent", "date", "day the note was sent"),
        Column("by", "str", "handwritten, email or both: as sent, else as advised"),
        Column("status", "str", "sent, sent late or open", nullable=False),
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
        Column("code", "str", "kind of problem, such as unreadable or no_answers", nullable=False),
        Column("severity", "str", "error, unclear or missing", nullable=False),
        Column("message", "str", "what was found, what was expected, what to do", nullable=False),
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
