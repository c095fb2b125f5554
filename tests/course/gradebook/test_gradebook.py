"""Gradebook files as Canvas and Moodle export them: the right cells change, and nothing else."""

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infoint.course.gradebook import apply, find_column, match, plan, read_gradebook
from infoint.course.gradebook.cells import read_sheet
from infoint.course.records import Submission
from infoint.errors import GradebookError

CANVAS = (
    "\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,"
    '"Interviews, part ""one"" (draft) (12345)",Essay (77),Interviews (99),Assignments Current Score,Final Grade\r\n'
    ",,,,,Manual Posting,,,,\r\n"
    "    Points Possible,,,,,20.0,10,100,(read only),(read only)\r\n"
    '"Núñez, Ana",4101,S1,ana,"Sec 1, Mon",,8,,71.5,C\r\n'
    '"O\'Neil, Bo",4102,S2,bo@x.example,Sec 1,5,,EX,,\r\n'
    '"Li, Wei",4103,S3,wei,Sec 2,,,,,\r\n'
    '"Student, Test",4999,,abc,Sec 1,,,,,\r\n'
)
ENGLISH = (
    "Identifier,Full name,ID number,Email address,Status,Group,Grade,Maximum Grade,"
    "Marking workflow state,Grade can be changed,Last modified (submission),Online text,"
    "Last modified (grade),Feedback comments\n"
    'Participant 1001,Ana Núñez,s77,ana@x.example,Submitted for grading,A,,20.00,Not marked,Yes,"Monday, 5 October 2026, 9:01 AM",,-,\n'
    'Participant 1002,Bo O\'Neil,s78,bo@x.example,Submitted for grading,A,11.00,20.00,Not marked,Yes,"Monday, 5 October 2026, 9:02 AM",,-,Fine\n'
    "Participant 1003,Wei Li,s79,wei@x.example,No submission,B,,20.00,Not marked,No,-,,-,\n"
)
GERMAN = (
    'ID,"Vollständiger Name",ID-Nummer,E-Mail-Adresse,Status,Gruppe,Bewertung,Bestwertung,'
    '"Bewertung kann geändert werden","Zuletzt geändert (Abgabe)","Texteingabe online",'
    '"Zuletzt geändert (Bewertung)","Feedback als Kommentar"\r\n'
    'Teilnehmer/in1001,"Ana Núñez",,ana@x.example,"Zur Bewertung abgegeben",,,"20,00",Ja,"Montag, 5. Oktober 2026, 09:01",,-,\r\n'
    'Teilnehmer/in1002,"Bo O\'Neil",,bo@x.example,"Zur Bewertung abgegeben",,"11,50","20,00",Ja,"Montag, 5. Oktober 2026, 09:01",,-,\r\n'
    'Teilnehmer/in1003,"Wei Li",,wei@x.example,"Keine Abgabe",,,"20,00",Nein,-,,-,\r\n'
)
JAPANESE = (
    "ID,氏名,ステータス,評点,最大評点,評点変更可,最終更新日時 (提出),最終更新日時 (評定),フィードバックコメント\n"
    "参加者1001,Ana Núñez,提出済み,,20.00,はい,2026年 10月 5日,-,\n"
    "参加者1002,Bo O'Neil,提出済み,11.00,20.00,はい,2026年 10月 5日,-,\n"
    "参加者1003,Wei Li,未提出,,20.00,いいえ,-,-,\n"
)
MOODLES = {"english": ENGLISH, "german": GERMAN, "japanese": JAPANESE}


def book_of(tmp_path, text, encoding="utf-8", **options):
    path = tmp_path / "book.csv"
    path.write_bytes(text.encode(encoding))
    return read_gradebook(path, **options)


def table(data):
    text = data.decode("utf-8-sig")
    return list(
        csv.reader(
            io.StringIO(text, newline=""), delimiter=";" if ";" in text.split("\n")[0] else ","
        )
    )


def changed(before, after):
    """(row, column, new value) of each cell that differs, by Python's own csv."""
    old, new = table(before), table(after)
    assert [len(row) for row in old] == [len(row) for row in new]
    return [
        (r, c, new[r][c])
        for r in range(len(old))
        for c in range(len(old[r]))
        if old[r][c] != new[r][c]
    ]


def test_canvas_is_understood(tmp_path):
    book = book_of(tmp_path, CANVAS)
    assert book.lms == "canvas"
    assert [student.name for student in book.students] == ["Núñez, Ana", "O'Neil, Bo", "Li, Wei"]
    assert book.students[0].ids == {"user": "4101", "sis_user": "S1", "login": "ana"}
    assert [(c.name, c.of) for c in book.columns] == [
        ('Interviews, part "one" (draft)', Decimal(20)),
        ("Essay", Decimal(10)),
        ("Interviews", Decimal(100)),
    ]


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("12345", 'Interviews, part "one" (draft) (12345)'),
        ("Interviews", "Interviews (99)"),
        ("interviews (99)", "Interviews (99)"),
        ('Interviews, part "one" (draft)', 'Interviews, part "one" (draft) (12345)'),
    ],
)
def test_a_column_is_found_by_number_or_name(tmp_path, name, header):
    assert find_column(book_of(tmp_path, CANVAS), name).header == header


