"""Numbers in digits and in words."""

from decimal import Decimal

import pytest

from infoint.parsing.salary.cut import plain
from infoint.parsing.salary.numbers import read_digits
from infoint.parsing.salary.tokens import tokenize


@pytest.mark.parametrize(
    ("token", "value"),
    [
        ("42,000", "42000"), ("3.200", "3200"), ("3.200,50", "3200.50"), ("1,234.50", "1234.50"),
        ("52.5", "52.5"), ("22,50", "22.50"), ("95'000", "95000"), ("40 000", "40000"),
        ("12,00,000", "1200000"), ("2.500,-", "2500"), ("42000", "42000"),
    ],
)  # fmt: skip
def test_digits(token, value):
    assert read_digits(token) == Decimal(value)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("fifty-five thousand", 55000), ("a hundred and ten", 110), ("one twenty", 120),
        ("two hundred thousand", 200000), ("forty-five thousand five hundred", 45500),
        ("nine hundred", 900), ("one hundred and twenty-five thousand", 125000),
        ("twenty-two fifty", Decimal("22.50")),
    ],
)  # fmt: skip
def test_words(words, value):
    numbers = [term.value for term in tokenize(words).terms if term.kind == "number"]
    assert numbers == [value]


def test_a_hyphen_between_tens_is_a_range():
    kinds = [(t.kind, t.value) for t in tokenize("fifty-sixty").terms]
    assert [value for kind, value in kinds if kind == "number"] == [50, 60]


@pytest.mark.parametrize("text", ["Ⅷ ³ ٣٤ İ ß 100", "55\u00a0000", "\u2028", "a\u0301"])
def test_every_token_keeps_its_place(text):
    tokens = tokenize(text)
    assert len(plain(text)) == len(text)
    assert "".join(tokens.cut.pieces) == plain(text).lstrip(" \u2028")
    for i in range(tokens.size):
        assert plain(tokens.said(i, i + 1)) == tokens.words[i]
