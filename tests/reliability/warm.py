"""Loads what reading needs, so that a fork of this process begins at once. Imported for that alone."""

from pathlib import Path

import reliability.ground  # noqa: F401

import infoint

infoint.read_notes(Path(__file__).parent.parent.parent / "data" / "interviews")
