"""How a table of official wages is stored: one zip a country, with a plain CSV an occupation.

about.json
    Where the figures come from (the fields of `TableSource`).
areas.csv
    code, name, kind, states (postal codes, ";" between).
occupations.csv
    code, name, rows.
rows/CODE.csv
    area, employment, p10, p25, p50, p75, p90, location_quotient; percentiles a year.

A cell is a number, ``#`` (top-coded: at or above the bound in about.json), ``*`` (not released),
empty (not given), or a number with ``h`` (published by the hour only; ``#h`` top-coded by the hour).
The members are packed with bzip2, each for itself, so one occupation is read without the others.

This module refuses to look anything up by place and to turn a footnote into a number.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Literal, cast

from infoint.errors import ReferenceDataError

AreaKind = Literal["metro", "nonmetro", "state", "nation", "other"]
Missing = Literal["top-coded", "not released", "hourly only", "not given"]

PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
FIELDS = ("employment", *PERCENTILES, "location_quotient")
TOP_CODED, NOT_RELEASED, HOURLY = "#", "*", "h"
_MISSING: Mapping[str, Missing] = {TOP_CODED: "top-coded", NOT_RELEASED: "not released"}
_AREAS = ["code", "name", "kind", "states"]
_OCCUPATIONS = ["code", "name", "rows"]
_ROWS = ["area", *FIELDS]
_STAMP = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever it is made


@dataclass(frozen=True, slots=True)
class TableSource:
    """Where a table comes from; `citation` stands under every figure that uses it.

    ``release`` is what the publisher calls it ("May 2025"), ``date`` the day it was published
    (2026-05-15), or else the month or year the figures are of; ``period`` is always that
    month or year (2025-05). ``added`` is the day the user added it, empty for the kit's own.
    ``top_coded_annual`` is the bound that a top-coded wage is at or above, where the source says it.
    """

    name: str
    release: str
    date: str
    publisher: str
    country: str
    currency: str
    period: str
    license: str = ""
    added: str = ""
    top_coded_annual: float | None = None

    @property
    def citation(self) -> str:
        """One line for under a figure.

        >>> TableSource("Wages", "2025", "2026-01-02", "An Office", "IE", "EUR", "2025").citation
        'Wages, 2025. An Office, published 2026-01-02.'
        """
        release = f", {self.release}" if self.release else ""
        published = f"published {self.date}" if self.date != self.period else ""
        by = ", ".join(filter(None, (self.publisher, published)))
        return f"{self.name}{release}. {by}." if by else f"{self.name}{release}."


@dataclass(frozen=True, slots=True)
class Area:
    """An area that figures are published for.

    ``kind`` is "metro" or "nonmetro", "state" (also Washington, D.C. and the territories),
    "nation", or "other" for an area of an added table. ``states`` are postal codes.
    """

    code: str
    name: str
    kind: AreaKind
    country: str
    states: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is counted for one occupation in one area; wages in ``currency`` a year.

    A figure is a number or None, and for each None ``missing`` says why: "top-coded" (a wage so
    high that only a bound is published, in ``at_least`` where the source says it), "not released",
    "hourly only" (published by the hour, in ``hourly``, because few in it work all year), or "not given".
    ``fallback`` says, a sentence each, why a nearer area was passed over; empty where none was.
    """

    occupation: str
    name: str
    area: Area
    source: TableSource
    currency: str
    employment: float | None
    p10: float | None
    p25: float | None
    p50: float | None
    p75: float | None
    p90: float | None
    location_quotient: float | None
    missing: Mapping[str, Missing] = field(default_factory=dict, hash=False)
    hourly: Mapping[str, float] = field(default_factory=dict, hash=False)
    at_least: Mapping[str, float] = field(default_factory=dict, hash=False)
    fallback: tuple[str, ...] = ()

    @property
    def has_wages(self) -> bool:
        """Whether anything is published about pay: a percentile, a bound or an hourly figure."""
        return any(
            self.missing.get(name) not in ("not released", "not given") for name in PERCENTILES
        )


@dataclass(frozen=True, slots=True)
class NewTable:
    """A table as read from a file: names by occupation, rows by occupation."""

    source: TableSource
    areas: Sequence[Area]
    names: Mapping[str, str]
    rows: Mapping[str, Sequence[Sequence[str]]]


