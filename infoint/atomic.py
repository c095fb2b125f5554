"""Files that are never seen half written. Knows nothing of what stands in them."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

_SURROGATE = re.compile("[\ud800-\udfff]")


def write_whole(path: Path, data: bytes | str) -> None:
    """Write to a neighbor and rename, so that a stopped run leaves the earlier file.

    Parameters
    ----------
    path : Path
        The final name; its folder has to be there.
    data : bytes or str
        Text is written as UTF-8, line ends as they are; a lone surrogate, as in the name of a
        file that is no UTF-8, becomes U+FFFD, since no UTF-8 file can hold it.

    Raises
    ------
    OSError
        The folder or the file cannot be written; what was there before still is. The error
        names the file, also where the disk is full.
    """
    content = _SURROGATE.sub("\ufffd", data).encode() if isinstance(data, str) else data
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, 0o666 & ~_umask())  # a temporary file is for its owner alone
        os.replace(name, path)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError):
            error.filename = str(path)
        raise


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
