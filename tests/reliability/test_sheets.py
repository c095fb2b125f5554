"""No cell of a table that the kit writes runs as a formula, and its value reads back equal."""

import pytest
from reliability.ground import GOOD
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


def test_no_table_is_read_as_notes(tables, tmp_path):
    (tmp_path / "a.md").write_text(GOOD, encoding="utf-8")
    found = infoint.read_notes([tmp_path, tables[0] / "tables"])
    assert (len(found.interviews), len(found.people)) == (1, 0)
    own = found.problems[found.problems["code"] == "own_output"]
    assert len(own) == 10  # titles.csv is a setting of the folder


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
