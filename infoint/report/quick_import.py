"""Imports nbformat without what takes a second to build and is asked by nobody here.

nbformat imports jsonschema, and jsonschema builds the grammar of internationalized web addresses
(rfc3987_syntax) while it is imported, for a kind of check that no notebook's schema asks for.
Runs and reads no notebook.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_SLOW = "rfc3987_syntax"  # optional for jsonschema, and installed with JupyterLab


def quick_nbformat() -> ModuleType:
    """The module nbformat, as it is; only its import is quicker, where it is the first one."""
    modules: dict[str, Any] = sys.modules
    if "jsonschema" not in modules and _SLOW not in modules:
        modules[_SLOW] = None  # Python's own way to say: not to be imported
        try:
            import_module("jsonschema")
        finally:
            del modules[_SLOW]
    import nbformat

    return nbformat
