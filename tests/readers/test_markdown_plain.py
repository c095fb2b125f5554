"""The quick way for plain Markdown gives what the parser gives."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infoint.readers import markdown
from infoint.readers.markdown_plain import plain_lines

CASES = Path(__file__).parents[1] / "cases"
PIECES = (
    *("# ", "### ", "- ", "* ", "+ ", "1. ", "2) ", "> ", "--", "===", "| ", "~~~", "**", "`", "<b>"),
    *(" ", "  ", "    ", "\t", "\n", "\n\n", "\n", "#", ".", ":", "?", "$50", "40", "é", "\u00a0", "\x85"),
    *("Pay", "a word", "Ein langer Satz, der am Rand umbrochen wird, weil er so lang ist", "'", "("),
)  # fmt: skip


def by_parser(text: str) -> list:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown, "plain_lines", lambda *_: None)
        return markdown._body(text.split("\n"), 3)


def is_same(text: str) -> bool:
    lines = plain_lines(text, 3)
    return lines is None or lines == by_parser(text)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@settings(max_examples=300, deadline=None)
def test_same_lines_as_the_parser(text: str) -> None:
    assert is_same(text)


@pytest.mark.parametrize("path", sorted(CASES.glob("notes/*.md")), ids=lambda path: path.name)
def test_same_lines_of_notes(path: Path) -> None:
    front, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
    assert is_same(body or front)


def test_plain_notes_take_the_quick_way() -> None:
    text = "# Ana Bell\n\n## Pay?\n\n$50k, she said.\nMore later \n- 401(k)\n* a gym\ngo on\n"
    lines = plain_lines(text, 1)
    assert lines is not None
    assert [line.kind for line in lines] == [
        "heading",
        "heading",
        "text",
        "text",
        "item",
        "item",
        "item",
    ]
    assert plain_lines("- a\n" * 9000 + "`", 1) is None
    for text in ("1. Pay?", "*Pay*", "a\n---", "> said", "a | b", "    code", "a  \nb", "# a #"):
        assert plain_lines(text, 1) is None
