"""Notes in, notes out: the same rows with stable names and without addresses.

Nothing is read, counted or dropped; two people, addresses or notes that were the
same stay the same, so that every comparison comes out as before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from infoint.report.privacy.key import KEY_FILE, Entry, add_notes, extend_key
from infoint.report.privacy.mask import Mask, stem_of
from infoint.report.privacy.words import load_words
from infoint.schema import FRAMES, Notes

if TYPE_CHECKING:
    import pandas as pd

_FIXED = load_words("fixed_columns")
_NAMES = {
    ("interviews", "interviewee"): "person",
    ("interviews", "organization"): "organization",
    ("people", "name"): "person",
    ("people", "organization"): "organization",
    ("follow_ups", "interviewee"): "person",
}
_LABELS = frozenset(["interview_id", "source"])
_ADDRESSES = frozenset(["email", "phone"])


def make_key(notes: Notes, entries: Iterable[Entry] = ()) -> tuple[Entry, ...]:
    """The key of these notes: what was in it, and everybody new.

    Parameters
    ----------
    notes : Notes
    entries : iterable of Entry
        The key so far; its pseudonyms stay.
    """
    notes = drop_key_rows(notes)
    entries = extend_key(entries, notes)
    mask = make_mask(notes, entries)
    stems: dict[str, None] = {}
    for source in [*notes.interviews["interview_id"], *_sources(notes)]:
        for part in str(source).partition(", ")[0].replace("\\", "/").split("/"):
            stem = stem_of(part)
            if mask.holds_name(stem):
                stems[stem] = None
    return add_notes(entries, stems)


def make_mask(notes: Notes, entries: Iterable[Entry] = (), *, contacts: bool = True) -> Mask:
    """The mask for everything that is made of these notes."""
    places = {str(name) for name in notes.places["name"]}
    for column in ("location", "admin1"):
        for name in notes.interviews[column].dropna():
            places |= set(str(name).split(","))
    entries = tuple(entries)
    return Mask(entries, contacts=contacts, places=places, near=_near(notes, entries))


def mask_notes(notes: Notes, mask: Mask) -> Notes:
    """The notes as the mask shows them.

    Parameters
    ----------
    notes : Notes
        Stays as it is.
    mask : Mask

    Returns
    -------
    Notes
        The same rows in the same order and of the same dtypes.
    """
    notes = drop_key_rows(notes)
    addresses = _numbers(notes) if mask.contacts else {}
    frames = {name: _mask_frame(getattr(notes, name), name, mask, addresses) for name in FRAMES}
    return replace(notes, **frames)


def drop_key_rows(notes: Notes) -> Notes:
    """The notes without rows that a reader made of the key itself."""
    frames = {}
    for name in FRAMES:
        frame = getattr(notes, name)
        if "source" in frame:
            is_key = frame["source"].map(lambda source: _file_of(source) == KEY_FILE)
            frame = frame[~is_key.astype(bool)].reset_index(drop=True) if len(frame) else frame
        frames[name] = frame
    return replace(notes, **frames)


def _file_of(source: object) -> str:
    return PurePath(str(source).partition(", ")[0]).name


def _sources(notes: Notes) -> list[str]:
    return [
        str(source)
        for name in FRAMES
        if "source" in (frame := getattr(notes, name))
        for source in frame["source"]
    ]


def _mask_frame(
    frame: pd.DataFrame, name: str, mask: Mask, addresses: dict[str, str]
) -> pd.DataFrame:
    ids = list(frame["interview_id"]) if "interview_id" in frame else [None] * len(frame)
    changed = {}
    for column in FRAMES[name].columns:
        if column.dtype != "str" or column.name in _FIXED:
            continue
        change = _changer(name, column.name, mask, addresses)
        values = [
            change(value, key if isinstance(key, str) else None) if isinstance(value, str) else None
            for value, key in zip(frame[column.name], ids, strict=True)
        ]
        changed[column.name] = _series(values, frame[column.name])
    return frame.assign(**changed)


def _series(values: Sequence[str | None], like: pd.Series) -> pd.Series:
    import pandas as pd  # late, as in infoint.schema

    return pd.Series(values, index=like.index, dtype=like.dtype)


def _changer(
    frame: str, column: str, mask: Mask, addresses: dict[str, str]
) -> Callable[[str, str | None], str]:
    if column in _LABELS:
        return lambda value, _: mask.replace_label(value) if mask.entries else value
    if column in _ADDRESSES and mask.contacts:
        return lambda value, _: addresses[_same(value)]
    if kind := _NAMES.get((frame, column)):
        return lambda value, key: mask.replace_name(value, kind, key)
    return lambda value, key: mask.replace(value, key)


def _numbers(notes: Notes) -> dict[str, str]:
    """A number for each address: two rows with one address stay one person."""
    known: dict[str, str] = {}
    for column in sorted(_ADDRESSES):
        count = 0
        for frame in (notes.interviews, notes.people):
            for value in frame[column].dropna():
                if _same(value) not in known:
                    count += 1
                    known[_same(value)] = f"[{column} {count}]"
    return known


def _same(address: str) -> str:
    return "".join(address.split()).casefold()


def _near(notes: Notes, entries: Sequence[Entry]) -> dict[str, list[str]]:
    """By interview as it was and as it is shown: whom it is about, the interviewee first."""
    if not entries:
        return {}
    mask = Mask(entries, contacts=False)
    near: dict[str, list[str]] = {}
    pairs = [
        *zip(notes.interviews["interview_id"], notes.interviews["interviewee"], strict=True),
        *zip(notes.people["interview_id"], notes.people["name"], strict=True),
    ]
    for key, name in pairs:
        if isinstance(key, str) and isinstance(name, str):
            near.setdefault(key, []).append(mask.replace(name))
    return near
