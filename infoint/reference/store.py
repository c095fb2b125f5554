"""Title tables that the user added, kept in the user's own data folder.

One file a source, `titles_NAME.csv.gz`: a first line with where it comes from, then a row a title.
The folder is the one that the system gives to programs (`platformdirs`), or what the environment
variable ``INFOINT_DATA`` names. Nothing is read before a title is looked up, and where nothing was
added a look-up costs one question to the file system.

This module refuses to change the kit's own tables and to guess: it finds a title or it does not.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from infoint.atomic import write_whole
from infoint.errors import ReferenceDataError
from infoint.reference.titles import title_key

Listed = Literal["occupation", "reported", "alternate"]

VARIABLE = "INFOINT_DATA"
_FILE = "titles_{}.csv.gz"
_COLUMNS = ["key", "title", "soc", "source"]
_ADD_AGAIN = "Add it again with `infoint reference add`, or remove the file"


@dataclass(frozen=True, slots=True)
class AddedTitle:
    """One title of an added table.

    ``soc`` holds every occupation under which the source lists it; ``source`` says where:
    as the occupation's own name, among titles that workers reported, or among others.
    """

    title: str
    soc: tuple[str, ...]
    source: Listed


@dataclass(frozen=True, slots=True)
class About:
    """Where an added table comes from. ``added`` is the day, as YYYY-MM-DD."""

    source: str
    release: str
    added: str
    license: str
    attribution: str


@dataclass(frozen=True, slots=True)
class AddedTitles:
    """An added table: key (see `title_key`) to title, SOC code to the occupation's name."""

    about: About
    path: Path
    titles: Mapping[str, AddedTitle]
    occupations: Mapping[str, str]
    reported: Mapping[str, tuple[str, ...]]


def data_folder() -> Path:
    """The user's data folder; it may not be there yet."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else _default_folder()


@cache
def _default_folder() -> Path:
    from platformdirs import user_data_path  # late: most runs look no added title up

    return user_data_path("infoint", appauthor=False)


def store(path: Path, data: bytes) -> None:
    """Write a file of the data folder whole.

    Raises
    ------
    ReferenceDataError
        The folder cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
    except OSError as error:
        raise ReferenceDataError(
            str(path),
            f"it cannot be written ({error.strerror})",
            "Expected a folder for the user's data",
            f"Name another folder in the variable {VARIABLE}",
        ) from error


def save_titles(name: str, about: About, titles: Iterable[AddedTitle]) -> tuple[Path, About | None]:
    """Write a table as one step, so that a stopped run leaves the earlier one.

    Returns
    -------
    tuple
        The file, and where the table that it replaces came from (None without one).

    Raises
    ------
    ReferenceDataError
        The folder cannot be written.
    """
    path = data_folder() / _FILE.format(name)
    earlier = _about(path) if path.is_file() else None
    text = io.StringIO()
    text.write(json.dumps(asdict(about), ensure_ascii=False) + "\n")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for row in titles:
        writer.writerow([title_key(row.title), row.title, ";".join(row.soc), row.source])
    store(path, gzip.compress(text.getvalue().encode("utf-8"), mtime=0))
    return path, earlier


def _about(path: Path) -> About | None:
    """Where a stored table comes from; None for one that nobody could read."""
    try:
        return load_titles_file(path).about
    except ReferenceDataError:
        return None  # a damaged table is being replaced: that is the way to mend it


def added_titles(name: str = "onet") -> AddedTitles | None:
    """The added table of that name, or None where none was added.

    Raises
    ------
    ReferenceDataError
        The stored table is damaged.
    """
    path = data_folder() / _FILE.format(name)
    try:
        stat = path.stat()
    except OSError:
        return None
    return _load(path, (stat.st_mtime_ns, stat.st_ino))


@lru_cache(maxsize=2)
def _load(path: Path, stamp: tuple[int, int]) -> AddedTitles:
    """``stamp`` tells one written file from another: a table added anew is read anew."""
    return load_titles_file(path)


def load_titles_file(path: Path) -> AddedTitles:
    """Read a stored table.

    Raises
    ------
    ReferenceDataError
        It is none, or damaged.
    """
    try:
        head, _, body = gzip.decompress(path.read_bytes()).decode("utf-8").partition("\n")
        about = About(**json.loads(head))
        rows = csv.reader(io.StringIO(body))
        if next(rows, None) != _COLUMNS:
            raise ValueError("other columns")
        return _table(about, path, list(rows))
    except (OSError, EOFError, ValueError, TypeError, zlib.error, csv.Error) as error:
        raise ReferenceDataError(
            str(path), f"a damaged title table ({error})", "Expected titles", _ADD_AGAIN
        ) from error


def _table(about: About, path: Path, rows: list[list[str]]) -> AddedTitles:
    # Keys are stored because making 48,000 takes half a second; another version of the kit
    # may make other ones, which a few hundred rows show.
    is_fresh = all(title_key(title) == key for key, title, _, _ in rows[::200])
    titles: dict[str, AddedTitle] = {}
    occupations: dict[str, str] = {}
    reported: dict[str, list[str]] = {}
    for key, title, codes, source in rows:
        soc = tuple(codes.split(";"))
        row = AddedTitle(title, soc, source)  # type: ignore[arg-type]
        titles.setdefault(key if is_fresh else title_key(title), row)
        if source == "occupation":
            occupations.setdefault(soc[0], title)
        elif source == "reported":
            for code in soc:
                reported.setdefault(code, []).append(title)
    grouped = {code: tuple(names) for code, names in reported.items()}
    return AddedTitles(about, path, titles, occupations, grouped)
