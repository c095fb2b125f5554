"""Jobs that go wrong, to see that `measure` would tell."""

import os
import time


def fail() -> None:
    raise ValueError("on purpose")


def hang() -> None:
    time.sleep(60)


def die() -> None:
    os.abort()


def eat() -> int:
    return len(bytearray(2_000_000_000))