def test_an_unclear_column_stops_and_lists_them_all(tmp_path):
    book = book_of(tmp_path, CANVAS.replace("Essay (77)", "interviews (77)"))
    for asked in (None, "Interviews", "Interveiws", "Final Grade", "nothing like it"):
        with pytest.raises(
            GradebookError, match=r"\(12345\); interviews \(77\); Interviews \(99\)"
        ):
            find_column(book, asked)
    with pytest.raises(GradebookError, match="did you mean 'Essay"):
        find_column(book_of(tmp_path, CANVAS), "Esay")


def test_canvas_comes_back_changed_in_the_right_cells_only(tmp_path):
    book = book_of(tmp_path, CANVAS)
    column = find_column(book, "12345")
    marks = {row.at: (Decimal("17.50"), "Well done") for row in book.students}
    changes = plan(book, column, marks)
    after = apply(book, changes)
    assert changed(CANVAS.encode(), after) == [(3, 5, "17.5"), (5, 5, "17.5")]
    assert (
        after == CANVAS.replace('Mon",,8', 'Mon",17.5,8').replace("Sec 2,,", "Sec 2,17.5,").encode()
    )
    assert [(s.name, s.reason[:30]) for s in changes.skipped] == [
        ("O'Neil, Bo", "there is a mark already (5); -")
    ]


def test_a_mark_is_replaced_only_where_asked_and_an_excuse_never(tmp_path):
    book = book_of(tmp_path, CANVAS)
    bo = book.students[1]
    marks = {bo.at: (Decimal(9), "")}
    ours = plan(book, find_column(book, "12345"), marks, overwrite=True)
    assert [(cell.before, cell.after) for cell in ours.cells] == [("5", "9")]
    excused = plan(book, find_column(book, "99"), marks, overwrite=True)
    assert not excused.cells
    assert "excused" in excused.skipped[0].reason


def test_more_points_than_the_column_takes_are_not_written(tmp_path):
    book = book_of(tmp_path, CANVAS)
    changes = plan(book, find_column(book, "Essay"), {book.students[2].at: (Decimal(11), "")})
    assert not changes.cells
    assert "more than the 10" in changes.skipped[0].reason


def test_a_semicolon_gradebook_has_a_decimal_comma(tmp_path):
    text = "Student;ID;SIS User ID;SIS Login ID;Section;Interviews (99)\n    Points Possible;;;;;100,0\nLi, Wei;4103;S3;wei;A;\n"
    book = book_of(tmp_path, text)
    after = apply(book, plan(book, book.columns[0], {book.students[0].at: (Decimal("17.5"), "")}))
    assert after.decode() == text.replace("wei;A;", "wei;A;17,5")


@pytest.mark.parametrize("language", MOODLES)
def test_moodle_comes_back_changed_in_the_right_cells_only(tmp_path, language):
    text = MOODLES[language]
    book = book_of(tmp_path, text)
    assert book.lms == "moodle"
    assert [row.ids["participant"] for row in book.students] == ["1001", "1002", "1003"]
    assert [row.name for row in book.students] == ["Ana Núñez", "Bo O'Neil", "Wei Li"]
    assert [row.is_editable for row in book.students] == [True, True, False]
    column = find_column(book, None, "Information interviews")
    assert column.of == 20
    marks = {row.at: (Decimal("17.50"), 'Coverage: 3 of 3, "good"') for row in book.students}
    changes = plan(book, column, marks)
    cells = changed(text.encode(), apply(book, changes))
    mark = "17,5" if language == "german" else "17.5"
    assert cells == [(1, column.at, mark), (1, book.feedback, 'Coverage: 3 of 3, "good"')]
    assert [s.name for s in changes.skipped] == ["Bo O'Neil", "Wei Li"]
    assert apply(book, changes).split(b"\n")[0] == text.encode().split(b"\n")[0]


@pytest.mark.parametrize("language", MOODLES)
def test_a_worksheet_of_one_student_is_understood(tmp_path, language):
    lines = MOODLES[language].splitlines(keepends=True)
    book = book_of(tmp_path, "".join(lines[:2]))
    assert book.sheet.value(0, book.columns[0].at) in ("Grade", "Bewertung", "評点")


def test_written_feedback_stays_and_ours_follows_once(tmp_path):
    book = book_of(tmp_path, ENGLISH)
    marks = {book.students[1].at: (Decimal(11), "Coverage: 2 of 3")}
    after = apply(book, plan(book, book.columns[0], marks))
    assert changed(ENGLISH.encode(), after) == [(2, 13, "Fine\n\nCoverage: 2 of 3")]
    path = tmp_path / "again.csv"
    path.write_bytes(after)
    again = read_gradebook(path)
    assert not plan(again, again.columns[0], marks).cells


