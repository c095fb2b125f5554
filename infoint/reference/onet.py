"""The O*NET database's own text download, made into a table of titles.

O*NET (U.S. Department of Labor, Employment and Training Administration; CC BY 4.0) lists some
50,000 titles under occupations coded as SOC 2018 with two more digits. The kit ships none of it;
`infoint reference add` takes what the user downloaded from
https://www.onetcenter.org/database.html ("Text": `db_NN_N_text.zip`).

This module refuses what it does not know: another layout, a release before 25.1 (whose codes are
those of 2010), one odd row. It downloads nothing. A title's abbreviation in parentheses ("CNO",
"RT") is no title of its own: it stands for too many things.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from infoint.errors import ReferenceDataError
from infoint.reference.store import About, AddedTitle, Listed, save_titles
from infoint.reference.titles import load_occupations, oews_codes, title_key

ALTERNATE = "Alternate Titles.txt"
REPORTED = "Sample of Reported Titles.txt"
OCCUPATIONS = "Occupation Data.txt"
READ_ME = "Read Me.txt"
_CODE = "O*NET-SOC Code"
_TITLE_COLUMNS: dict[str, tuple[Listed, tuple[str, ...]]] = {
    OCCUPATIONS: ("occupation", ("Title",)),
    REPORTED: ("reported", ("Reported Job Title",)),
    ALTERNATE: ("alternate", ("Alternate Title", "Short Title")),
}
_OPTIONAL = "Short Title"
_EXPECTED = "Expected db_NN_N_text.zip from onetcenter.org, or its folder"
_LARGEST = 64 * 2**20  # bytes of one file; the largest of release 29.2 has 4 MB
_OLDEST = (25, 1)  # the first release with the codes of SOC 2018, November 2020
_SOC = re.compile(r"(\d\d-\d{4})\.\d\d")
_RELEASE = re.compile(r"(?<![\d.])(\d{2})[._](\d)(?!\d)")
_MONTH = re.compile(r"([A-Z][a-z]+ 20\d\d) Release")

# SOC 2018 codes that the kit's `soc.csv` lacks, with the joined occupation in it whose name
# covers them ("Teaching Assistants, Except Postsecondary").
_JOINED = {
    "25-9049": "25-9045",
    "47-4091": "47-4090",
    "47-4099": "47-4090",
    "53-1042": "53-1047",
    "53-1043": "53-1047",
    "53-1044": "53-1047",
    "53-1049": "53-1047",
}

ATTRIBUTION = (
    "This table includes information from the O*NET {release}Database by the U.S. Department of "
    "Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. "
    "O*NET® is a trademark of USDOL/ETA. infoint has modified some of this information. USDOL/ETA "
    "has not approved, endorsed, or tested these modifications."
)


@dataclass(frozen=True, slots=True)
class Addition:
    """What was stored, and which release it replaced (None without one)."""

    path: Path
    about: About
    titles: int
    occupations: int
    replaced: About | None


def oews_code(soc: str) -> str:
    """The code under which the wage estimates stand; empty where none are published.

    >>> oews_code("27-3042"), oews_code("47-4091"), oews_code("55-1011")
    ('27-3042', '47-4090', '')
    """
    return oews_codes().get(soc, _JOINED.get(soc, ""))


def add_onet(path: Path, *, today: date | None = None) -> Addition:
    """Store the titles of an O*NET text download, in place of an earlier one.

    Parameters
    ----------
    path : Path
        `db_NN_N_text.zip`, or the folder in it.
    today : date, optional
        The day to note; today by default.

    Raises
    ------
    ReferenceDataError
        It is something else, too old or damaged; nothing is stored then.
    """
    texts = _read_files(path)
    number, release = _release(texts.get(READ_ME, ""), path)
    if number is not None and number < _OLDEST:
        raise _too_old(path, f"release {release}")
    rows = [row for name in _TITLE_COLUMNS for row in _rows(name, texts[name])]
    _refuse_other_codes(path, {code for _, code, _ in rows})
    titles = list(_merged(rows))
    about = About(
        source="O*NET",
        release=release,
        added=(today or date.today()).isoformat(),
        license="CC BY 4.0",
        attribution=ATTRIBUTION.format(release=f"{release.split(',')[0]} " if release else ""),
    )
    stored, replaced = save_titles("onet", about, titles)
    named = sum(row.source == "occupation" for row in titles)
    return Addition(stored, about, len(titles) - named, named, replaced)


def _read_files(path: Path) -> Mapping[str, str]:
    """The text of each file that counts, by its name."""
    try:
        found = _from_folder(path) if path.is_dir() else _from_zip(path)
    except FileNotFoundError as error:
        raise ReferenceDataError(str(path), "no such file", _EXPECTED) from error
    except (OSError, EOFError, RuntimeError, zlib.error, zipfile.BadZipFile) as error:
        raise ReferenceDataError(
            str(path), f"no readable zip or folder ({error})", _EXPECTED, "Download it again"
        ) from error
    missing = [name for name in _TITLE_COLUMNS if name not in found]
    if missing:
        names = ", ".join(f'"{name}"' for name in missing)
        raise ReferenceDataError(
            str(path), f"no {names} in it", _EXPECTED, 'Choose "Text" among the downloads there'
        )
    try:
        return {name: data.decode("utf-8-sig") for name, data in found.items()}
    except UnicodeDecodeError as error:
        raise ReferenceDataError(
            str(path), f"text that is not UTF-8 ({error.reason})", _EXPECTED, "Download it again"
        ) from error


def _from_zip(path: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            name = PurePosixPath(member.filename).name
            if name in _TITLE_COLUMNS or name == READ_ME:
                with archive.open(member) as stream:
                    found.setdefault(name, _bounded(stream.read(_LARGEST + 1), path, name))
    return found


def _from_folder(path: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for folder in (path, *sorted(child for child in path.iterdir() if child.is_dir())):
        for name in (*_TITLE_COLUMNS, READ_ME):
            if name not in found and (folder / name).is_file():
                with (folder / name).open("rb") as stream:
                    found[name] = _bounded(stream.read(_LARGEST + 1), path, name)
    return found


def _bounded(data: bytes, path: Path, name: str) -> bytes:
    if len(data) > _LARGEST:
        raise ReferenceDataError(f"{path}, {name}", "more than 64 MB", _EXPECTED)
    return data


def _release(read_me: str, path: Path) -> tuple[tuple[int, int] | None, str]:
    """The release as numbers and in words, from the Read Me, else from the file's name."""
    head = read_me[:400]
    match = _RELEASE.search(head) or _RELEASE.search(path.name)
    if match is None:
        return None, ""
    month = _MONTH.search(head)
    words = f"{match[1]}.{match[2]}"
    return (int(match[1]), int(match[2])), f"{words}, {month[1]}" if month else words


