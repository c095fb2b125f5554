"""A papermill engine that starts warm: `papermill --engine infoint`.

Cells run in a fresh IPython shell, in a process forked from one in which pandas, matplotlib and
the kit are loaded already. To papermill and nbclient it looks like a kernel.

Rooms: `worker` and `shell` are the inside of that process, `process` starts and ends it, `client`
speaks with it as nbclient expects, `warm` is the engine. Nothing here knows what the cells do.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from infoint.report.engine.warm import WarmEngine

__all__ = ["WarmEngine"]


def __getattr__(name: str) -> Any:
    if name != "WarmEngine":
        raise AttributeError(f"module 'infoint.report.engine' has no attribute {name!r}")
    from infoint.report.engine.warm import WarmEngine  # late: papermill takes a while to load

    return WarmEngine
