"""Information interviews: notes into pandas, comparisons, an HTML report.

The package imports nothing heavy by itself: `read_notes` and `Notes` are
fetched on first use, so that a command-line `--help` answers at once.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from infoint.notes import read_notes
    from infoint.schema import Notes

__all__ = ["Notes", "__version__", "read_notes"]
__version__ = "0.1.0"

_HOMES = {"read_notes": "infoint.notes", "Notes": "infoint.schema"}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'infoint' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
