"""People out of an answer: who else to talk to.

Names with role, employer, address and number as written; a role without a name is kept with
``name`` None. A promise ("she'll ask around") and "no one came to mind" give nothing.

Refuses to make an employer out of an email domain or a name out of an address, and to take
organizations, places, products or months for people.
"""

from __future__ import annotations

import re
from dataclasses import replace

from infoint.parsing.person.before import read_before
from infoint.parsing.person.clause import Details
from infoint.parsing.person.contact import Contacts, take_contacts
from infoint.parsing.person.details import read_after
from infoint.parsing.person.form import read_form
from infoint.parsing.person.lines import part_rows, read_lines, read_sentences, without_fillers
from infoint.parsing.person.merge import (
    added,
    continued,
    is_firm_line,
    is_named_next,
    once,
    tells_more,
)
from infoint.parsing.person.names import find_names
from infoint.parsing.person.role import has_role
from infoint.parsing.person.runs import NameSpan
from infoint.parsing.person.several import note_all, owned_by, share, shared_firm, without_next
from infoint.parsing.person.unnamed import find_roles
from infoint.parsing.person.words import CREDENTIAL, DENIED, NOBODY, PLAIN_MARKS
from infoint.schema import Person

_LABEL = re.compile(
    r"(?:contact(?:\sperson)?|name|title|role|position|company|employer|referrals?|person)(?:\s?#?\d)?\s?[:=]\s*",
    re.I,
)


def parse_people(text: str) -> list[Person]:
    """Read the people of an answer.

    Parameters
    ----------
    text : str
        An answer to "who else should I talk to", as noted.

    Returns
    -------
    list of Person
        In the order said. ``text`` is the sentence or line. Empty where nobody is named or
        described. ``job_title`` is the role as written, without "my" or "a". Where no title
        was said it is the department ("Jim in IT": "IT"), since that tells whom one would
        meet. What a named person does ("who teaches the certificate") is a clause and no
        title: it stays in ``text``. Somebody without a name keeps the description.

    Examples
    --------
    >>> one, two = parse_people("Maria Lopez and Tom Becker, both at Tableau")
    >>> (one.name, one.organization), (two.name, two.organization)
    (('Maria Lopez', 'Tableau'), ('Tom Becker', 'Tableau'))
    >>> [(p.name, p.job_title) for p in parse_people("her colleague in regulatory affairs")]
    [(None, 'colleague in regulatory affairs')]
    >>> [p.job_title for p in parse_people("Jim in IT")]
    ['IT']
    >>> [p.job_title for p in parse_people("Dr. Marta Nowak, who teaches the certificate")]
    [None]
    >>> parse_people("No one came to mind, she'll ask around.")
    []
    """
    plain = text.translate(PLAIN_MARKS)
    people = [_unparted(one, plain) for one in _read_answer(plain)]
    return people if plain == text else [_as_written(one, plain, text) for one in people]


def _unparted(person: Person, plain: str) -> Person:
    """The person with the line as it stood, without the comma that `part_rows` set."""
    line = person.text.replace(", ", " ", 1)
    return replace(person, text=line) if person.text not in plain and line in plain else person


def _as_written(person: Person, plain: str, text: str) -> Person:
    """The person with the marks of the text: "O’Brien" stays as it was."""

    at = plain.find(person.text)

    def written(value: str | None) -> str | None:
        at = plain.find(value) if value else -1
        return " ".join(text[at : at + len(value)].split()) if value and at >= 0 else value

    return Person(
        written(person.name),
        written(person.job_title),
        written(person.organization),
        person.email,
        person.phone,
        person.text if at < 0 else text[at : at + len(person.text)],
    )


def _read_answer(text: str) -> list[Person]:
    form = read_form(text)
    if form is not None:
        return once(form)
    people: list[Person] = []
    for line in read_lines(part_rows(text)):
        label = _LABEL.match(line.text)
        text = line.text[label.end() :] if label else line.text
        for at, sentence in enumerate(read_sentences(text)):
            found = _read(sentence, is_item=line.is_item or label is not None)
            if (
                people
                and not line.follows_blank
                and not (line.is_bullet and at == 0)
                and tells_more(people[-1], sentence, found)
            ):
                found = []
            if people and len(found) == 1 and is_firm_line(people, found[0], sentence):
                people[-1] = replace(people[-1], organization=found.pop().name)
            if not found and people and not line.follows_blank:
                people[-1] = continued(people[-1], sentence, is_first=at == 0)
            if found and people and is_named_next(people[-1], found[0], sentence):
                found[0] = added(found[0], people.pop())
            people += found
    return once(people)


