"""`read_notes`: readers and parsing put together to tidy frames."""

from infoint.notes.read import read_notes
from infoint.notes.settings import load_settings

__all__ = ["load_settings", "read_notes"]
