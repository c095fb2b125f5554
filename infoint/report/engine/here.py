"""A notebook run in this process, which was started for it and ends afterwards.

For notebooks of the kit, whose cells show outputs and ask for nothing: no widgets, no displays that
change later. Limits of time and memory are those of the process. Everything else takes
`infoint.report.engine.warm`, and nbformat, papermill and nbclient, which are not loaded here.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from infoint.errors import ReportError
from infoint.report.engine.worker import Setting, open_shell, steady_day

_KEPT = {  # fields of what a cell shows, as a notebook keeps them
    "stream": ("name", "text"),
    "display_data": ("data", "metadata"),
    "execute_result": ("data", "metadata", "execution_count"),
    "error": ("ename", "evalue", "traceback"),
}


class Node(dict[str, Any]):
    """A part of a notebook; its fields are attributes, too, as nbformat has them."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name: str, value: Any) -> None:
        self[name] = value


def code_cell(source: str, outputs: Sequence[Any] = (), tags: Sequence[str] = ()) -> Node:
    """A cell that has run, or is to run."""
    told = {"metadata": Node(tags=list(tags)), "outputs": list(outputs), "source": source}
    return Node(cell_type="code", execution_count=None, **told)


def html_output(html: str) -> Node:
    """What a cell shows that shows HTML."""
    return Node(output_type="display_data", data=Node({"text/html": html}), metadata=Node())


def run_here(notebook: Path, parameters: Mapping[str, object], folder: Path) -> Any:
    """Run a notebook and give it back with a cell for the parameters and the outputs of all cells.

    Parameters
    ----------
    notebook : Path
        One of the kit: nothing in it is checked.
    parameters : mapping
        Names and values, which Python can write down.
    folder : Path
        Where the cells run.

    Raises
    ------
    ReportError
        A cell failed; it names it.
    MemoryError
        There was not enough.
    """
    book = _read(notebook)
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
                _refuse_failed(cell.outputs, f"{notebook.stem}, cell {number}")
    finally:
        os.chdir(before)
    return book


def _read(notebook: Path) -> Any:
    book = json.loads(notebook.read_text(encoding="utf-8"), object_hook=Node)
    for cell in book.cells:
        cell.source = "".join(cell.source)
    return book


def _add_parameters(book: Any, parameters: Mapping[str, object]) -> None:
    """As papermill does it: behind the cell with the defaults."""
    at = next(
        i for i, cell in enumerate(book.cells) if "parameters" in cell.metadata.get("tags", ())
    )
    source = "# Parameters\n"
    for name, value in parameters.items():
        source += f"{name} = {json.dumps(value) if isinstance(value, str) else repr(value)}\n"
    book.cells.insert(at + 1, code_cell(source, tags=["injected-parameters"]))


def _request(source: str) -> dict[str, Any]:
    return {
        "header": {"msg_id": "", "msg_type": "execute_request", "session": "", "username": ""},
        "content": {"code": source},
    }


def _outputs(shown: Sequence[Mapping[str, Any]]) -> Iterator[Node]:
    for message in shown:
        kind = message["header"]["msg_type"]
        if kind in _KEPT:
            content = json.loads(message["content"], object_hook=Node)
            yield Node(output_type=kind, **{name: content[name] for name in _KEPT[kind]})


def _refuse_failed(outputs: Sequence[Any], where: str) -> None:
    for output in outputs:
        if output.output_type == "error":
            if output.ename == "MemoryError":
                raise MemoryError
            raise ReportError(where, f"{output.ename}: {output.evalue}")
