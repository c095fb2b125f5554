"""A handed-in summary held against what its notes give: which section differs, in words.

Judges nobody and trusts nothing: a handed-in page is read as text, never shown and never run.
"""

from __future__ import annotations

import hashlib
from html.parser import HTMLParser
from pathlib import Path

_MORE = 4  # times as long as ours: a longer page is none of the kit's
_LEFT_OUT = ("nav", "style", "script")
_BEGINNING = "Beginning"
_MOST = 30  # differences that are told


def compare(handed_in: Path, ours: str, *, with_pictures: bool = True) -> tuple[str, ...]:
    """Say which sections of a handed-in summary are not what its notes give.

    Parameters
    ----------
    handed_in : Path
    ours : str
        The page that the notes give.
    with_pictures : bool
        Whether pictures count, and not their descriptions alone. Other versions of the kit's
        libraries draw the same figure differently.
    """
    try:
        if handed_in.is_symlink() or not handed_in.is_file():
            return ("There is no summary in the hand-in.",)
        if handed_in.stat().st_size > _MORE * len(ours.encode()):
            return (f"The handed-in summary is more than {_MORE} times as long as what the notes give; it is not compared.",)  # fmt: skip
        page = handed_in.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ("The handed-in summary cannot be opened.",)
    theirs, expected = _texts(page, with_pictures), _texts(ours, with_pictures)
    told = []
    for heading, text in expected.items():
        where = "The beginning" if heading == _BEGINNING else f"The section “{heading}”"
        if heading not in theirs:
            told.append(f"{where} is missing in the handed-in summary.")
        elif theirs[heading] != text:
            told.append(f"{where} differs from what the notes give{_example(theirs[heading], text)}.")  # fmt: skip
    added = [heading for heading in theirs if heading not in expected]
    told += [f"The section “{heading[:80]}” is not one that the kit makes." for heading in added]
    return tuple(told[:_MOST])


def _example(theirs: list[str], ours: list[str]) -> str:
    """The first words that differ, where both have some."""
    for mine, own in zip(theirs, ours, strict=False):
        if mine != own and not own.startswith("picture "):
            return f": it says “{mine[:60]}”, the notes give “{own[:60]}”"
    return ""


def _texts(html: str, with_pictures: bool) -> dict[str, list[str]]:
    """Words and pictures of each section, code left out."""
    page = _Page(with_pictures)
    page.feed(html)  # not closed: a tag or comment that never ends would be sought again and again
    return page.sections


class _Page(HTMLParser):
    """Takes a page apart in one go; tags need not close, and how deep they lie is no matter."""

    def __init__(self, with_pictures: bool) -> None:
        super().__init__()
        self.sections: dict[str, list[str]] = {}
        self._with_pictures = with_pictures
        self._here: list[str] | None = None  # None outside of the main part
        self._heading: list[str] | None = None
        self._skipped, self._depth = "", 0  # the element left out, and how often it lies in itself
        self._drawing = hashlib.sha256()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin the main part, a section, a picture, or what is left out."""
        if tag == "main" and self._here is None:
            self._here = self.sections.setdefault(_BEGINNING, [])
        if self._here is None:
            return
        if self._skipped:
            self._depth += tag == self._skipped
            self._drawing.update((self.get_starttag_text() or "").encode(errors="replace"))
            return
        values = {name: value or "" for name, value in attrs}
        classes = values.get("class", "").split()
        if tag == "img":
            self._picture(values.get("alt", ""), values.get("src", ""))
        elif tag == "svg":
            self._skipped, self._depth = tag, 1
            self._drawing = hashlib.sha256()
            self._here.append(f"picture of {values.get('aria-label', '')}")
        elif tag in _LEFT_OUT or "on-paper" in classes or (tag == "details" and "code" in classes):
            self._skipped, self._depth = tag, 1
        elif tag == "h2":
            self._heading = []

    def handle_endtag(self, tag: str) -> None:
        """End what was begun."""
        if self._here is None:
            return
        if self._skipped:
            self._depth -= tag == self._skipped
            if not self._depth:
                self._skipped = ""
                if tag == "svg" and self._with_pictures:
                    self._here.append(f"picture {self._drawing.hexdigest()[:12]}")
        elif tag == "h2" and self._heading is not None:
            self._here = self.sections.setdefault(" ".join(self._heading), [])
            self._heading = None
        elif tag == "main":
            self._here = None

    def handle_data(self, data: str) -> None:
        """Keep words, in the heading or in the section."""
        if self._skipped:
            self._drawing.update(data.encode(errors="replace"))
        elif self._here is not None and (words := " ".join(data.split())):
            (self._here if self._heading is None else self._heading).append(words)

    def _picture(self, label: str, source: str) -> None:
        assert self._here is not None
        look = hashlib.sha256(source.encode(errors="replace")).hexdigest()[:12]
        self._here.append(f"picture of {label} {look if self._with_pictures else ''}")