def _rows(name: str, text: str) -> Iterator[tuple[str, str, Listed]]:
    """Title, SOC code and kind of each row."""
    listed, wanted = _TITLE_COLUMNS[name]
    lines = [line.rstrip("\r") for line in text.split("\n")]
    header = lines[0].split("\t")
    needed = [_CODE, *(column for column in wanted if column != _OPTIONAL)]
    if not set(needed) <= set(header):
        raise ReferenceDataError(
            f"{name}, row 1",
            f'Found the columns "{", ".join(header)[:200]}"',
            f"Expected {', '.join(needed)}, tabs between",
            "Use the text download as it is",
        )
    at_code = header.index(_CODE)
    columns = [header.index(column) for column in wanted if column in header]
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            continue
        cells = line.split("\t")
        match = _SOC.fullmatch(cells[at_code]) if len(cells) == len(header) else None
        if match is None or not cells[columns[0]].strip():
            raise ReferenceDataError(
                f"{name}, row {number}",
                f'Found "{line[:80]}"',
                "Expected a code such as 27-3042.00 and a title, tabs between",
                "Download it again",
            )
        for column in columns:
            for title in _forms(cells[column].strip(), is_short=header[column] == _OPTIONAL):
                yield title, match[1], listed


def _forms(cell: str, *, is_short: bool) -> Iterator[str]:
    """The titles of one cell: without its parentheses, and the long form that they hold.

    >>> list(_forms("CEO (Chief Executive Officer)", is_short=False))
    ['CEO', 'Chief Executive Officer']
    >>> list(_forms("Radiologic Technologist (RT (R))", is_short=False)), list(_forms("CNO", is_short=True))
    (['Radiologic Technologist'], [])
    """
    if is_short:
        if " " in cell:
            yield cell
        return
    start, end = cell.find("("), cell.rfind(")")
    if not 0 < start < end:
        yield cell
        return
    yield " ".join(f"{cell[:start]} {cell[end + 1 :]}".split())
    inside = cell[start + 1 : end].strip()
    if end == len(cell) - 1 and " " in inside and "(" not in inside:
        yield inside


def _refuse_other_codes(path: Path, codes: set[str]) -> None:
    """Codes of SOC 2010 look alike, but more than a few of them are not in SOC 2018."""
    civil = {code for code in codes if not code.startswith("55-")}  # OEWS leaves the military out
    unknown = civil - set(load_occupations()) - set(_JOINED)
    if not civil or len(unknown) * 20 > len(civil):
        example = f", such as {min(unknown)}" if unknown else ""
        raise _too_old(path, f"{len(unknown)} of {len(civil)} occupations unknown{example}")


def _too_old(path: Path, found: str) -> ReferenceDataError:
    return ReferenceDataError(
        str(path),
        found,
        "Expected release 25.1 (November 2020) or newer, whose codes are SOC 2018",
        "Download the newest one from onetcenter.org",
    )


def _merged(rows: list[tuple[str, str, Listed]]) -> Iterator[AddedTitle]:
    """One row a title with all its occupations; an occupation's own name has its own only.

    O*NET parts some SOC occupations further: those names count as titles of the whole.
    """
    occupations: dict[str, str] = {}
    merged: dict[str, tuple[str, Listed, dict[str, None]]] = {}
    for title, code, listed in rows:
        if listed == "occupation" and code not in occupations:  # NN-NNNN.00 stands first
            occupations[code] = title_key(title)
            yield AddedTitle(title, (code,), "occupation")
        kind: Listed = "alternate" if listed == "occupation" else listed
        merged.setdefault(title_key(title), (title, kind, {}))[2][code] = None
    own = set(occupations.values())
    for key, (title, kind, codes) in merged.items():
        if key not in own or kind != "alternate":
            yield AddedTitle(title, tuple(sorted(codes)), kind)
