"""Where the notebooks of one run are run: warm workers, or a real kernel for each.

Both give the same outputs. Nothing is run here; papermill is told how.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Protocol

from infoint.errors import ReportError

if TYPE_CHECKING:
    from infoint.report.engine.client import WarmKernel

ENGINES = ("infoint", "kernel")


class Room(Protocol):
    """What a run needs of its workers or kernels."""

    def options(self) -> dict[str, Any]:
        """What papermill is told, to run a notebook here."""

    def stop(self) -> None:
        """End whatever runs and start nothing any more, from any thread."""


class WarmRoom:
    """The warm workers of one run."""

    def __init__(self) -> None:
        self.kernels: list[WarmKernel] = []
        self.is_closed = False

    def options(self) -> dict[str, Any]:
        """What papermill is told, to run a notebook here."""
        from papermill.engines import papermill_engines

        from infoint.report.engine import WarmEngine
        from infoint.report.engine.worker import steady_day

        papermill_engines.register("infoint", WarmEngine)  # also where no entry point is known
        return {
            "engine_name": "infoint",
            "is_python": True,
            "is_isolated": True,
            "environment": {"PYTHONHASHSEED": "0", **steady_day()},
            "announce": self._announce,
        }

    def _announce(self, kernel: WarmKernel) -> None:
        self.kernels.append(kernel)
        if self.is_closed:
            kernel.stop()

    def stop(self) -> None:
        """End the workers that still run and start no other: the run is over or interrupted."""
        self.is_closed = True
        for kernel in list(self.kernels):
            kernel.stop()


@contextmanager
def open_room(engine: str) -> Iterator[Room]:
    """A room that is gone afterwards, with nothing left running in it.

    Raises
    ------
    ReportError
        There is no engine of that name.
    """
    if engine not in ENGINES:
        raise ReportError(
            f"engine {engine!r}", "there is no such engine", f"one of {', '.join(ENGINES)}"
        )
    with TemporaryDirectory(prefix="infoint-", ignore_cleanup_errors=True) as folder:
        room: Room
        if engine == "kernel":
            from infoint.report.kernel import KernelRoom

            room = KernelRoom(Path(folder))
        else:
            room = WarmRoom()
        try:
            yield room
        finally:
            room.stop()
