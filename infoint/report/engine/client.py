"""What nbclient asks of a kernel manager and its client, answered by a worker process.

So papermill's own engine does the rest: outputs, time limits, a dead process, widgets.
"""

from __future__ import annotations

import asyncio
import json
import os
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from jupyter_client.session import Session

from infoint.report.engine.process import Worker, is_forked, release, start_worker
from infoint.report.engine.worker import Setting


class _Channel:
    """Messages of one kind, in the order in which they came."""

    def __init__(self, send: Callable[[Any], None]) -> None:
        self.send = send
        self.messages: asyncio.Queue[dict[str, Any]] = asyncio.Queue()

    async def get_msg(self, timeout: float | None = None) -> dict[str, Any]:
        """The next message.

        Raises
        ------
        queue.Empty
            None came within ``timeout`` seconds.
        """
        try:
            return await asyncio.wait_for(self.messages.get(), timeout)
        except TimeoutError:
            raise queue.Empty from None


class WarmClient:
    """Sends cells to a worker and hands on what it publishes."""

    def __init__(self, manager: WarmKernel) -> None:
        self.session = Session(key=b"unused")
        self.allow_stdin = False
        self._manager = manager
        self._worker = manager.worker
        self._failure = ""

    async def start_channels(self) -> None:
        """Begin to listen, in a thread that ends with the worker."""
        loop = asyncio.get_running_loop()
        channels = {name: _Channel(self._send) for name in ("shell", "iopub")}
        self.shell_channel, self.iopub_channel = channels["shell"], channels["iopub"]
        pipe = self._worker.pipe

        def listen() -> None:
            while True:
                try:
                    name, message = pipe.recv()
                    if name == "failed":
                        self._failure = message
                    if name in ("failed", "rest"):
                        return
                    message["content"] = json.loads(message["content"])
                    loop.call_soon_threadsafe(channels[name].messages.put_nowait, message)
                except (EOFError, OSError, RuntimeError):  # the worker or the loop is gone
                    return

        self._listener = threading.Thread(target=listen, name="infoint-engine", daemon=True)
        self._listener.start()

    def stop_channels(self) -> None:
        """Nothing to do: the listener ends with its worker, or with `rest`."""

    def rest(self) -> bool:
        """Stop listening to a worker that lives on; whether that went well."""
        self._send({"header": {"msg_type": "rest"}})
        self._listener.join(timeout=10)
        return not self._listener.is_alive()

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Wait until the worker answers.

        Raises
        ------
        RuntimeError
            It ended, or did not answer within ``timeout`` seconds.
        """
        self.kernel_info()
        waited = 0.0
        while True:
            try:
                await self.shell_channel.get_msg(timeout=0.5)
                return
            except queue.Empty:
                waited += 0.5
            if not self._worker.is_alive:
                raise RuntimeError(f"The worker ended before it was ready. {self._failure}")
            if timeout and waited >= timeout:
                raise RuntimeError(f"Kernel didn't respond in {timeout} seconds")

    async def is_alive(self) -> bool:
        """Whether the worker runs."""
        return self._worker.is_alive

    def execute(self, code: str, **_: Any) -> str:
        """Ask for a cell to be run and return the id of the request."""
        return self._request("execute_request", {"code": code})

    def kernel_info(self) -> str:
        """Ask what the worker speaks and return the id of the request."""
        return self._request("kernel_info_request", {})

    def _request(self, kind: str, content: dict[str, Any]) -> str:
        message = self.session.msg(kind, content=content)
        self._send(message)
        return str(message["header"]["msg_id"])

    def _send(self, message: Any) -> None:
        with suppress(OSError, ValueError):  # it died: `is_alive` tells
            self._worker.pipe.send(message)


class WarmKernel:
    """Stands where nbclient expects a kernel manager; starts a worker instead of a kernel."""

    ipykernel = False

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.has_kernel = False
        self.is_stopped = False
        self.worker: Worker
        self._lock = threading.Lock()

    async def start_kernel(self, cwd: str = "", **_: Any) -> None:
        """Start a worker in a folder."""
        setting = self.setting
        environment = {**os.environ, **setting.environment}  # the fork server's may be old
        with self._lock:
            if self.is_stopped:
                raise RuntimeError("the run was stopped")
            self.worker = start_worker(
                replace(setting, folder=cwd or setting.folder, environment=environment)
            )
            self.has_kernel = True

    def client(self) -> WarmClient:
        """A client for the worker."""
        self._client = WarmClient(self)
        return self._client

    async def is_alive(self) -> bool:
        """Whether the worker runs."""
        return self.has_kernel and self.worker.is_alive

    async def interrupt_kernel(self) -> None:
        """Stop the running cell."""
        self.worker.interrupt()

    async def shutdown_kernel(self, **_: Any) -> None:
        """Let the worker go."""
        self.stop()

    async def cleanup_resources(self, **_: Any) -> None:
        """Nothing is left."""

    def stop(self, *, is_clean: bool = False) -> None:
        """End the worker, at any time and from any thread; none is started after that."""
        with self._lock:
            self.is_stopped = True
            was_running, self.has_kernel = self.has_kernel, False
        if was_running:
            is_kept = is_clean and not is_forked() and self._client.rest()
            release(self.worker, is_kept=is_kept)
