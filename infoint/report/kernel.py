"""A kernel of the Python that runs now, alike on every machine.

Installed kernelspecs are not asked: "python3" may be another environment. What
a home directory could change (IPython profiles, matplotlibrc, history) is kept
out, so that the same notes give the same bytes. No notebook is read here.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from ipykernel.kernelspec import get_kernel_dict
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager

from infoint.report.engine.worker import steady_day

_ARGUMENTS = [
    # a student's random.py beside the notes must not hide Python's own
    "--InteractiveShellApp.ignore_cwd=True",
    "--log-level=ERROR",
]


class ThisPython(KernelSpecManager):
    """Answers every kernel name with the running interpreter."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """The running interpreter, whatever the notebook says."""
        return KernelSpec(**get_kernel_dict(extra_arguments=_ARGUMENTS))


class KernelRoom:
    """A temporary folder for the kernels of one run, and a list of those kernels."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.kernels: list[AsyncKernelManager] = []
        self.is_closed = False
        (folder / "matplotlibrc").write_text("svg.hashsalt: infoint\n", encoding="utf-8")

    @property
    def environment(self) -> dict[str, str]:
        """What the kernels' environment has beyond this process's own."""
        return {
            "IPYTHONDIR": str(self.folder / "ipython"),
            "MATPLOTLIBRC": str(self.folder / "matplotlibrc"),
            "PYTHONHASHSEED": "0",
            "PYDEVD_DISABLE_FILE_VALIDATION": "1",
            **steady_day(),
        }

    def options(self) -> dict[str, Any]:
        """What papermill is told, to run a notebook here."""
        return {
            "kernel_manager_class": self.manager_class(),
            "shutdown_kernel": "immediate",  # nothing is left to save, and asking takes a second
        }

    def manager_class(self) -> type[AsyncKernelManager]:
        """A kernel manager class bound to this room, as nbclient wants to have it."""
        room = self

        class RoomKernelManager(AsyncKernelManager):
            """Starts the running interpreter with the room's environment."""

            def __init__(self, **options: Any) -> None:
                super().__init__(kernel_spec_manager=ThisPython(), **options)
                self.connection_file = str(
                    room.folder / f"kernel-{self.kernel_id or id(self)}.json"
                )
                room.kernels.append(self)

            async def start_kernel(self, **options: Any) -> None:  # type: ignore[override]  # as its base
                if room.is_closed:
                    raise RuntimeError("the run was stopped")
                options["env"] = {**os.environ, **room.environment, **options.get("env", {})}
                await super().start_kernel(**options)

        return RoomKernelManager

    def stop(self) -> None:
        """Kill the kernels that still run and start no other: the run is over or interrupted."""
        self.is_closed = True
        for kernel in self.kernels:
            process = getattr(kernel.provisioner, "process", None)
            if process is not None and process.poll() is None:
                process.kill()
