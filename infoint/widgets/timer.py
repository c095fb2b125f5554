"""Calls that happen a little later, in the kernel's own loop.

Outside a kernel nothing happens later; what must not wait is done at once then.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Timer:
    """Does things later, as long as the kernel is there."""

    def __init__(self) -> None:
        try:
            self._loop: asyncio.AbstractEventLoop | None = asyncio.get_running_loop()
        except RuntimeError:
            self._loop = None

    @property
    def runs(self) -> bool:
        """Whether there is a loop."""
        return self._loop is not None

    def later(self, seconds: float, call: Callable[[], object]) -> None:
        """Call once after so many seconds."""
        if self._loop is not None:
            self._loop.call_later(seconds, call)
