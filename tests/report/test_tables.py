"""The frames as files: equal when read back, and nothing in them runs."""

import csv
import io
import math
import os
import zipfile

import openpyxl
import pandas as pd
import pytest
import python_calamine
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from infoint.errors import ReportError
from infoint.report.tables import WORKBOOK, export_tables, guard, read_table, unguard
from infoint.schema import FRAMES, Notes

NASTY = [
    "=1+1",
    "=HYPERLINK(\"http://x.example\",\"click\")",
    "+1 555 0100",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1,2)",
    "\t=1+1",
    "\r=1+1",
    " =1+1",
    "'=1+1",
    "''",
    "＝1+1",
    "a;=1+1",
    "a\n=1+1",
    "tasks:\n- write\n- edit",
    'She said "no", twice; then 5,5',
    "NA",
    "None",
    "nan",
    "00123",
    "1e5",
    "True",
    "2026-10-14",
    "\u202eabc",
    "_x0041_ and \x07 bell",
    "日本語 🎉 é",
    " two  blanks ",
    "x" * 40_000,
]  # fmt: skip


def notes(**rows):
    return Notes(**{name: schema.build(rows.get(name, [])) for name, schema in FRAMES.items()})


def nasty_notes():
    return notes(
        interviews=[
            {
                "interview_id": f"i{n}",
                "interviewee": text,
                "source": text,
                "date": pd.Timestamp("2026-10-14") if n % 2 else None,
                "minutes": n / 3,
                "line": n if n % 3 else None,
            }
            for n, text in enumerate(NASTY)
        ],
        answers=[
            {"interview_id": "i0", "question": text, "text": text, "source": "a.md", "line": 2}
            for text in NASTY
        ],
        salaries=[
            {"interview_id": "i0", "low": -5.5, "high": 1e15, "text": "", "assumptions": "", "source": "a"},
            {"interview_id": "i0", "low": 0.1, "text": "x", "assumptions": "a year; US dollars", "source": "a"},
        ],
        places=[
            {"interview_id": "i0", "name": "=Ohio", "kind": "state", "is_ambiguous": n, "text": "x", "source": "a"}
            for n in (True, False)
        ],
    )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("tables") / "new" / "folder"
    export_tables(nasty_notes(), path)
    return path


def test_the_files_that_are_written(tmp_path):
    paths = export_tables(notes(), tmp_path)
    assert [path.name for path in paths] == [*(f"{name}.csv" for name in FRAMES), WORKBOOK]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in paths)


@pytest.mark.parametrize("name", FRAMES)
def test_reading_back_gives_equal_frames(folder, name):
    assert_frame_equal(read_table(folder / f"{name}.csv"), getattr(nasty_notes(), name))


def test_empty_frames_keep_their_columns(tmp_path):
    export_tables(notes(), tmp_path)
    for name in FRAMES:
        assert_frame_equal(read_table(tmp_path / f"{name}.csv"), getattr(notes(), name))


def test_no_cell_of_a_csv_begins_like_a_formula(folder):
    for name, schema in FRAMES.items():
        with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
            for row in list(csv.reader(stream))[1:]:
                for cell, column in zip(row, schema.columns, strict=True):
                    if column.dtype == "str":
                        assert not cell.strip().startswith(tuple("=+-@＝＋－＠")), cell
                    elif column.dtype == "float" and cell:
                        assert math.isfinite(float(cell))


def test_a_program_that_splits_at_semicolons_meets_no_formula_either(folder):
    for path in folder.glob("*.csv"):
        text = path.read_text(encoding="utf-8-sig")
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=";"):
            assert not [cell for cell in row if cell.startswith(tuple("=+@"))]


def test_pandas_alone_reads_plain_text_and_numbers(folder):
    frame = pd.read_csv(folder / "salaries.csv")
    assert frame["low"].tolist() == [-5.5, 0.1]
    assert frame.columns[0] == "interview_id"
    answers = pd.read_csv(folder / "answers.csv", keep_default_na=False)
    assert "tasks:\n- write\n- edit" in answers["text"].tolist()


def test_excel_sees_utf_8(folder):
    assert (folder / "answers.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_workbook_holds_text_numbers_and_days_but_no_formula(folder):
    book = openpyxl.load_workbook(folder / WORKBOOK)
    assert book.sheetnames == [*FRAMES, "About"]
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "b", "d"}
    assert not any(cell.hyperlink for sheet in book for row in sheet.iter_rows() for cell in row)
    parts = zipfile.ZipFile(folder / WORKBOOK)
    sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert sheets
    assert not any(
        b"<f>" in parts.read(name) or b"hyperlink" in parts.read(name) for name in sheets
    )
    assert not [name for name in parts.namelist() if "external" in name.lower()]


def as_in_a_cell(text):
    text = text.replace("\r", "\n").replace("\x07", "\ufffd")
    note = " … (cut here; the whole text is in answers.csv)"
    return text if len(text) < 32_767 else text[: 32_767 - len(note)] + note