def _read(sentence: str, *, is_item: bool) -> list[Person]:
    spoken = without_fillers(sentence)
    is_item = is_item or len(spoken.split()) <= 3
    words, sentence = sentence, _IN_PASSING.sub("", spoken)
    contacts = take_contacts(sentence)
    mails = tuple(mail for mail, _ in contacts.emails)
    contacts = replace(contacts, masked=_DENIED_PART.sub("", contacts.masked))
    if DENIED.search(contacts.masked) or _NO_PEOPLE.match(sentence):
        return []
    names = find_names(contacts.masked, is_item=is_item, mails=mails)
    if names and _FIRMS_OF.match(contacts.masked, names[-1].end):
        return []
    if names:
        return _named(names, contacts, words)
    if NOBODY.search(sentence):
        aside = _ASIDE.search(contacts.masked)
        if aside is None or NOBODY.search(aside[1]):
            return []
        contacts = replace(contacts, masked=aside[1])
    return _unnamed(contacts, words, is_item=is_item)


# "Reading list: Carroll; Tufte"
_NO_PEOPLE = re.compile(
    r"(?:[\w-]+\s){0,2}(?:reading|books?|list|companies|firms|employers|tools|software|places|schools|colleges|websites|sites|"
    r"programs|podcasts?|conferences|resources|authors?|blogs?|certificates)(?:\s(?:list|to\s\w+|i\slike))?:\s",
    re.I,
)
# "don't talk to my boss, talk to Meg"
_DENIED_PART = re.compile(
    r"\b(?:don'?t|do not|wouldn'?t|not)\s(?:bother|talk|contact|ask|email|call)[^,;.]*[,;.]\s(?=(?:but\s)?(?:talk|contact|ask|email|call|try)\b)",
    re.I,
)
# "(via my cousin)", "(not his brother Sam)"
_IN_PASSING = re.compile(
    r"\s[-–—]\s(?:I|she|he|they)\s[^-–—]{5,60}\s[-–—](?=\s(?:at|is|from|in|on|who)\b)|"
    r"(?-i:,\s(?:but\s)?not\s(?:the\s)?[A-Z][^,;.]*)|\swhose\s[\w-]+\s(?:I|she|he|they)\b[^.;,]*|\s\((?:\w+\s(?=do))?(?:do\snot|not|via|through|met|last name|pronounced|goes by|with an? [A-Z]\b|rhymes|forgot|didn't|don't|spelled|spelling|sp\?|if|s?he/\w+|they/\w+)\b[^()]{0,60}\)",
    re.I,
)
# "The branch manager at the Tulsa office, he didn't have the name": only the name is missing.
_ASIDE = re.compile(
    r"((?:the|an?|her|his|their|my)\s[^,;]{3,60}),\s(?:but\s)?(?:s?he|they|i)\s[^,;]*\b(?:names?|card|e-?mail|number|details)\b",
    re.I,
)
# "Sherwin Williams and Ace Hardware reps": firms, whatever they are called.
_FIRMS_OF = re.compile(
    r"(?:,?\s(?:and\s|or\s)?[A-Z][\w'&]*)*(?:\s(?:reps|recruiters|employees|managers|engineers|representatives|people|alumni|staff|corporate|headquarters|stores?|outlets?|jobs|careers)[.!]?$|"
    r"\s(?:both\s|all\s|often\s|also\s|usually\s)*(?:(?:is|are)\s(?:hiring|opening|closing|expanding|growing|moving|building)|hires?|recruits?|posts?|offers?|pays?|outsources?|employs?|publish|do\s[A-Z])\b)"
)


