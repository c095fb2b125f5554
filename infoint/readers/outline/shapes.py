"""What a run of words in an introduction may be by its shape: name, role, employer, place.

Shape and short lists of words only; whether there is such a place or title is not asked here.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

HONOR = r"(?:Dr|Mr|Mrs|Ms|Mx|Prof|Professor|Officer|Sgt|Sergeant|Lt|Lieutenant|Deputy|Captain|Capt|Chef|Judge|Rev|Coach)\.?"  # fmt: skip
_CAP = r"[^\W\d_a-z](?:\.(?=\s)|[\w'’-]*)"
NAME = rf"(?:{HONOR}\s)?{_CAP}(?:\s(?:(?:de|del|della|der|di|da|dos|du|la|le|van|von|bin|ibn|al|el|den|ter)\s){{0,2}}{_CAP}){{0,3}}"
_TOKEN = r"[^\W_a-z][\w.&'’+/-]*"
_EMPLOYER = re.compile(
    rf"(?:the\s)?{_TOKEN}(?:(?:\s(?:of|the|and|&|for|de|la|du|des|der|y|at)){{0,2}}\s{_TOKEN}){{0,7}}"
)
# "Fish, Wildlife and Parks" goes on; "Mercy General, Boise, Idaho" does not
_LISTED = re.compile(rf",\s{_TOKEN}(?:,\s{_TOKEN})?,?\s(?:and|&)\s{_TOKEN}(?=\s|[.,;)]|$)")
_SMALL = re.compile(r"((?:\s[a-z][a-z-]+){1,2}?)(?=\s|[.,;)!]|$)")
_GOES_ON = re.compile(
    r"\s(?:[a-z]+(?:ed|s|ly)|and|or|but|in|on|at|near|for|from|with|by|to|of|as|via|over|about|around|outside|after|before|during|because|while|when|where|which|who|that|since|until|last|this|today|yesterday|now|also|just|so|we|i|she|he|they|it|her|him|my|told|said|who|had|did|took|sat|met|went|began)\b"
)
_CAPS = re.compile(rf"{_CAP}\.?(?:\s(?:of\s|the\s|de\s|la\s|del\s)?{_CAP}){{0,2}}")
_JOB_ENDS = ("ologist", "ontist", "ician", "ographer", "iatrist", "metrist", "woman")
_TRADES = ("marketing", "accounting", "engineering")
_NO_PHRASE = frozenset(
    ["i", "me", "my", "was", "is", "has", "had", "we", "who", "that", "to", "what", "how", "questions", "tips", "reasons", "things", "interview", "interviewing", "interviews", "chat", "conversation", "talk", "notes", "summary", "spotlight", "meet"]
)  # fmt: skip
_CODE = re.compile(r"(?P<city>.+?),?\s(?P<code>[A-Z]{2,3})")
# Parts that students write themselves, after the interview.
_OWN = re.compile(
    r"(?:(?:my|our|final|personal|overall|key|main|some|post[- ]interview|self|brief|interview|closing|general)\s+){0,3}"
    r"(?:reflections?|conclusions?|take-?aways?|summary|impressions?|thoughts|evaluation|analysis|discussion|lessons(?:\s+learned)?"
    r"|observations?|(?:what|things)\s+i(?:'ve|\s+have)?\s+(?:learned|think|thought)(?:\s+now)?|why\s+i\s+(?:chose|picked)\s[\w\s]{3,40})(?:\s+(?:on|of|about|from)\s+(?:the|this|my)\s+(?:interview|experience|talk|assignment))?\s*:?",
    re.IGNORECASE,
)
_LONGEST_OWN = 60


@lru_cache(maxsize=1)
def words() -> dict[str, frozenset[str]]:
    """The lists of ``words.toml``."""
    text = files("infoint.readers.outline").joinpath("words.toml").read_text(encoding="utf-8")
    return {
        key: frozenset(
            " ".join(one.split()) for one in (value.split("|") if "|" in value else value.split())
        )
        for key, value in tomllib.loads(text).items()
    }


def is_role(text: str) -> bool:
    """Whether a phrase may be what somebody works as.

    >>> is_role("staff nurse"), is_role("good friend"), is_role("very kind")
    (True, False, False)
    """
    said = text.strip(" .,").split()
    if not said or len(said) > 8 or len(text) > 70 or re.search(r"\d{2}|[?!:]", text):
        return False
    known = words()
    small = [word.casefold().strip(".,'’") for word in said]
    head = small[: small.index("of")] if "of" in small[1:] else small
    doing = head[-1].endswith(("ly", "ing")) and head[-1] not in _TRADES
    doing = doing or (small[0].endswith("ing") and len(small) > 1 and head[-1] not in known["job"])
    barred = known["no_role"] | (known["employer"] - {"press", "guard", "company", "tech"})
    if any(word.endswith(("'s", "’s")) for word in small) and small[-1] not in known["job"]:
        return False  # "my cousin's boss"
    return not (
        doing
        or head[-1] in barred
        or small[0] in known["no_role"] - {"student", "interview", "call", "time", "family", "talk"}
        or _NO_PHRASE & set(_without_numerals(said))
        or not text.strip()[0].isalpha()
    )


def _without_numerals(said: list[str]) -> list[str]:
    """Words in small letters, without the number in "Title I teacher"."""
    return [
        word.casefold()
        for before, word in zip(["", *said], said, strict=False)
        if not (word == "I" and before[:1].isupper())
    ]


def is_first_name(name: str, rest: str) -> bool:
    """Whether a single capitalized word names somebody: "Dana, who has been a nurse".

    >>> is_first_name("Dana", ", who has been a nurse"), is_first_name("Google", " about jobs")
    (True, False)
    """
    if not re.fullmatch(r"[^\W\d_a-z][a-z'’-]{1,14}", name) or name.casefold() in _no_names():
        return False
    return bool(
        re.match(
            r"\s?,\s(?:who|an?|the|our)\s|\s?,\s(?:she|he|they)['’ ]|\s\((?!formerly)|\s(?:who|is|has been)\s|\s(?:from|at)\s[A-Z]",
            rest,
        )
    )


@lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    known = words()
    return known["no_place"] | known["no_role"] | known["job"] | known["employer"]


def find_employer(text: str) -> str | None:
    """The employer with which a text begins.

    >>> find_employer("the Big Creek hatchery near Astoria"), find_employer("Mercy General and likes")
    ('the Big Creek hatchery', 'Mercy General')
    >>> find_employer("a bank in Ohio") is None
    True
    """
    found = _EMPLOYER.match(text)
    if not found:
        return None
    end = found.end()
    small = _SMALL.match(text, end)
    if (
        small
        and text[:end].count(" ") == 1
        and text.startswith("the ")
        and not _GOES_ON.match(small[1])
    ):
        end = small.start(1) + len(small[1].split()[0]) + 1  # "the Memphis tower"
        small = _SMALL.match(text, end)
    while small and small[1].split()[-1] in words()["employer"]:
        end = small.end()
        small = _SMALL.match(text, end)
    if listed := _LISTED.match(text, end):
        end = listed.end()
    said = text[:end].strip(" ,")
    if not re.search(r"\b(?:Inc|Co|Corp|Ltd|Bros)\.$", said):
        said = said.rstrip(".")
    first = said.removeprefix("the ").split()[0].casefold()
    is_word = len(said.split()) == 1 and first in words()["no_place"]
    return None if is_word or re.fullmatch(r"\d+\w{0,2}", first) else said


def is_job(text: str) -> bool:
    """Whether a phrase ends with a word for a job: "aviation technician"."""
    known, last = words(), (text.split() or [""])[-1]
    is_known = last.casefold() in known["job"] or last in known["trade"]
    return is_role(text) and (is_known or last.casefold().endswith(_JOB_ENDS))


def is_title_alone(text: str) -> bool:
    """Whether an answer is no more than what somebody works as.

    >>> is_title_alone("Dental hygienist"), is_title_alone("Drives a truck. Loads it.")
    (True, False)
    """
    return len(text.split()) <= 5 and not re.search(r"[.,;:!?]", text) and is_job(text)


def ends_as_employer(text: str) -> bool:
    """Whether a name ends as those of employers do.

    >>> ends_as_employer("Cheyenne Police Department"), ends_as_employer("Cheyenne")
    (True, False)
    """
    return text.casefold().strip(" .,)").split()[-1:] != [] and (
        text.casefold().strip(" .,)").split()[-1] in words()["employer"]
    )


@lru_cache(maxsize=1)
def _region_ends() -> tuple[str, ...]:
    return tuple(f" {region}" for region in words()["regions"])


def is_place(text: str, *, alone: bool = False) -> bool:
    """Whether words have the shape of a place; ``alone`` where no state or country is needed.

    >>> is_place("Boise, Idaho"), is_place("Boise ID"), is_place("Boise"), is_place("Boise", alone=True)
    (True, True, False, True)
    >>> is_place("Human Resources", alone=True)
    False
    """
    text = text.strip(" .,()")
    known = words()
    city, comma, region = text.rpartition(",")
    if comma:
        region = region.strip()
        inside = len(city.split(",")) <= (
            1 if set(re.findall(r"\w+", city.casefold())) & known["employer"] else 2
        )
        inside = inside and all(_CAPS.fullmatch(one.strip()) for one in city.split(","))
        return inside and (region in known["regions"] or region in known["codes"])
    if (found := _CODE.fullmatch(text)) and found["code"] in known["codes"]:
        return bool(_CAPS.fullmatch(found["city"]))
    if text in known["regions"]:
        return True
    if text.endswith(_region_ends()):
        return bool(_CAPS.fullmatch(text))
    first = text.casefold().split()[:1]
    return alone and bool(_CAPS.fullmatch(text)) and not set(first) & known["no_place"]


def is_students_own(text: str) -> bool:
    """Whether a line heads what the student thinks of it all.

    >>> is_students_own("My final thoughts"), is_students_own("Summary of duties")
    (True, False)
    """
    return len(text) <= _LONGEST_OWN and _OWN.fullmatch(text.strip().replace("’", "'")) is not None
