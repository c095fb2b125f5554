import pytest

from infoint.reference.titles import (
    load_families,
    load_handbook_titles,
    load_occupations,
    load_titles,
    oews_codes,
    singular,
    title_key,
)


def test_the_table_is_large_and_its_codes_exist():
    rows = [*load_titles().values(), *load_handbook_titles().values()]
    assert len(load_titles()) > 4000
    assert len(load_handbook_titles()) > 4000
    assert {code for row in rows for code in row.soc} <= set(load_occupations())
    assert max(len(row.soc) for row in rows) == 2


def test_every_family_is_named_for_one_of_its_titles():
    for name, members in load_families().items():
        assert name in members


def test_every_published_code_is_an_occupation():
    published = {code for code in oews_codes().values() if code}
    assert oews_codes()["27-3042"] == "27-3042"
    assert len(published) == 830


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Front-End Developer", "front end developers"),
        ("Director of Marketing", "Marketing Director"),
        ("VP", "vp."),
        ("Human Resources Manager", "HR Manager"),
        ("Teacher's Aide", "teachers aide"),
        ("Sales & Marketing Manager", "Sales and Marketing Managers"),
    ],
)
def test_spellings_of_one_title_share_a_key(one, other):
    assert title_key(one) == title_key(other)


@pytest.mark.parametrize(
    ("word", "one"), [("sales", "sales"), ("actresses", "actress"), ("boss", "boss")]
)
def test_singular(word, one):
    assert singular(word) == one
