"""CSV and TSV in the ways in which programs write them."""

import time

import pytest

from infoint.errors import ReadError
from infoint.questions import load_bank
from infoint.readers.delimited import find_delimiter, read, read_contacts, split_rows

BANK = load_bank()
EXPECTED = [("t-1", "50,5", "Edits, checks; reads"), ("t-2", "60k", "Writes")]
CELLS = [
    ["Name", "Salary", "Tasks"],
    ["Anna Berg", "50,5", "Edits, checks; reads"],
    ["Ben Okoro", "60k", "Writes"],
]


def join(delimiter, end="\r\n"):
    def quoted(cell):
        return f'"{cell}"' if any(sign in cell for sign in ',;|\t"\n') else cell

    return "".join(delimiter.join(map(quoted, row)) + end for row in CELLS)


def found(data):
    reading = read(data, "t.csv", bank=BANK)
    return [
        (
            note.note_id,
            *(a.text for q in ("salary", "tasks") for a in note.answers if a.question_id == q),
        )
        for note in reading.notes
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_delimiters_encodings_and_line_ends(delimiter, encoding, end):
    assert found(join(delimiter, end).encode(encoding)) == EXPECTED


def test_a_decimal_comma_is_no_delimiter_beside_semicolons():
    text = "Name;Salary;Tasks\nAnna Berg;50,5;Edits\nBen Okoro;60,7;Writes\n"
    assert found(text.encode()) == [("t-1", "50,5", "Edits"), ("t-2", "60,7", "Writes")]


def test_commas_in_unquoted_cells_of_a_tab_table():
    text = "Name\tSalary\tTasks\nAnna\t50,000, maybe more\tEdits, reads, checks\n"
    assert found(text.encode()) == [("t", "50,000, maybe more", "Edits, reads, checks")]


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_the_sep_line_decides(sign):
    text = f"sep={sign}\nName{sign}Salary{sign}Tasks\nAnna{sign}50k{sign}Edits\n"
    (note,) = read(text.encode(), "t.csv", bank=BANK).notes
    assert note.line == 3
    assert len(note.answers) == 2


def test_a_title_above_the_header():
    text = "Interviews, fall\n\nName;Salary;Tasks\nAnna;50k;Edits\n"
    assert found(text.encode()) == [("t", "50k", "Edits")]


def test_doubled_quotes_and_line_ends_in_a_cell():
    text = 'Name,Salary,Tasks\nAnna,50k,"She said ""edit"".\nThen left."\nBen,60k,Writes\n'
    assert found(text.encode()) == [
        ("t-1", "50k", 'She said "edit".\nThen left.'),
        ("t-2", "60k", "Writes"),
    ]
    assert [note.line for note in read(text.encode(), "t.csv", bank=BANK).notes] == [2, 4]


def test_inches_are_no_open_quote():
    text = 'Name,Salary,Tasks\nAnna,50k,cuts 5" boards\nBen,60k,Writes\n'
    reading = read(text.encode(), "t.csv", bank=BANK)
    assert len(reading.notes) == 2
    assert not reading.problems


def test_an_open_quote_swallows_no_rows():
    rows = "".join(f"Person {n},{n}k,Edits\n" for n in range(1, 9))
    reading = read(f'Name,Salary,Tasks\nAnna,50k,"Edits\n{rows}'.encode(), "t.csv", bank=BANK)
    assert len(reading.notes) == 9
    (problem,) = reading.problems
    assert (problem.code, problem.severity) == ("open_quote", "unclear")
    assert problem.message == (
        "Found a quotation mark that is never closed. Expected them in pairs; the rows were read "
        "as if quotation marks were letters. Check the cells, or save the table again."
    )


def test_ragged_rows_are_kept_whole():
    text = "Name,Salary,Tasks\nAnna,50k\nBen,60k,Writes,plus a bonus\n"
    anna, ben = read(text.encode(), "t.csv", bank=BANK).notes
    assert [answer.text for answer in anna.answers] == ["50k"]
    assert [(a.question, a.text) for a in ben.answers][-1] == ("Column D", "plus a bonus")


def test_null_characters_far_down_are_dropped():
    text = b"Name,Salary,Tasks\nAnna,50k," + b"Edits books. " * 400 + b"\nB\0en,60k,Wri\0tes\n"
    assert found(text)[1] == ("t-2", "60k", "Writes")


def test_bytes_that_are_no_text_are_an_error():
    with pytest.raises(ReadError, match="binary file"):
        read(b"Name,Salary\n" + bytes(range(32)) * 20, "t.csv", bank=BANK)


def test_an_empty_table_holds_nothing():
    reading = read(b"\n\n,,,\n", "t.csv", bank=BANK)
    assert not reading.notes
    assert not reading.problems


def test_a_contact_list_with_nobody_on_it_yet_is_no_problem():
    reading = read_contacts(b"Name,Email,Asked on\n,,\n", "people.csv", bank=BANK)
    assert not reading.contacts
    assert not reading.problems


def test_people_csv_is_a_contact_list_whatever_its_columns():
    reading = read_contacts(b"Name,Advice\nAnna Berg,ask in May\n", "people.csv", bank=BANK)
    assert reading.contacts[0].name == "Anna Berg"
    assert reading.contacts[0].text == "Advice: ask in May"


@pytest.mark.parametrize(
    "cell", ["a" * 1_000_000, '"' * 1_000_001, "<" * 1_000_000, "a:" * 500_000]
)
def test_a_cell_of_a_million_characters_takes_no_time(cell):
    start = time.perf_counter()
    read(f"Name,Tasks,Salary\nAnna,{cell},50k\n".encode(), "t.csv", bank=BANK)
    read(f"{cell},Tasks,Salary\nAnna,x,50k\n".encode(), "t.csv", bank=BANK)
    assert time.perf_counter() - start < 5


def test_many_rows_take_time_in_proportion():
    text = "Name,Tasks,Salary\n" + "Anna Berg,Edits books,50k\n" * 5_000
    start = time.perf_counter()
    assert len(read(text.encode(), "t.csv", bank=BANK).notes) == 5_000
    assert time.perf_counter() - start < 20


def test_the_csv_limit_of_the_process_is_put_back():
    import csv

    before = csv.field_size_limit()
    list(split_rows("a,b\n", ","))
    assert csv.field_size_limit() == before


def test_one_column_has_no_delimiter_to_speak_of():
    assert find_delimiter("just text\nmore text", BANK) == (",", "just text\nmore text")
