import csv
import io
from concurrent.futures import ProcessPoolExecutor

import pytest

from infoint import read_notes
from infoint.errors import WorkspaceError
from infoint.report.notebooks import data_folder
from infoint.workspace.people_file import (
    COLUMNS,
    add_person,
    change_person,
    is_same_person,
    person_key,
    put_back,
    read_people,
    remove_person,
)

SAMPLE = (data_folder() / "interviews" / "people.csv").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "people.csv").write_text(SAMPLE, encoding="utf-8")
    return tmp_path


def rows(folder):
    text = (folder / "people.csv").read_text(encoding="utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_without_a_file_nobody_and_nothing_is_written(tmp_path):
    assert read_people(tmp_path) == ()
    assert list(tmp_path.iterdir()) == []


def test_one_cell_changes_one_row(folder):
    joel = read_people(folder)[1]
    change_person(folder, joel, "answer", 'yes, "gladly"')
    now = (folder / "people.csv").read_text(encoding="utf-8").splitlines()
    before = SAMPLE.splitlines()
    assert [line for line in now if line not in before] == [
        'Joel Okafor,Developer Advocate,Saltbox,Developer Relations,joel@saltbox.example,linkedin,2026-10-02,"yes, ""gladly"""'
    ]
    assert len(now) == len(before)


def test_a_new_column_comes_last_and_the_reader_still_reads(folder):
    nadia = read_people(folder)[2]
    nadia = change_person(folder, nadia, "appointment", "2026-10-12 14:30")
    change_person(folder, nadia, "connection", "my aunt's colleague")
    assert rows(folder)[0][-2:] == ["Appointment", "Connection"]
    assert {len(row) for row in rows(folder)} == {10}
    people = read_notes(folder).people
    assert list(people["name"]) == ["Prof. Karin Lindqvist", "Joel Okafor", "Nadia Haddad"]
    assert list(people["found_through"]) == ["professor", "linkedin", "family or friend"]
    assert "Appointment: 2026-10-12 14:30" in people["text"].iloc[2]


def test_every_column_of_the_kit_is_known_again(tmp_path):
    person = add_person(tmp_path, {name: f"x {name}" for name in COLUMNS})
    assert set(person.facts) == set(COLUMNS)
    assert read_people(tmp_path)[0].facts == person.facts
    contact = read_notes(tmp_path).people.iloc[0]
    assert contact["name"] == "x name"
    assert contact["organization"] == "x organization"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Name;Employer;Rang\nÄnne Groß;Köhler AG;1\nBo;Übel;2\n", "utf-8-sig"),
        ("Name;Employer;Rang\nÄnne Groß;Köhler AG;1\nBo;Übel;2\n", "cp1252"),
        ("sep=;\r\nName;Employer;Rang\r\nÄnne Groß;Köhler AG;1\r\nBo;Übel;2\r\n", "utf-8"),
        ("My contacts\t\t\nName\tCompany\tRang\nÄnne Groß\tKöhler AG\t1\nBo\tÜbel\t2", "utf-16"),
    ],
)
def test_spreadsheets_of_all_kinds_stay_as_they_are(tmp_path, text, encoding):
    path = tmp_path / "people.csv"
    path.write_bytes(text.encode(encoding))
    people = read_people(tmp_path)
    assert [person.value("name") for person in people] == ["Änne Groß", "Bo"]
    assert people[0].others == {"Rang": "1"}
    change_person(tmp_path, people[1], "name", "Bodo")
    assert path.read_bytes().decode(encoding) == text.replace("Bo;", "Bodo;").replace(
        "Bo\t", "Bodo\t"
    ) + ("" if text.endswith("\n") else "\n")
    add_person(tmp_path, {"name": "Cy", "organization": "C"})
    assert path.read_bytes().decode(encoding).splitlines()[-1] in ("Cy;C;", "Cy\tC\t")


def test_cells_over_several_lines_stay(tmp_path):
    text = 'Name,Email,Notes\n"Ana\nLuz",a@b.example,"said: ""maybe""\nthen yes"\nBo,b@b.example,\n'
    (tmp_path / "people.csv").write_text(text, encoding="utf-8")
    people = read_people(tmp_path)
    change_person(tmp_path, people[1], "email", "bo@b.example")
    now = (tmp_path / "people.csv").read_text(encoding="utf-8")
    assert now == text.replace("b@b", "bo@b", 2).replace("a@bo.", "a@b.").replace("bo@bo", "bo@b")


def test_nobody_is_added_twice(folder):
    add_person(folder, {"name": "Joel  okafor", "organization": "SALTBOX"})
    add_person(folder, {"name": "Joel Okafor"})
    assert len(read_people(folder)) == 3
    other = add_person(folder, {"name": "Joel Okafor", "organization": "Fernhill"})
    assert other.row == 3


def test_a_person_without_a_name_is_refused(folder):
    with pytest.raises(WorkspaceError, match="no name"):
        add_person(folder, {"organization": "Acme"})
    assert (folder / "people.csv").read_text(encoding="utf-8") == SAMPLE


def test_a_cell_changed_elsewhere_is_not_overwritten(folder):
    mine = read_people(folder)[1]
    change_person(folder, read_people(folder)[1], "answer", "theirs")
    with pytest.raises(WorkspaceError) as caught:
        change_person(folder, mine, "answer", "mine")
    assert '"theirs"' in str(caught.value)
    assert '"mine"' in str(caught.value)
    assert change_person(folder, mine, "phone", "555-0100").value("answer") == "theirs"


def test_a_row_moved_elsewhere_is_found(folder):
    mine = read_people(folder)[2]
    lines = SAMPLE.splitlines(keepends=True)
    (folder / "people.csv").write_text("".join([lines[0], lines[3], *lines[1:3]]), "utf-8")
    assert change_person(folder, mine, "answer", "yes").row == 0
    (folder / "people.csv").write_text(lines[0] + lines[1], encoding="utf-8")
    with pytest.raises(WorkspaceError, match="not in the list as before"):
        change_person(folder, mine, "answer", "no")


def test_remove_and_put_back(folder):
    joel = read_people(folder)[1]
    remove_person(folder, joel)
    assert len(read_people(folder)) == 2
    assert put_back(folder, joel).row == 1
    assert (folder / "people.csv").read_text(encoding="utf-8") == SAMPLE


def _add_many(folder, name):
    for number in range(12):
        add_person(folder, {"name": f"{name} {'abcdefghijkl'[number]}", "organization": name})


def test_two_processes_lose_nobody(folder):
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(_add_many, [folder, folder], ["Left", "Right"]))
    assert len(read_people(folder)) == 27


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Dana Ruiz", "Acme"), ("dana ruiz", "ACME Inc."), True),
        (("Dr. Zoë Álvarez", ""), ("Zoe Alvarez", "Acme"), True),
        (("Dana Ruiz", "Acme"), ("Dana Ruiz", "Bolt"), False),
        (("Dana Ruiz", "Acme"), ("Dan Ruiz", "Acme"), False),
        (("", "Acme"), ("", "Acme"), False),
        (("Li Wei", "The Guild"), ("li wei", "guild"), True),
    ],
)
def test_who_is_the_same_person(one, other, same):
    assert is_same_person(person_key(*one), person_key(*other)) is same
