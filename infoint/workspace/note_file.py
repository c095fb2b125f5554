"""A note as named fields, and changes to them as changes of the file.

A change touches the lines of that field alone. Everything else survives byte for byte: keys and
headings of one's own, comments, their order and spacing. The result is read again before it is
given back: where typed signs would have become markup, they are guarded more thoroughly.
Nothing here opens a file or parses an answer.

Fields are named ``fact:interviewee``, ``answer:tasks`` (a question's id, or ``answer:own:`` with
the words of a heading that is none of the list's) and ``later:tasks`` ("yes" where the question
is to be asked by email; in the file a comment beneath the heading).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from infoint.errors import WorkspaceError
from infoint.questions import Bank
from infoint.workspace.note_front import FrontMatter, one_line
from infoint.workspace.note_layout import Layout, Section, lay_out, raw_lines
from infoint.workspace.note_markup import clean_words, mark_line, words_of
from infoint.workspace.start import note_template

LATER = "<!-- ask by email -->"
_IS_LATER = re.compile(r"\s*<!--\s*ask\b[^\n]*\bemail\b[^\n]*-->\s*", re.IGNORECASE)
_IS_ASIDE = re.compile(r"\s*(?:<!--(?:(?!-->)[^\n])*-->\s*)?")  # blank, or a comment by itself
_NUMBERED = re.compile(r"#\d+$")
_LEVEL = 2


@dataclass(frozen=True, slots=True)
class _Body:
    """What stands beneath a heading: asides, the answer's lines, blank lines."""

    asides: list[str]
    core: list[str]
    blank: list[str]


def read_fields(text: str, bank: Bank) -> dict[str, str]:
    """Every field that a note has, and its words; "" where a question has no answer yet.

    >>> from infoint.questions import load_bank
    >>> read_fields("---\\ndate: 2026-10-14\\n---\\n## Pay?\\n$50k\\n", load_bank())
    {'fact:date': '2026-10-14', 'answer:salary': '$50k'}
    """
    layout = lay_out(text, bank)
    facts = FrontMatter(layout.front).fields(bank)
    fields = {f"fact:{name}": value for name, value in facts.items()}
    for section in layout.sections:
        body = _take_apart(section.body)
        words = "\n".join(words_of(line.rstrip("\r\n")) for line in body.core)
        fields[f"answer:{section.key}"] = clean_words(words)
        if any(_IS_LATER.fullmatch(line) for line in body.asides):
            fields[f"later:{section.key}"] = "yes"
    return fields


def own_headings(text: str, bank: Bank) -> tuple[str, ...]:
    """Keys of the sections under headings that ask none of the list's questions.

    A heading with nothing but headings beneath it is a title and left out, as is a second one
    of a question.
    """
    sections = lay_out(text, bank).sections
    keys = []
    for section, following in zip(sections, (*sections[1:], None), strict=True):
        is_title = following is not None and following.level > section.level
        if section.key in bank.ids or (is_title and not _take_apart(section.body).core):
            continue
        keys.append(section.key)
    return tuple(keys)


def headings_of(text: str, bank: Bank) -> dict[str, str]:
    """The words of each heading by its key."""
    return {section.key: section.heading for section in lay_out(text, bank).sections}


def change_fields(text: str, changes: Mapping[str, str], bank: Bank) -> str:
    """A note's text with some fields changed.

    Parameters
    ----------
    text : str
        The whole file.
    changes : mapping of str
        New words by field. "" empties a field; a field that the note lacks is added where the
        question list has it.

    Raises
    ------
    WorkspaceError
        The words cannot be written so that they read back.

    >>> from infoint.questions import load_bank
    >>> change_fields("## Pay?\\n\\n## Tasks\\n", {"answer:salary": "## 50k"}, load_bank())
    '## Pay?\\n\\\\## 50k\\n\\n## Tasks\\n'
    """
    before = read_fields(text, bank)
    wanted = {name: _normal(name, words) for name, words in changes.items()}
    wanted = {name: words for name, words in wanted.items() if before.get(name, "") != words}
    if not wanted:
        return text
    for fully in (False, True):
        changed = _apply(text, wanted, bank, fully=fully)
        after = read_fields(changed, bank)
        if all(
            after.get(name, "") == {**before, **wanted}.get(name, "")
            for name in {*before, *after, *wanted}
        ):
            return changed
    raise WorkspaceError(
        "the note",
        f"its {', '.join(sorted(wanted))} cannot be written so that it reads back",
        todo="Write it into the file with an editor",
    )


def _normal(name: str, words: str) -> str:
    if name.startswith("answer:"):
        return clean_words(words)
    return one_line(words) if name.startswith("fact:") else "yes" if words else ""


