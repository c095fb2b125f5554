"""An IPython shell that publishes what cells show as Jupyter messages, through a plain function.

It is ipykernel's own shell, so outputs are those of a kernel; only the sockets are missing. What
the messages are for is not known here.
"""

from __future__ import annotations

import builtins
import io
import json
import os
import sys
from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import Any

import comm
from comm.base_comm import BaseComm
from ipykernel.ipkernel import IPythonKernel
from ipykernel.jsonutil import json_clean
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core.error import StdinNotImplementedError
from jupyter_client.jsonutil import json_default
from jupyter_client.session import Session
from traitlets.config import Config

# channel ("iopub" or "shell"), message; its content is JSON text, so that it arrives as on a wire
Publish = Callable[[str, dict[str, Any]], None]
_INLINE = "module://matplotlib_inline.backend_inline"


class _Wire(Session):
    """Takes the place of a session with sockets: what is sent goes to ``publish``."""

    def __init__(self, publish: Publish) -> None:
        super().__init__(key=b"unused")  # nothing is signed: it stays on this machine
        self._publish = publish

    def send(self, stream: Any, msg_or_type: Any, content: Any = None, parent: Any = None, **more: Any) -> Any:  # type: ignore[override]  # fmt: skip
        """Publish one message, without its ids and dates."""
        if isinstance(msg_or_type, Mapping):
            message = dict(msg_or_type)
        else:
            message = self.msg(
                msg_or_type, content=content, parent=parent, metadata=more.get("metadata")
            )
        message["buffers"] = [bytes(buffer) for buffer in more.get("buffers") or ()]
        self._publish("iopub", message | {"content": _json(message["content"])})
        return message

    def answer(self, kind: str, content: dict[str, Any], request: dict[str, Any]) -> None:
        """Answer a request, on the other channel."""
        message = self.msg(kind, content=content, parent=request)
        self._publish("shell", message | {"content": _json(content)})


class _Stream(io.TextIOBase):
    """stdout or stderr of the cells: gathers text until something else is to be shown."""

    def __init__(self, name: str, wire: _Wire, parent: Callable[[], Any]) -> None:
        self.name = name
        self._wire = wire
        self._parent = parent
        self._waiting: list[str] = []

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """As a kernel's."""
        return "UTF-8"

    def writable(self) -> bool:
        """Yes."""
        return True

    def write(self, text: str) -> int:
        """Keep text for the next message."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text)}")
        self._waiting.append(text)
        return len(text)

    def flush(self) -> None:
        """Publish what was written since."""
        if text := "".join(self._waiting):
            self._waiting.clear()
            content = {"name": self.name, "text": text}
            self._wire.send(None, "stream", content=content, parent=self._parent())


class Shell:
    """One fresh shell. Making a second one in the same process ends the first."""

    def __init__(self, publish: Publish) -> None:
        ZMQInteractiveShell.clear_instance()
        self._parent: dict[str, Any] = {}
        self._wire = _Wire(publish)
        config = Config()
        config.HistoryManager.enabled = False  # no file in the home folder
        self.shell = ZMQInteractiveShell.instance(config=config)
        for hook in (self.shell.displayhook, self.shell.display_pub):
            hook.session = self._wire
            hook.pub_socket = self
        self.shell.kernel = SimpleNamespace(
            get_parent=lambda *_: self._parent, shell=self.shell, session=self._wire
        )
        sys.stdout = _Stream("stdout", self._wire, lambda: self._parent)
        sys.stderr = _Stream("stderr", self._wire, lambda: self._parent)
        builtins.input = _no_input
        comm.create_comm = self._create_comm
        self._use_inline_figures()

    def _use_inline_figures(self) -> None:
        """Show figures that a cell leaves open, as a kernel does."""
        from IPython.core.pylabtools import activate_matplotlib
        from matplotlib_inline.backend_inline import InlineBackend, configure_inline_support

        os.environ["MPLBACKEND"] = _INLINE
        self.shell.enable_gui = _no_window  # type: ignore[method-assign]
        InlineBackend.clear_instance()
        # it serves one shell a process, and remembers that it did
        vars(configure_inline_support)["current_backend"] = "unset"
        activate_matplotlib(_INLINE)
        configure_inline_support(self.shell, _INLINE)

    def _create_comm(self, *args: Any, **options: Any) -> BaseComm:
        outer = self

        class WireComm(BaseComm):
            """A widget's line to the page."""

            def publish_msg(
                self, msg_type: str, data: Any = None, metadata: Any = None, buffers: Any = None, **keys: Any
            ) -> None:  # fmt: skip
                content = json_clean({"data": data or {}, "comm_id": self.comm_id, **keys})
                outer._wire.send(
                    None,
                    msg_type,
                    content=content,
                    metadata=json_clean(metadata or {}),
                    parent=outer._parent,
                    buffers=buffers,
                )

        return WireComm(*args, **options)

    def execute(self, request: dict[str, Any]) -> None:
        """Run one cell and publish all that a kernel would, up to the reply and "idle"."""
        content = request["content"]
        self._set_parent(request)
        self._wire.send(None, "status", {"execution_state": "busy"}, request)
        count = {"code": content["code"], "execution_count": self.shell.execution_count}
        self._wire.send(None, "execute_input", count, request)
        result = self.shell.run_cell(content["code"], store_history=True)
        self._flush()
        error = result.error_before_exec or result.error_in_exec
        payloads = self.shell.payload_manager
        assert payloads is not None  # made with the shell
        reply: dict[str, Any] = {
            "status": "error" if error else "ok",
            "execution_count": self.shell.execution_count - 1,
            "payload": payloads.read_payload(),
            "user_expressions": {},
        }
        payloads.clear_payload()
        if error:
            traceback = getattr(self.shell, "_last_traceback", None) or []
            reply |= {"ename": type(error).__name__, "evalue": str(error), "traceback": traceback}
        self.reply("execute_reply", reply, request)

    def reply(self, kind: str, content: dict[str, Any], request: dict[str, Any]) -> None:
        """Answer a request, then say that nothing is running."""
        self._wire.answer(kind, content, request)
        self._wire.send(None, "status", {"execution_state": "idle"}, request)

    def hand_to_widget(self, message: dict[str, Any]) -> None:
        """Give a widget what its page sent."""
        self._set_parent(message)
        message.setdefault("buffers", [])
        manager = comm.get_comm_manager()
        getattr(manager, message["header"]["msg_type"])(None, None, message)
        self._flush()
        self._wire.send(None, "status", {"execution_state": "idle"}, message)

    def _set_parent(self, message: dict[str, Any]) -> None:
        self._parent = message
        self.shell.set_parent(message)

    def _flush(self) -> None:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()


LANGUAGE = dict(IPythonKernel.language_info)
INFO = {
    "status": "ok",
    "protocol_version": "5.4",
    "implementation": "infoint",
    "implementation_version": "1",
    "language_info": LANGUAGE,
    "banner": "",
    "help_links": [],
}


def _json(content: Any) -> str:
    return json.dumps(content, default=json_default, ensure_ascii=False)


def _no_window(gui: Any = None) -> None:
    """Refuse an event loop: figures are pictures here."""


def _no_input(*_: Any) -> str:
    raise StdinNotImplementedError(
        "raw_input was called, but this frontend does not support input requests."
    )
