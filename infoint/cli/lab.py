"""`infoint lab`: JupyterLab on a workspace, opened where one starts.

JupyterLab asks no server for news or updates here; it says its address itself. Nothing here
writes or reads a note.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import click

from infoint.errors import WorkspaceError

_FIRST = ("notebooks/01_prepare.ipynb", "notebooks/00_start_here.ipynb")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=".")
@click.option("--no-browser", is_flag=True, help="Only say the address.")
@click.option("--port", type=click.IntRange(1, 65535), help="This port and no other.")
@click.argument("more", nargs=-1)
def lab(folder: Path, no_browser: bool, port: int | None, more: tuple[str, ...]) -> None:
    """Open JupyterLab on the workspace FOLDER.

    What follows -- goes to JupyterLab as it is.

    \b
    Examples:
      infoint lab my-interviews
      infoint lab my-interviews --no-browser --port 8890
      infoint lab my-interviews -- --ServerApp.ip=0.0.0.0
    """
    server = subprocess.Popen([*_command(folder, no_browser, port), *more], env=_environment())
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # JupyterLab asks whether to end
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    if code := server.wait():
        raise WorkspaceError(
            str(folder), f"JupyterLab ended with code {code}", todo="It says why above"
        )


def _command(folder: Path, no_browser: bool, port: int | None) -> list[str]:
    where = str(folder)
    if folder.is_file():
        raise WorkspaceError(where, "This is a file", todo="Name the folder of the workspace")
    if not folder.is_dir():
        raise WorkspaceError(
            where, "There is no such folder", todo=f"infoint init {folder} makes one"
        )
    if find_spec("jupyterlab") is None:
        todo = f"Install it: {sys.executable} -m pip install jupyterlab"
        raise WorkspaceError("infoint lab", "JupyterLab is not installed", todo=todo)
    command = [sys.executable, "-m", "jupyterlab", "--log-level=WARN"]
    command += [f"--ServerApp.root_dir={folder.resolve()}"]
    command += ["--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    if first := next((name for name in _FIRST if (folder / name).is_file()), ""):
        command += [f"--LabApp.default_url=/lab/tree/{first}"]
    if port:
        _refuse_taken(port)
        command += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    return command + (["--no-browser"] if no_browser else [])


def _environment() -> dict[str, str]:
    """The environment, with the kit's settings of JupyterLab after the user's own."""
    own = str(files("infoint.cli").joinpath("jupyter"))
    paths = [path for path in (os.environ.get("JUPYTER_CONFIG_PATH"), own) if path]
    return {**os.environ, "JUPYTER_CONFIG_PATH": os.pathsep.join(paths)}


def _refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.settimeout(1)
        if probe.connect_ex(("127.0.0.1", port)) == 0:
            todo = "Name another, or none: then JupyterLab takes one that is free"
            raise WorkspaceError("--port", f"Port {port} is taken", todo=todo)
