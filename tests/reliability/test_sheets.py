"""No cell of a table that the kit writes runs as a formula, and its value reads back equal."""

import pytest
from reliability.sheets import CELLS, formulas, has_calc, running_cells, write_all

import infoint


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables")
    return folder, write_all(folder)


def plain(text):
    return " ".join(text.split())


def test_no_program_would_run_a_cell(tables):
    found = {path.name: running_cells(path) for path in tables[0].rglob("*.csv")}
    assert {name: cells for name, cells in found.items() if cells} == {}


def test_no_table_is_read_as_notes(tables):
    found = infoint.read_notes(tables[0] / "tables")
    assert len(found.interviews) == len(found.people) == 0
    assert set(found.problems["code"]) == {"own_output", "bad_titles"}  # titles.csv is a setting
    assert "tables.xlsx" in set(found.problems["source"])


def test_values_read_back_equal(tables):
    for name, read in tables[1].items():
        texts = set(map(plain, read()))
        assert not texts or len(texts) > 30, name
        assert texts <= {plain(cell.replace("\0", "")) for cell in CELLS} | {
            plain(c) for c in CELLS
        }, name


@pytest.mark.skipif(not has_calc(), reason="LibreOffice Calc is not installed")
def test_libreoffice_sees_text(tables, tmp_path):
    paths = sorted([*tables[0].rglob("*.csv"), *tables[0].rglob("*.xlsx")])
    found = formulas(paths, tmp_path)
    assert {name: cells for name, cells in found.items() if cells} == {}
