"""Word documents as notes; nothing is written and no macro runs."""

from infoint.readers.word.document import read

__all__ = ["read"]
