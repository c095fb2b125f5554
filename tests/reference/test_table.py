"""Tables that the package ships."""

import pytest

from infoint.errors import ReferenceDataError
from infoint.reference import table
from infoint.reference.table import read_table


def test_rows_come_by_column():
    first = next(read_table("soc.csv", ("soc", "name", "oews")))
    assert first["soc"] == "11-1011"


def test_a_table_with_other_columns_is_refused(tmp_path, monkeypatch):
    (tmp_path / "titles.csv").write_text("a,b\n", encoding="utf-8")
    monkeypatch.setattr(table, "files", lambda package: tmp_path)
    with pytest.raises(ReferenceDataError, match="columns a, b"):
        list(read_table("titles.csv", ("title", "family", "soc")))
    with pytest.raises(ReferenceDataError, match="no such file"):
        list(read_table("none.csv", ("title",)))