def test_two_other_libraries_read_the_same_texts(folder):
    expected = [as_in_a_cell(text) for text in NASTY]
    rows = openpyxl.load_workbook(folder / WORKBOOK)["answers"].iter_rows(min_row=2)
    assert [row[3].value for row in rows] == expected
    book = python_calamine.CalamineWorkbook.from_path(folder / WORKBOOK)
    rows = book.get_sheet_by_name("answers").to_python()[1:]
    assert [row[3] for row in rows] == expected


def test_days_and_numbers_of_the_workbook(folder):
    sheet = openpyxl.load_workbook(folder / WORKBOOK)["interviews"]
    heads = [cell.value for cell in sheet[1]]
    date, minutes = heads.index("date"), heads.index("minutes")
    third = [cell.value for cell in sheet[3]]
    assert third[date] == pd.Timestamp("2026-10-14")
    assert third[minutes] == pytest.approx(1 / 3)
    assert sheet.cell(2, date + 1).value is None


def test_days_that_excel_does_not_know_are_text(tmp_path):
    export_tables(
        notes(
            interviews=[
                {"interview_id": str(year), "date": pd.Timestamp(f"{year}-01-02"), "source": "a"}
                for year in (1066, 1900, 9999)
            ]
        ),
        tmp_path,
    )
    dates = read_table(tmp_path / "interviews.csv")["date"]
    assert [day.year for day in dates] == [1066, 1900, 9999]
    sheet = openpyxl.load_workbook(tmp_path / WORKBOOK)["interviews"]
    at = [cell.value for cell in sheet[1]].index("date") + 1
    assert sheet.cell(2, at).value == "1066-01-02"


def test_the_header_stays_and_about_tells_every_column(folder):
    book = openpyxl.load_workbook(folder / WORKBOOK)
    assert {book[name].freeze_panes for name in FRAMES} == {"B2"}
    about = {(row[0], row[1]): row[2] for row in book["About"].iter_rows(values_only=True)}
    for name, schema in FRAMES.items():
        for column in schema.columns:
            assert about[name, column.name] == column.meaning


def test_lone_surrogates_do_not_stop_the_export(tmp_path):
    frame = FRAMES["answers"].build(
        [{"interview_id": "i", "question": "q", "text": "a\ud800b", "source": "s"}]
    )
    export_tables(Notes(**{**vars(notes()), "answers": frame}), tmp_path)
    assert read_table(tmp_path / "answers.csv")["text"].tolist() == ["a\ufffdb"]


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path, monkeypatch):
    export_tables(nasty_notes(), tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ReportError) as caught:
        export_tables(notes(), tmp_path)
    assert str(caught.value) == (
        f"{tmp_path}: The tables cannot be written (No space left on device). Expected a folder "
        "that you may write to, with space left. Choose another folder, or close the file where "
        "it is open."
    )
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_file_of_somebody_else_is_not_written_over(tmp_path):
    own = tmp_path / "people.csv"
    own.write_text("Name,Phone\nEva,1\n", encoding="utf-8")
    with pytest.raises(ReportError) as caught:
        export_tables(notes(), tmp_path)
    assert str(caught.value) == (
        f"{own}: This file is no table of the kit and would be written over. Expected a folder "
        "for the tables alone. Choose another folder."
    )
    assert [path.name for path in tmp_path.iterdir()] == ["people.csv"]
    assert own.read_text(encoding="utf-8") == "Name,Phone\nEva,1\n"


def test_a_folder_that_is_a_file(tmp_path):
    (tmp_path / "out").write_text("")
    with pytest.raises(ReportError, match="cannot be written"):
        export_tables(notes(), tmp_path / "out")


def test_a_table_of_something_else_is_refused(tmp_path):
    (tmp_path / "pencils.csv").write_text("a,b\n")
    with pytest.raises(ReportError, match="none of the kit's tables"):
        read_table(tmp_path / "pencils.csv")
    (tmp_path / "answers.csv").write_text("a,b\n")
    with pytest.raises(ReportError, match="Found the columns a, b"):
        read_table(tmp_path / "answers.csv")


def test_the_same_notes_give_the_same_csv(tmp_path):
    export_tables(nasty_notes(), tmp_path / "a")
    export_tables(nasty_notes(), tmp_path / "b")
    for name in FRAMES:
        assert (tmp_path / "a" / f"{name}.csv").read_bytes() == (
            tmp_path / "b" / f"{name}.csv"
        ).read_bytes()


@given(st.text(alphabet=st.sampled_from("=+-@'\t\r\n; ＝a,\""), max_size=12))
def test_guarding_is_undone(text):
    assert unguard(guard(text)) == text
    assert not guard(text).strip(" \n\v").startswith(tuple("=+-@＝\t\r"))
