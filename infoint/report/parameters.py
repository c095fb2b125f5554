"""The parameters of a notebook: what they are, and whether given values fit.

Nothing here runs a notebook, and nothing is evaluated beyond literals.
"""

from __future__ import annotations

import ast
import difflib
import io
import json
import math
import tokenize
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from infoint.errors import ParameterError

_TYPES = {"str": str, "int": int, "float": float, "bool": bool, "list": list, "dict": dict}
_TRUE = {"true", "yes", "on", "1"}
_FALSE = {"false", "no", "off", "0"}
_NONE = {"none", "null"}
_EXPECTED = {
    "str": "a text",
    "int": "a whole number such as 3",
    "float": "a number such as 2.5",
    "bool": "true or false",
    "list": "values with commas between, such as a,b,c",
    "dict": 'a JSON object such as {"a": 1}',
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a notebook.

    ``type`` is "str", "int", "float", "bool", "list", "dict" or "any" (no
    annotation and no default to tell); ``item`` the type of a list's items;
    ``is_optional`` is true where None is a value too; ``help`` is the comment
    on its line.
    """

    name: str
    type: str
    default: Any
    help: str = ""
    item: str = "any"
    is_optional: bool = False


def read_parameters(path: Path | str) -> list[Parameter]:
    """Read the one ``parameters`` cell of a notebook.

    Returns
    -------
    list of Parameter
        In the order of the cell; empty if the notebook has no such cell.

    Raises
    ------
    ParameterError
        The notebook or its cell cannot be read, or there are two such cells.
    """
    path = Path(path)
    try:
        book = json.loads(path.read_text(encoding="utf-8"))
        cells = [
            "".join(cell["source"])
            for cell in book["cells"]
            if "parameters" in cell.get("metadata", {}).get("tags", ())
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ParameterError(
            str(path), f"not a notebook ({error})", "a Jupyter notebook, format 4"
        ) from error
    if len(cells) > 1:
        raise ParameterError(path.name, f"{len(cells)} cells tagged parameters", "exactly one")
    return _inspect(cells[0], path.name) if cells else []


def _inspect(source: str, where: str) -> list[Parameter]:
    try:
        tree = ast.parse(source)
        comments = _comments(source)
    except (SyntaxError, tokenize.TokenError) as error:
        raise ParameterError(
            f"{where}, cell parameters", f"not Python ({error})", "one assignment a line"
        ) from error
    found = []
    for node in tree.body:
        target: ast.expr
        annotation: ast.expr | None
        if isinstance(node, ast.AnnAssign):
            target, annotation = node.target, node.annotation
        elif isinstance(node, ast.Assign):
            target, annotation = node.targets[0], None
        else:
            continue
        if isinstance(target, ast.Name) and node.value is not None:
            lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
            note = next((comments[line] for line in lines if line in comments), "")
            found.append(_parameter(target.id, annotation, node.value, note))
    return found


def _comments(source: str) -> dict[int, str]:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {
        token.start[0]: token.string.lstrip("# ").rstrip()
        for token in tokens
        if token.type == tokenize.COMMENT
    }


def _parameter(name: str, annotation: ast.expr | None, value: ast.expr, note: str) -> Parameter:
    is_computed = False
    try:
        default = ast.literal_eval(value)
    except (ValueError, TypeError, SyntaxError):
        default, is_computed = ast.unparse(value), True  # only its words are known
    if isinstance(default, tuple):
        default = list(default)
    words = ast.unparse(annotation) if annotation else ""
    inside = ast.walk(annotation) if annotation else ()
    named = [node.id for node in inside if isinstance(node, ast.Name)]
    types = [name for name in named if name in _TYPES]
    known = types[0] if types else "any" if is_computed else _type_of(default)
    items = types[1:] if known == "list" else []
    if known == "list" and not items and isinstance(default, list):
        items = sorted({_type_of(item) for item in default})
    return Parameter(
        name,
        known,
        default,
        note,
        item=items[0] if len(items) == 1 else "any",
        is_optional=default is None or "None" in words or "Optional" in words,
    )


def _type_of(value: object) -> str:
    return "any" if value is None else type(value).__name__


def check_parameters(
    given: Mapping[str, object], notebooks: Iterable[Path | str]
) -> dict[str, dict[str, object]]:
    """Give each notebook the parameters that it has, in the type that it expects.

    Parameters
    ----------
    given : mapping
        Values by name. A string, as a command line gives it, is read as the
        type of the parameter; "none" is None where None is allowed.
    notebooks : iterable of Path
        The notebooks that will run.

    Returns
    -------
    dict
        The stem of every notebook to its own values.

    Raises
    ------
    ParameterError
        No notebook has a parameter of that name (the message names the
        nearest), or the value is of another type.
    """
    known = {Path(path).stem: read_parameters(path) for path in notebooks}
    names = [parameter.name for parameters in known.values() for parameter in parameters]
    for name in given:
        if name not in names:
            raise _unknown(name, sorted(set(names)), known)
    return {
        stem: {
            parameter.name: convert(given[parameter.name], parameter, stem)
            for parameter in parameters
            if parameter.name in given
        }
        for stem, parameters in known.items()
    }


def _unknown(
    name: str, names: Sequence[str], known: Mapping[str, Sequence[Parameter]]
) -> ParameterError:
    where = f"parameter {name!r}"
    found = "no notebook of this report has it"
    plain = name.strip().lower().replace("-", "_")
    nearest = difflib.get_close_matches(plain, names, n=1, cutoff=0.5)
    if not nearest:
        return ParameterError(where, found, f"one of {', '.join(names)}" if names else "none")
    homes = [
        stem for stem, parameters in known.items() if nearest[0] in {p.name for p in parameters}
    ]
    return ParameterError(where, found, f"Nearest is {nearest[0]!r} ({', '.join(homes)})")


def convert(value: object, parameter: Parameter, notebook: str = "") -> object:
    """Read a given value as the type of its parameter.

    >>> convert("yes", Parameter("show_all", "bool", False))
    True
    >>> convert("US, CA", Parameter("countries", "list", [], item="str"))
    ['US', 'CA']

    Raises
    ------
    ParameterError
        It is of another type.
    """
    if parameter.is_optional and (value is None or str(value).strip().lower() in _NONE):
        return None
    try:
        return _convert(value, parameter.type, parameter.item)
    except (ValueError, TypeError, SyntaxError) as error:
        home = f" of {notebook}" if notebook else ""
        extra = ", or none" if parameter.is_optional else ""
        raise ParameterError(
            f"parameter {parameter.name!r}{home}",
            f"found {value!r}",
            f"expected {_EXPECTED[parameter.type]}{extra}; the default is {parameter.default!r}",
        ) from error


def _convert(value: object, kind: str, item: str = "any") -> object:
    readers = {
        "any": lambda given: given,
        "str": _read_text,
        "bool": _read_bool,
        "int": _read_int,
        "float": _read_float,
        "dict": _read_dict,
    }
    if kind == "list":
        return [_convert(one, item) for one in _read_list(value)]
    return readers.get(kind, readers["any"])(value)


def _read_text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _read_bool(value: object) -> bool:
    if isinstance(value, bool):
        return value
    word = _read_text(value).strip().lower()
    if word not in _TRUE | _FALSE:
        raise ValueError(value)
    return word in _TRUE


def _read_int(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        raise TypeError(value)
    return int(value)


def _read_float(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise TypeError(value)
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(value)
    return number


def _read_list(value: object) -> list[object]:
    if isinstance(value, (list, tuple)):
        return list(value)
    text = _read_text(value).strip()
    if text.startswith("["):
        listed = ast.literal_eval(text)
        if not isinstance(listed, list):
            raise ValueError(value)
        return listed
    return [part.strip() for part in text.split(",") if part.strip()]


def _read_dict(value: object) -> dict[str, object]:
    read = json.loads(value) if isinstance(value, str) else value
    if not isinstance(read, dict):
        raise TypeError(value)
    return read
