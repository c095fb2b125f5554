"""Only tests are collected here: the other modules run things, or change the process that has them."""

from pathlib import Path

HERE = Path(__file__).parent
collect_ignore = [
    *(path.name for path in HERE.glob("*.py") if not path.name.startswith(("test_", "conftest"))),
    "no_network",
    "hanging",
]
