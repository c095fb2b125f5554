"""A handed-in summary held against what its notes give: which section differs, in words.

Judges nobody and trusts nothing: a handed-in page is read as text, never shown and never run.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from bs4 import BeautifulSoup

_LARGEST = 20_000_000  # bytes of a handed-in page that is compared
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
        if handed_in.stat().st_size > _LARGEST:
            return ("The handed-in summary is too large to be compared.",)
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
        if mine != own and not own.startswith("picture of "):
            return f": it says “{mine[:60]}”, the notes give “{own[:60]}”"
    return ""


def _texts(html: str, with_pictures: bool) -> dict[str, list[str]]:
    """Words and pictures of each section, code left out."""
    main = BeautifulSoup(html, "html.parser").find("main")
    if main is None:
        return {}
    for tag in main.select("details.code, nav, .on-paper, style, script"):
        tag.decompose()
    for image in main.find_all(["img", "svg"]):
        look = hashlib.sha256(str(image).encode()).hexdigest()[:12] if with_pictures else ""
        label = image.get("alt") or image.get("aria-label") or ""
        image.replace_with(f"picture of {label} {look}")
    sections: dict[str, list[str]] = {}
    here = sections.setdefault(_BEGINNING, [])
    for node in main.find_all(string=True):
        words = " ".join(str(node).split())
        if words and node.find_parent("h2"):
            here = sections.setdefault(words, [])
        elif words:
            here.append(words)
    return sections