class WageTable:
    """One stored table. Areas and names load at once, an occupation when asked for.

    Raises
    ------
    ReferenceDataError
        The file is damaged or in another layout.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with _mended(path), zipfile.ZipFile(path) as archive:
            facts = json.loads(archive.read("about.json"))
            self.source = TableSource(**facts)
            self.areas = {
                code: Area(
                    code,
                    name,
                    cast(AreaKind, kind),
                    self.source.country,
                    tuple(filter(None, states.split(";"))),
                )
                for code, name, kind, states in _read(archive, "areas.csv", _AREAS)
            }
            self.names = {
                code: name for code, name, _ in _read(archive, "occupations.csv", _OCCUPATIONS)
            }

    def estimates(self, occupation: str) -> tuple[Estimate, ...]:
        """All areas of an occupation, in the order of the areas; empty where it has none."""
        if occupation not in self.names:
            return ()
        with _mended(self.path), zipfile.ZipFile(self.path) as archive:
            rows = _read(archive, f"rows/{occupation}.csv", _ROWS)
            return tuple(self._estimate(occupation, row) for row in rows)

    def count_rows(self) -> int:
        """Rows of all occupations."""
        with _mended(self.path), zipfile.ZipFile(self.path) as archive:
            return sum(int(row[2]) for row in _read(archive, "occupations.csv", _OCCUPATIONS))

    def _estimate(self, occupation: str, row: list[str]) -> Estimate:
        missing: dict[str, Missing] = {}
        hourly: dict[str, float] = {}
        at_least: dict[str, float] = {}
        numbers: dict[str, float | None] = {}
        for name, cell in zip(FIELDS, row[1:], strict=True):
            plain = cell.removesuffix(HOURLY)
            numbers[name] = None
            if plain in ("", TOP_CODED, NOT_RELEASED):
                missing[name] = _MISSING.get(plain, "not given")
                bound = self.source.top_coded_annual
                if cell == TOP_CODED and bound is not None and _is_above(bound, numbers):
                    at_least[name] = bound
            elif plain != cell:
                missing[name] = "hourly only"
                hourly[name] = float(plain)
            else:
                numbers[name] = float(cell)
        return Estimate(
            occupation=occupation,
            name=self.names[occupation],
            area=self.areas[row[0]],
            source=self.source,
            currency=self.source.currency,
            missing=missing,
            hourly=hourly,
            at_least=at_least,
            fallback=(),
            **numbers,
        )


def _is_above(bound: float, numbers: Mapping[str, float | None]) -> bool:
    """Whether a bound says more than the lower percentiles; OEWS publishes some above its own."""
    return all((numbers.get(name) or 0.0) < bound for name in PERCENTILES)


def _read(archive: zipfile.ZipFile, member: str, header: list[str]) -> Iterator[list[str]]:
    rows = csv.reader(io.StringIO(archive.read(member).decode("utf-8"), newline=""))
    if next(rows, None) != header:
        raise ValueError(f"other columns in {member}")
    return rows


@contextmanager
def _mended(path: Path) -> Iterator[None]:
    """Any way in which a stored file can be broken, as one error that says what to do."""
    try:
        yield
    except (
        OSError,
        EOFError,
        ValueError,
        TypeError,
        KeyError,
        RuntimeError,  # a member under a password
        zipfile.BadZipFile,
        csv.Error,
    ) as error:
        raise ReferenceDataError(
            str(path),
            f"a damaged table of wages ({error})",
            "Expected what `infoint reference add` writes",
            "Add it again, remove the file, or install infoint again",
        ) from error


def write_wages(
    stream: IO[bytes],
    source: TableSource,
    areas: Sequence[Area],
    occupations: Iterable[tuple[str, str, Sequence[Sequence[str]]]],
) -> int:
    """Write a table: the same bytes for the same facts; return the number of rows.

    Parameters
    ----------
    occupations : iterable of tuple
        Code, name and rows in the layout of ``rows/CODE.csv``.
    """
    order = {area.code: at for at, area in enumerate(areas)}
    listed = []
    with zipfile.ZipFile(stream, "w") as archive:
        _put(archive, "about.json", json.dumps(asdict(source), indent=1, ensure_ascii=False) + "\n")
        cells = [(area.code, area.name, area.kind, ";".join(area.states)) for area in areas]
        _put(archive, "areas.csv", _csv(_AREAS, cells))
        for code, name, rows in occupations:
            listed.append((code, name, str(len(rows))))
            ordered = sorted(rows, key=lambda row: order[row[0]])
            _put(archive, f"rows/{code}.csv", _csv(_ROWS, ordered))
        _put(archive, "occupations.csv", _csv(_OCCUPATIONS, listed))
    return sum(int(rows) for _, _, rows in listed)


def _csv(header: list[str], rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def _put(archive: zipfile.ZipFile, name: str, text: str) -> None:
    member = zipfile.ZipInfo(name, _STAMP)
    member.compress_type = zipfile.ZIP_BZIP2
    member.create_system = 3  # Unix, whatever the system is
    member.external_attr = 0o644 << 16
    archive.writestr(member, text.encode("utf-8"))
