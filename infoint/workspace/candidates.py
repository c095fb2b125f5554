"""The list of people to ask, with those whom interviewees named. Writes and reads no file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from infoint.workspace.people_file import COLUMNS, PersonRow, is_same_person, person_key


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person to ask.

    Attributes
    ----------
    facts : mapping
        Field of `people_file.COLUMNS` to text.
    person : PersonRow or None
        The row in people.csv; None for a referral that is not in it yet.
    referred_by : tuple of str
        Interviewees who named them.
    is_interviewed : bool
        Whether there is a note of a talk with them.
    """

    facts: Mapping[str, str]
    person: PersonRow | None = None
    referred_by: tuple[str, ...] = ()
    is_interviewed: bool = False
    key: tuple[str, str] = field(default=("", ""))

    @property
    def label(self) -> str:
        """The person on one line: who, where from, how far it is."""
        told = self.facts
        work = ", ".join(filter(None, (told.get("job_title"), told.get("organization"))))
        who = told.get("name") or work or "(no name)"
        named = who if who == work or not work else f"{who}, {work}"
        return f"{named} · {self.state}"

    @property
    def state(self) -> str:
        """How far asking them has come."""
        told = self.facts
        if self.is_interviewed:
            return "interviewed"
        if told.get("appointment"):
            return f"appointment {told['appointment']}"
        if told.get("answer"):
            return told["answer"]
        if told.get("asked_on"):
            return f"asked {told['asked_on']}"
        if self.person is None:
            return f"named by {' and '.join(self.referred_by)}, not on your list yet"
        return "not asked yet"


def people_to_ask(
    people: Sequence[PersonRow],
    referred: Iterable[Mapping[str, object]],
    interviewed: Iterable[tuple[str, str]] = (),
) -> tuple[Candidate, ...]:
    """Join the list with the referrals, nobody twice; the interviewed last.

    Parameters
    ----------
    people : sequence of PersonRow
        What `people_file.read_people` gives.
    referred : iterable of mapping
        Rows of `compare.contact.new_contacts`.
    interviewed : iterable of (str, str)
        Name and employer of those talked with.
    """
    met = [person_key(name, firm) for name, firm in interviewed]
    waiting = [(_key(row), row) for row in referred]
    found = []
    for person in people:
        by: tuple[str, ...] = ()
        for key, row in waiting:
            if is_same_person(person.key, key):
                by = _names(row)
        is_met = any(is_same_person(person.key, key) for key in met)
        found.append(Candidate(person.facts, person, by, is_met, person.key))
    for key, row in waiting:
        if not any(is_same_person(key, person.key) for person in people):
            found.append(Candidate(_values(row), None, _names(row), False, key))
    return tuple(sorted(found, key=lambda one: one.is_interviewed))


def _key(row: Mapping[str, object]) -> tuple[str, str]:
    return person_key(_text(row.get("name")), _text(row.get("organization")))


def _values(row: Mapping[str, object]) -> dict[str, str]:
    told = {name: _text(row.get(name)) for name in COLUMNS}
    told |= {"found_through": "referral", "connection": f"referred by {' and '.join(_names(row))}"}
    return {name: text for name, text in told.items() if text}


def _names(row: Mapping[str, object]) -> tuple[str, ...]:
    names = row.get("referred_by")
    return tuple(map(str, names)) if isinstance(names, list | tuple) else ()


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
