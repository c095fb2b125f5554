"""The first message to a person one would like to ask: by email, or what to say on the phone.

Asks for 20 to 30 minutes, says what connects the two, and never asks for a job. Says nothing
that the list does not: a source without details stays as general as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from infoint.drafts.letter import (
    Draft,
    article,
    called_name,
    ending,
    greeting,
    paragraphs,
    sentences,
)

_SENT = re.compile(
    r"^(?P<who>(?:(?:Prof|Dr|Mr|Ms|Mrs|Mx)\.? )?[A-Z][\w'’.-]*(?: [\w'’.-]+){0,4}?) "
    r"(?:sent|referred|pointed|recommended|introduced|directed)(?: (?:me|us))?(?: to (?:you|her|him|them))?\.?$"
)
_BY = re.compile(
    r"^(?:referred|recommended|sent|named|suggested|introduced) by (?P<who>[^.;:]{2,120})\.?$", re.I
)
_CLAUSE = re.compile(r"^(?:I|I'm|I’m|we|you|your|our|my|both of us)\b", re.I)
_THIRD = re.compile(r"\b(?:her|him|his|she|he|they|them|their)\b", re.I)
_TEACHES = re.compile(r"(?i)\b(?:prof(?:essor)?|lecturer|instructor|teacher|faculty|dean)\b")
_FOUND = {
    "professor": "A professor of mine gave me your name.",
    "family or friend": "I have your name through family and friends.",
    "alumni": "I found your name through the alumni association.",
    "linkedin": "I found your profile on LinkedIn.",
    "referral": "You were recommended to me.",
}
_OF = re.compile(r" (?:at|for|from|in|of|who|with)\b")
# The last word names somebody who does the work, not the work.
_DOER = re.compile(
    r"(?:er|or|ian|ist|yst|ant|agent|president|chef|chief|clerk|coach|dean|guard|head|lead"
    r"|man|nurse|person|pilot|rep|woman)$",
    re.I,
)
_NO_JOB = (
    "I am not asking for a job; I am only looking for information from someone who does the work."
)


@dataclass(frozen=True, slots=True)
class Asking:
    """What is known of the person to ask and of the student; empty text where it is not.

    ``found_through`` is professor, family or friend, alumni, linkedin, referral or other;
    ``connection`` as the student wrote it: "same college", "referred by Dana Ruiz".
    ``your_studies`` such as "professional writing at State College", ``kind_of_work`` such as
    "technical writing".
    """

    name: str = ""
    job_title: str = ""
    organization: str = ""
    found_through: str = ""
    connection: str = ""
    your_name: str = ""
    your_studies: str = ""
    kind_of_work: str = ""


def first_email(asking: Asking) -> Draft:
    """An email that asks for 20 to 30 minutes.

    >>> first_email(Asking("Joel Okafor", connection="referred by Dana Ruiz")).text.splitlines()[:3]
    ['Dear Joel Okafor,', '', 'Dana Ruiz suggested that I talk to you.']
    """
    who = f"My name is {asking.your_name}." if asking.your_name else ""
    if asking.your_name and asking.your_studies:
        who = f"My name is {asking.your_name}, and I study {asking.your_studies}."
    elif asking.your_studies:
        who = f"I am a student of {asking.your_studies}."
    how = connection_words(asking)
    opening = sentences(how, who) if _referrer(asking.connection) else sentences(who, how)
    text = paragraphs(
        greeting(asking.name),
        opening,
        sentences(
            _interest(asking),
            "Would you have 20 to 30 minutes to talk with me, in person, by phone or by video, "
            "at a time that suits you?",
            "I would bring a short list of questions about the work itself, the skills it takes "
            "and how people come to it.",
            _NO_JOB,
        ),
        "Thank you for considering it.",
        ending("Best regards,", asking.your_name),
    )
    return Draft(text, _subject(asking), _missing(asking))


def first_call(asking: Asking) -> Draft:
    """What to say on the phone, and on a voice mail."""
    name = called_name(asking.name)
    start = f"Hello, may I speak with {name}?" if name else "Hello."
    me = f"This is {asking.your_name}." if asking.your_name else ""
    studies = f"I am a student of {asking.your_studies}." if asking.your_studies else ""
    how = connection_words(asking)
    ask = (
        "Would you have 20 to 30 minutes for me in the next weeks, in person or by phone, at a "
        "time that suits you?"
    )
    mail = sentences(
        f"Hello{', ' + name if name else ''}.",
        me,
        how,
        _interest(asking),
        "I would like to ask for 20 to 30 minutes of your time. You can reach me at this number, "
        "and I will also try again. Thank you.",
    )
    text = paragraphs(
        start,
        sentences(me, studies, how, "Is this a good moment for one minute?"),
        sentences(_interest(asking), ask, _NO_JOB),
        "If yes: Which day suits you, and where shall I call or come? Thank you, I look forward to it.",
        "If not now: When may I call again, or may I write an email instead?",
        f"On voice mail: {mail}",
    )
    return Draft(text, "", _missing(asking))


def connection_words(asking: Asking) -> str:
    """What connects the two, as a sentence; empty where nothing is known.

    >>> connection_words(Asking(connection="Marcus Oyelaran sent me"))
    'Marcus Oyelaran suggested that I talk to you.'
    >>> connection_words(Asking(found_through="alumni", connection="same college, ten years apart"))
    'I found your name through the alumni association. What we have in common: same college, ten years apart.'
    >>> connection_words(Asking(job_title="Professor", found_through="professor"))
    ''
    """
    who = _referrer(asking.connection)
    if who:
        return f"{who} suggested that I talk to you."
    found = _FOUND.get(asking.found_through.strip().casefold(), "")
    if asking.found_through == "professor" and _TEACHES.search(f"{asking.name} {asking.job_title}"):
        found = ""
    told = asking.connection.strip().rstrip(".")
    if not told:
        return found
    if _CLAUSE.match(told) and not _THIRD.search(told):
        return sentences(found, f"{told[0].upper()}{told[1:]}.")
    if _THIRD.search(told):
        return found  # a remark about the person, not to them
    return sentences(found, f"What we have in common: {told}.")


def _referrer(connection: str) -> str:
    words = " ".join(connection.split())
    found = _SENT.match(words) or _BY.match(words)
    return found["who"].strip() if found else ""


def _interest(asking: Asking) -> str:
    work = asking.kind_of_work.strip()
    title, firm = asking.job_title.strip(), asking.organization.strip()
    at = f" at {firm}" if firm else ""
    if work and title:
        return f"I would like to learn about {work} from someone who knows it, and your work{_role(title)}{at} interests me."
    if work:
        return f"I would like to learn about {work} from someone who knows it{', such as you' + at if at else ''}."
    yours = f"your work{_role(title)}" if title else "yours"
    return f"I am trying to learn about different kinds of work, and {yours}{at} interests me."


def _role(title: str) -> str:
    """What the person does, as it follows "your work"; empty for words that name neither.

    >>> _role("Research Manager"), _role("human factors engineer"), _role("content design")
    (' as Research Manager', ' as a human factors engineer', ' in content design')
    """
    if title[:1].isupper():
        return f" as {title}"
    head = _OF.split(title)[0]
    if _DOER.search(head):
        return f" as {article(title)} {title}"
    return f" in {title}" if head == title else ""


def _subject(asking: Asking) -> str:
    who = _referrer(asking.connection)
    if who:
        return f"{who} suggested that I write to you"
    about = asking.kind_of_work.strip() or "your work"
    return f"A student's questions about {about}: 20 to 30 minutes?"


def _missing(asking: Asking) -> tuple[str, ...]:
    wanted = {
        "their name": asking.name,
        "what connects you": asking.connection or asking.found_through,
        "your own name": asking.your_name,
        "what you study": asking.your_studies,
    }
    return tuple(what for what, value in wanted.items() if not value.strip())
