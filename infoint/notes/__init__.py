"""`read_notes`: readers and parsing put together to tidy frames."""

from infoint.notes.read import read_notes

__all__ = ["read_notes"]
