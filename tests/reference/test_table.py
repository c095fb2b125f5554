"""Tables that the package ships."""

import pytest

from infoint.errors import ReferenceDataError
from infoint.reference import table
from infoint.reference.table import read_table


def test_rows_have_their_cells_in_the_order_of_the_columns():
    first = read_table("soc.csv", ("soc", "name", "oews"))[0]
    assert first[0] == "11-1011"


def test_a_table_with_other_columns_is_refused(tmp_path, monkeypatch):
    (tmp_path / "titles.csv").write_text("a,b\n", encoding="utf-8")
    monkeypatch.setattr(table, "files", lambda package: tmp_path)
    with pytest.raises(ReferenceDataError, match="columns a, b"):
        read_table("titles.csv", ("title", "family", "soc"))
    with pytest.raises(ReferenceDataError, match="cannot be read"):
        read_table("none.csv", ("title",))