def _named(names: list[NameSpan], contacts: Contacts, sentence: str) -> list[Person]:
    masked = contacts.masked
    first = _AND_FIRST.match(masked, 0, names[0].start)
    earlier = find_roles(first[1], is_item=True) if first else []
    others: list[Details] = []
    details: list[Details] = []
    is_lead_plural = False
    firm = shared_firm(masked, names)
    known = {word for one in names for word in (one.name, one.name.split()[0])}
    for at, span in enumerate(names):
        after = masked[span.end :]
        if at + 1 < len(names):
            after = without_next(masked[span.end : names[at + 1].start])
        joined = _ANOTHER.search(after)
        if joined and _PREDICATE.match(after):  # "she's my aunt and a loan officer"
            after = f"{after[: joined.start()]}, {after[joined.end() :]}"
        elif joined:
            if not _HIS.match(after, joined.end()):
                others += find_roles(after[joined.end() :], is_item=True)
            after = after[: joined.start()]
        before = masked[names[at - 1].end if at else 0 : span.start]
        told = read_before(before)
        is_lead_plural |= at == 0 and told.is_shared
        own = _details(span.name, told, after, is_lower=not any(map(str.isupper, masked)))
        house = own.organization if own.organization not in known else None  # "start with Kwame"
        details.append(replace(own, organization=house or firm))
    share(details, names, masked, is_lead_plural=is_lead_plural)
    if "(" in masked:
        note_all(details, names, masked)
    mails, phones = (
        [owned_by(found, at, names) for at in range(len(names))]
        for found in (contacts.emails, contacts.phones)
    )
    said = zip(names, details, mails, phones, strict=True)
    people = [
        Person(span.name, own.job_title, own.organization, mail, phone, sentence)
        for span, own, mail, phone in said
    ]
    return [*_of_roles(earlier, sentence), *people, *_of_roles(others, sentence)]


def _details(name: str, told: Details, after: str, *, is_lower: bool) -> Details:
    """What is said right before and after a name; letters ("RN") count least."""
    has_title = told.job_title is not None or _TITLED.match(name) is not None
    own = read_after(after, is_lower=is_lower, has_title=has_title)
    title = own.job_title or told.job_title
    is_less = _LETTERS.fullmatch(title or "") or (
        _IN_PART.match(after) and not has_role(title or "")
    )
    title = told.job_title if is_less and told.job_title else title
    return Details(title, own.organization or told.organization, own.is_shared)


def _of_roles(roles: list[Details], sentence: str) -> list[Person]:
    return [Person(None, r.job_title or None, r.organization, None, None, sentence) for r in roles]


_PREDICATE = re.compile(r",?\s(?:(?:who|she|he|they)(?:'s|\sis|\sare|\swas)|is|was)\s")
_IN_PART = re.compile(r",?\s(?:in|from|on|of|does)\s")
# "their camp director, or Kat"
_AND_FIRST = re.compile(
    r"((?:the|an?|her|his|their|my|someone|somebody|anyone)\s[^,;:()]{3,60}?),?\s(?:and|or)\s(?:maybe\s|also\s)?$"
)
_LETTERS = re.compile(CREDENTIAL)
_TITLED = re.compile(r"(?:Prof|Dr|Sgt|Lt|Capt|Col|Cpl|Detective|Officer|Chief|Deputy|Judge)\b")
# Too little to go by: "or his assistant", but not "my colleague in regulatory affairs".
_HIS = re.compile(
    r"(?:her|his|my|their)\s(?!other\b|former\b|old\b|[\w'-]+(?:\s[\w'-]+)?\sin\s(?-i:[a-z]))",
    re.I,
)
_ANOTHER = re.compile(
    r"(?:,|;)?\s(?:and|or|plus|as well as)\s(?:(?:also|maybe|possibly|then|perhaps|even|to|with)\s){0,2}(?=(?:an?|the|another|someone|somebody|anyone|whoever|her|his|my|their|one\sof\s(?:the|her|his|my|their))\s(?!(?:team|crew|staff|group|wife|husband|partner)\s(?:at|from|run|own)\b))|"
    r"\sknows\s(?=an?\s)|\s(?:talk|speak)\sto\s(?=(?:an?|the|her|his|their)\s)",
    re.I,
)


def _unnamed(contacts: Contacts, sentence: str, *, is_item: bool) -> list[Person]:
    roles = find_roles(contacts.masked, is_item=is_item)
    email = contacts.emails[0][0] if contacts.emails else None
    phone = contacts.phones[0][0] if contacts.phones else None
    if roles:
        first, *others = _of_roles(roles, sentence)
        return [replace(first, email=email, phone=phone), *others]
    return []
