"""What a page was made of, for a program to read.

Names of note files stay out: they often are names of people.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from infoint import __version__

_KEY = "pseudonyms.csv"  # stays home, its hash too; keep in step with privacy.key.KEY_FILE
_PACKAGES = ("pandas", "matplotlib", "papermill", "nbconvert")


def hash_file(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def hash_notes(folder: Path, notes: str | Sequence[str]) -> list[str]:
    """SHA-256 of every file under the notes, sorted; unreadable ones are left out."""
    names = [notes] if isinstance(notes, str) else notes
    hashes = []
    for root in (folder / name for name in names):
        for path in [root] if root.is_file() else sorted(root.rglob("*")):
            hidden = any(part.startswith(".") for part in path.relative_to(root.parent).parts)
            if path.is_file() and not hidden and path.name != _KEY:
                try:
                    hashes.append(hash_file(path))
                except OSError:
                    continue  # a locked file is a row in problems, not a reason to stop
    return sorted(hashes)


def make_manifest(
    notebook: Path, parameters: Mapping[str, Any], note_hashes: Sequence[str]
) -> dict[str, Any]:
    """Versions, notebook, parameters and notes of one page; no times and no paths."""
    return {
        "made_with": {"infoint": __version__} | {name: _version(name) for name in _PACKAGES},
        "notebook": {"name": notebook.stem, "sha256": hash_file(notebook)},
        "parameters": dict(parameters),
        "notes_sha256": list(note_hashes),
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def manifest_json(manifest: Mapping[str, Any]) -> str:
    """The manifest as JSON that cannot end the element it stands in.

    >>> print(manifest_json({"a": "</script>"}))
    {"a": "\\u003c/script\\u003e"}
    """
    text = json.dumps(manifest, sort_keys=True, default=str)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