def _apply(text: str, changes: Mapping[str, str], bank: Bank, *, fully: bool) -> str:
    layout = lay_out(text, bank)
    order = list(FrontMatter(_template_front(bank)).fields(bank))
    order += [field.id for field in bank.fields if field.id not in order]
    for name, words in changes.items():
        kind, _, key = name.partition(":")
        if kind == "fact":
            layout = _with_fact(layout, key, words, order, bank)
        else:
            layout = _with_section(layout, key, bank)
            sections = [
                _changed(section, kind, words, layout.newline, fully)
                if section.key == key
                else section
                for section in layout.sections
            ]
            layout = replace(layout, sections=tuple(sections))
    return layout.text


def _template_front(bank: Bank) -> tuple[str, ...]:
    keys = lay_out(note_template(bank), bank).front
    return tuple(f"{line.partition(':')[0]}: x" for line in keys)


def _with_fact(layout: Layout, key: str, words: str, order: list[str], bank: Bank) -> Layout:
    front = FrontMatter(layout.front).change(key, words, order, bank)
    if not layout.closing and front.lines:
        fence = f"---{layout.newline}"
        layout = replace(layout, opening=fence, closing=f"{fence}{layout.newline}")
    return replace(layout, front=front.lines)


def _with_section(layout: Layout, key: str, bank: Bank) -> Layout:
    """The layout with a section of that key, added where the list has the question."""
    if any(section.key == key for section in layout.sections):
        return layout
    sections = list(layout.sections)
    known = [section.level for section in sections if section.question_id]
    level = max(set(known), key=known.count) if known else _LEVEL
    is_listed = key in bank.ids
    place = _place(sections, bank.ids, key) if is_listed else len(sections)
    text = bank.question(key).text if is_listed else _NUMBERED.sub("", key.removeprefix("own:"))
    head = f"{'#' * level} {mark_line(text)}{layout.newline}"
    is_last = place == len(sections)
    new = Section(key, text, level, key, head, "" if is_last else layout.newline)
    if place:
        sections[place - 1] = _spaced(sections[place - 1], layout.newline)
    elif layout.lead.strip() and not layout.lead.endswith(layout.newline * 2):
        lead = layout.lead + layout.newline * (1 if layout.lead.endswith(("\n", "\r")) else 2)
        layout = replace(layout, lead=lead)
    sections.insert(place, new)
    return replace(layout, sections=tuple(sections))


def _place(sections: list[Section], ids: tuple[str, ...], key: str) -> int:
    """Where the list has a question among the sections that are there."""
    before = [i for i, one in enumerate(sections) if one.key in ids[: ids.index(key)]]
    after = [i for i, one in enumerate(sections) if one.key in ids[ids.index(key) + 1 :]]
    return before[-1] + 1 if before else after[0] if after else len(sections)


def _spaced(section: Section, newline: str) -> Section:
    """The section with a blank line at its end."""
    whole = section.head + section.body
    if whole.endswith(newline * 2):
        return section
    missing = newline if whole.endswith(newline) else newline * 2
    return replace(section, body=section.body + missing)


def _changed(section: Section, kind: str, words: str, newline: str, fully: bool) -> Section:
    if not section.head.endswith(("\n", "\r")):
        section = replace(section, head=section.head + newline)
    body = _take_apart(section.body)
    asides = body.asides
    if kind == "later":
        asides = [line for line in asides if not _IS_LATER.fullmatch(line)]
        asides += [f"{LATER}{newline}"] if words else []
        return replace(section, body="".join(asides + body.core + body.blank))
    if asides and not asides[-1].endswith(("\n", "\r")):
        asides = [*asides[:-1], asides[-1] + newline]
    core = _lines(words, body.core, newline, fully)
    blank = body.blank
    if core and not body.core:
        blank = blank[1:] or ([newline] if blank else [])
    elif body.core and not core and blank:
        blank = [newline, *blank]
    return replace(section, body="".join(asides + core + blank))


def _lines(words: str, old: list[str], newline: str, fully: bool) -> list[str]:
    """Words as raw lines; a line that stays keeps the form in which it stood."""
    kept = {} if fully else {words_of(line.rstrip("\r\n")).rstrip(): line for line in old}
    lines = []
    for line in words.split("\n") if words else []:
        raw = kept.get(line, "").rstrip("\r\n") or mark_line(line, fully=fully)
        lines.append(f"{raw}{newline}")
    return lines


def _take_apart(body: str) -> _Body:
    lines = raw_lines(body)
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    start = 0
    while start < end and _IS_ASIDE.fullmatch(lines[start]):
        start += 1
    return _Body(lines[:start], lines[start:end], lines[end:])
