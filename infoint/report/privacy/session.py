"""The process of a notebook made ready: its `read_notes` gives masked notes.

Runs there, not in the report's own process. Nothing that a notebook reads by
other ways is changed; the look at the finished page is for that.
"""

from __future__ import annotations

import functools
import json
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from infoint.report.privacy.key import Entry

if TYPE_CHECKING:
    from infoint.schema import Notes

SETUP_TAG = "infoint-setup"


def setup_source(entries: Sequence[Entry], *, contacts: bool) -> str:
    """The code of the cell that calls `prepare_session`."""
    rows = [[entry.pseudonym, entry.real_name, entry.kind] for entry in entries]
    told = json.dumps({"entries": rows, "contacts": contacts})
    return (
        "from infoint.report.privacy.session import prepare_session as _prepare\n"
        f"_prepare({told!r})\ndel _prepare"
    )


def prepare_session(told: str) -> None:
    """Make this process ready for one notebook.

    Parameters
    ----------
    told : str
        JSON of the key's rows, and whether addresses are taken out.
    """
    _import_matplotlib_elsewhere()
    settings = json.loads(told)
    entries = [Entry(*row) for row in settings["entries"]]
    if not entries and not settings["contacts"]:
        return
    _wrap_read_notes(entries, contacts=settings["contacts"])


def hand_out(notes: Notes) -> None:
    """Let `read_notes` of this process give these notes, whatever it is asked for.

    For a process that reads one folder and has read it already.
    """
    _replace_read_notes(lambda *_, **__: notes)


def _replace_read_notes(read: Callable[..., Notes]) -> None:
    import infoint
    from infoint import notes as home

    home.read_notes = infoint.read_notes = read


def _import_matplotlib_elsewhere() -> None:
    """A matplotlibrc beside the notes would be read first; the report has a look of its own."""
    if "matplotlib" in sys.modules:
        return
    here = os.getcwd()
    os.chdir(os.path.dirname(os.environ.get("MATPLOTLIBRC", "")) or sys.prefix)
    try:
        import matplotlib  # noqa: F401  # its settings are read now
    finally:
        os.chdir(here)


def _wrap_read_notes(entries: Sequence[Entry], *, contacts: bool) -> None:
    from infoint.notes import read_notes
    from infoint.report.privacy.frames import make_key, make_mask, mask_notes

    @functools.wraps(read_notes)
    def read_masked(*args: Any, **options: Any) -> Notes:
        found = read_notes(*args, **options)
        key = make_key(found, entries) if entries else ()
        return mask_notes(found, make_mask(found, key, contacts=contacts))

    _replace_read_notes(read_masked)