def test_a_scale_takes_no_points(tmp_path):
    text = ENGLISH.replace("Maximum Grade", "Scale").replace("20.00", '"Poor, Fair, Good"')
    book = book_of(tmp_path, text.replace("11.00", "Fair"))
    assert book.columns[0].scale == ("Poor", "Fair", "Good")
    with pytest.raises(GradebookError, match="takes words"):
        plan(book, book.columns[0], {1: (Decimal(3), "x")})


def test_an_unclear_worksheet_asks_for_the_column(tmp_path):
    text = (
        ENGLISH.replace("Maximum Grade", "Höchste")
        .replace("Group", "Raum")
        .replace(",A,", ",5,")
        .replace(",B,", ",5,")
    )
    text = text.replace("Submitted for grading,5", "4,5").replace("No submission,5", "3,5")
    with pytest.raises(GradebookError, match="Raum; Grade; Höchste"):
        book_of(tmp_path, text)
    assert book_of(tmp_path, text, column="Grade").columns[0].header == "Grade"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04\0\0", "no CSV"),
        (b"", "empty"),
        (b"a,b\n1,2\n", "neither Canvas"),
        (b'Student,ID,Section\n"Li,1,A\n', "line 2: a quote is never closed"),
    ],
)
def test_what_is_no_gradebook_says_so(tmp_path, data, says):
    path = tmp_path / "book.csv"
    path.write_bytes(data)
    with pytest.raises(GradebookError, match=says):
        read_gradebook(path)
    with pytest.raises(GradebookError, match="cannot be opened"):
        read_gradebook(tmp_path / "gone.csv")


def hand_in(key, name="", layout="canvas"):
    return Submission(key, name, layout)


def test_hand_ins_find_their_rows(tmp_path):
    canvas, moodle = book_of(tmp_path, CANVAS), book_of(tmp_path, ENGLISH)
    found = match(
        canvas, [hand_in("4103", "liwei"), hand_in("9", "nunezana"), hand_in("8", "nobody")]
    )
    assert {key: row.name for key, row in found.rows.items()} == {
        "4103": "Li, Wei",
        "9": "Núñez, Ana",
    }
    assert list(found.unknown) == ["8"]
    assert [row.name for row in found.absent] == ["O'Neil, Bo"]
    found = match(moodle, [hand_in("1002", "X", "moodle"), hand_in("bo", "", "blackboard")])
    assert not found.rows
    assert all("more than once" in reason for reason in found.unknown.values())
    told = match(canvas, [hand_in("folder 1", "", "plain")], {"folder 1": "S2"})
    assert told.rows["folder 1"].name == "O'Neil, Bo"


def test_an_id_inside_that_is_another_students_is_left_to_a_person(tmp_path):
    book = book_of(tmp_path, CANVAS)
    found = match(book, [hand_in("4101", "nunezana")], {"4101": "wei"})
    assert not found.rows
    assert found.unknown["4101"] == (
        "several students of the gradebook fit: Núñez, Ana; Li, Wei (the id in the hand-in is wei)"
    )
    same = match(book, [hand_in("4101", "nunezana")], {"4101": "ana"})
    assert same.rows["4101"].name == "Núñez, Ana"
    other = match(book, [hand_in("4101", "nunezana")], {"4101": "an id of no list"})
    assert other.rows["4101"].name == "Núñez, Ana"


def test_two_students_of_one_name_are_left_to_a_person(tmp_path):
    book = book_of(tmp_path, CANVAS.replace("O'Neil, Bo", "Li, Wei"))
    found = match(book, [hand_in("x", "Wei Li", "plain")])
    assert not found.rows
    assert "several students" in found.unknown["x"]


def test_a_value_never_runs_as_a_formula(tmp_path):
    book = book_of(tmp_path, ENGLISH)
    after = apply(book, plan(book, book.columns[0], {1: (Decimal(3), "=HYPERLINK(1)")}))
    assert changed(ENGLISH.encode(), after)[1][2] == " =HYPERLINK(1)"


_CELL = st.text(st.sampled_from('ab,;"\n é=-1 '), max_size=8)


@given(st.lists(st.lists(_CELL, min_size=2, max_size=4), min_size=1, max_size=5), st.data())
def test_any_csv_keeps_its_other_cells(rows, data):
    rows = [["Name, header", "Other"], *rows]
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator=data.draw(st.sampled_from(["\n", "\r\n"]))).writerows(rows)
    text = stream.getvalue()
    sheet = read_sheet(text.encode(), "x")
    assert [[cell.value for cell in row] for row in sheet.rows] == rows
    at = data.draw(st.integers(0, len(rows) - 1))
    after = sheet.replaced({(at, 0): "new"})
    rows[at] = ["new", *rows[at][1:]]
    assert [[cell.value for cell in row] for row in read_sheet(after, "x").rows] == rows
    assert sheet.replaced({}) == text.encode()
