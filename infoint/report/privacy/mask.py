"""Text without names, addresses and numbers: what everything of a report goes through.

One `Mask` serves both sides: it replaces, and it finds what was not replaced.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from infoint.report.privacy.contacts import Span, find_contacts
from infoint.report.privacy.fold import fold, words_of
from infoint.report.privacy.forms import Form, name_words, organization_forms, person_forms
from infoint.report.privacy.key import Entry
from infoint.report.privacy.search import Hit, Names

_PARTS = re.compile(r"[/\\]")


class Mask:
    """Replaces and finds what stays home.

    Parameters
    ----------
    entries : iterable of Entry
        The key; empty where names may stay.
    contacts : bool
        Whether email addresses and phone numbers are taken out, too.
    places : collection of str
        Names of places in the notes, which a name may also be.
    near : mapping, optional
        The pseudonyms that each interview is about: "Maria" is hers there.
    """

    def __init__(
        self,
        entries: Iterable[Entry] = (),
        *,
        contacts: bool = True,
        places: Collection[str] = (),
        near: Mapping[str, Collection[str]] | None = None,
    ) -> None:
        self.entries = tuple(entries)
        self.contacts = contacts
        self.near = near or {}
        towns = {tuple(word.folded for word in words_of(place)) for place in places} - {()}
        words = {word for town in towns for word in town}
        self.names = Names(
            (form for entry in self.entries for form in _forms(entry, words)), places=towns
        )
        self.known = {
            (entry.kind, *name_words(entry.real_name, entry.kind)): entry.pseudonym
            for entry in self.entries
        }
        self.notes = {
            entry.real_name: entry.pseudonym for entry in self.entries if entry.kind == "note"
        }

    def hits(self, text: str, *, is_label: bool = False, whole_only: bool = False) -> list[Hit]:
        """Where the text names somebody or gives an address or a number."""
        spans: list[Span] = []
        if self.contacts and not whole_only:
            spans = find_contacts(text, handles=bool(self.entries))
        found = [Hit(start, end, (words,)) for start, end, words in spans]
        for hit in self.names.find(text, is_label=is_label, whole_only=whole_only):
            if all(
                hit.end <= other.start or hit.start >= other.end for other in found[: len(spans)]
            ):
                found.append(hit)
        return sorted(found, key=lambda hit: hit.start)

    def replace(self, text: str, interview: str | None = None, *, is_label: bool = False) -> str:
        """The text with stable names in it; ``interview`` settles a shared first name."""
        parts, end = [], 0
        for hit in self.hits(text, is_label=is_label):
            parts += [text[end : hit.start], self._chosen(hit, interview)]
            end = hit.end
        return "".join([*parts, text[end:]]) if parts else text

    def replace_name(self, name: str, kind: str, interview: str | None = None) -> str:
        """A cell that holds a name and nothing else."""
        found = self.known.get((kind, *name_words(name, kind)))
        return found or self.replace(name, interview)

    def replace_label(self, text: str) -> str:
        """A file name, source or id: a part that holds a name becomes a note's number."""
        head, comma, rest = text.partition(", ")
        parts = [self._label(part) for part in _PARTS.split(head)]
        return "/".join(parts) + comma + self.replace(rest, is_label=True)

    def _label(self, part: str) -> str:
        stem = stem_of(part)
        if stem in self.notes:
            return self.notes[stem]
        return self.replace(part, is_label=True)

    def holds_name(self, text: str) -> bool:
        """Whether a file name or id names somebody."""
        return bool(self.hits(text, is_label=True))

    def _chosen(self, hit: Hit, interview: str | None) -> str:
        if len(hit.pseudonyms) == 1:
            return hit.pseudonyms[0]
        near = [name for name in self.near.get(interview or "", ()) if name in hit.pseudonyms]
        return near[0] if near else " or ".join(sorted(hit.pseudonyms, key=lambda n: (len(n), n)))


def stem_of(name: str) -> str:
    """The name of a file without its ending.

    >>> stem_of("01_dana.ruiz.md"), stem_of("dana_ruiz"), stem_of(".md")
    ('01_dana.ruiz', 'dana_ruiz', '.md')
    """
    stem, dot, ending = name.rpartition(".")
    return stem if dot and stem and len(ending) < 6 and ending.isalnum() else name


def _forms(entry: Entry, places: Collection[str]) -> Iterable[Form]:
    if entry.kind == "person":
        return person_forms(entry.real_name, entry.pseudonym, places)
    if entry.kind == "organization":
        return organization_forms(entry.real_name, entry.pseudonym, places)
    if entry.kind == "note":
        return ()
    whole = tuple(word.folded for word in words_of(entry.real_name))
    joined = (fold(entry.real_name),)
    return (Form(whole, entry.pseudonym), Form(joined, entry.pseudonym))
