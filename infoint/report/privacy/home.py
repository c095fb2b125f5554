"""What a page could tell of the machine that made it: the home folder and the user's name.

Looks at text only; what is done about it is said in `leaks`.
"""

from __future__ import annotations

import getpass
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from infoint.report.privacy.words import load_words

BLOT = "▮▮▮"
_COMMON_USERS = load_words("common_users")


@dataclass(frozen=True, slots=True)
class Home:
    """The home folder in all its spellings and the user's name; empty where they are no secret."""

    folders: tuple[str, ...] = ()
    user: str = ""

    def found_in(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where a text tells of it: start, end and what it tells."""
        for folder in self.folders:
            for match in re.finditer(rf"(?<![\w.-]){re.escape(folder)}(?![\w-])", text):
                yield *match.span(), "a folder of this machine"
        if self.user:
            for match in re.finditer(rf"(?<!\w){re.escape(self.user)}(?!\w)", text, re.I):
                yield *match.span(), "the user of this machine"

    def blotted(self, text: str) -> str:
        """The text without it."""
        for secret in filter(None, (*self.folders, self.user)):
            text = text.replace(secret, BLOT)
        return text


def this_home(known: str = "") -> Home:
    """The home and user of this process; a user name that stands in ``known`` is no secret."""
    try:
        home, user = str(Path.home()), getpass.getuser()
    except (OSError, RuntimeError, KeyError):  # a container without a user
        return Home()
    folders = tuple({home, home.replace("\\", "/"), quote(home)}) if len(home) > 3 else ()
    is_plain = user.lower() in _COMMON_USERS or len(user) < 4
    return Home(folders, "" if is_plain or user.casefold() in known.casefold() else user)
