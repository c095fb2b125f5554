"""A notebook run in this process, which was started for it and ends afterwards.

For notebooks of the kit, whose cells show outputs and ask for nothing: no widgets, no displays that
change later. Limits of time and memory are those of the process. Everything else takes
`infoint.report.engine.warm`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from infoint.errors import ReportError
from infoint.report.engine.worker import Setting, open_shell, steady_day
from infoint.report.quick_import import quick_nbformat

_KEPT = {  # fields of what a cell shows, as a notebook keeps them
    "stream": ("name", "text"),
    "display_data": ("data", "metadata"),
    "execute_result": ("data", "metadata", "execution_count"),
    "error": ("ename", "evalue", "traceback"),
}


def run_here(book: Any, parameters: Mapping[str, object], folder: Path, name: str) -> None:
    """Put a cell with the parameters and the outputs of all cells into a notebook.

    Parameters
    ----------
    book : NotebookNode
        Is changed.
    parameters : mapping
        Names and values, which Python can write down.
    folder : Path
        Where the cells run.
    name : str
        The notebook's, for messages.

    Raises
    ------
    ReportError
        A cell failed; it names it.
    MemoryError
        There was not enough.
    """
    _add_parameters(book, parameters)
    shown: list[dict[str, Any]] = []
    before = Path.cwd()
    setting = Setting(str(folder), {**os.environ, **steady_day()}, is_isolated=True)
    shell = open_shell(lambda _, message: shown.append(message), setting)
    try:
        for number, cell in enumerate(book.cells):
            if cell.cell_type == "code":
                shown.clear()
                shell.execute(_request(cell.source))
                cell.outputs = list(_outputs(shown))
                _refuse_failed(cell.outputs, f"{name}, cell {number}")
    finally:
        os.chdir(before)


def _add_parameters(book: Any, parameters: Mapping[str, object]) -> None:
    """As papermill does it: behind the cell with the defaults."""
    at = next(
        i for i, cell in enumerate(book.cells) if "parameters" in cell.metadata.get("tags", ())
    )
    source = "# Parameters\n"
    for name, value in parameters.items():
        source += f"{name} = {json.dumps(value) if isinstance(value, str) else repr(value)}\n"
    tags = {"tags": ["injected-parameters"]}
    book.cells.insert(at + 1, quick_nbformat().v4.new_code_cell(source, metadata=tags))


def _request(source: str) -> dict[str, Any]:
    return {
        "header": {"msg_id": "", "msg_type": "execute_request", "session": "", "username": ""},
        "content": {"code": source},
    }


def _outputs(shown: Sequence[Mapping[str, Any]]) -> Iterator[Any]:
    from_dict = quick_nbformat().from_dict
    for message in shown:
        kind = message["header"]["msg_type"]
        if kind in _KEPT:
            content = json.loads(message["content"])
            yield from_dict({"output_type": kind} | {name: content[name] for name in _KEPT[kind]})


def _refuse_failed(outputs: Sequence[Any], where: str) -> None:
    for output in outputs:
        if output.output_type == "error":
            if output.ename == "MemoryError":
                raise MemoryError
            raise ReportError(where, f"{output.ename}: {output.evalue}")
