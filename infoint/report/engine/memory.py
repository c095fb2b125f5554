"""A limit on the memory of one process, where the system counts it; it frees nothing."""

from __future__ import annotations

from pathlib import Path

_TAKEN = Path("/proc/self/statm")  # Linux; macOS has the limit too, but does not keep it


def limit_memory(most: int) -> None:
    """Let this process take so many bytes of address space beyond what it has; 0 sets no limit.

    Elsewhere than on Linux nothing is limited.
    """
    if not most or not _TAKEN.is_file():
        return
    import resource

    taken = int(_TAKEN.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (taken + most, hard))
