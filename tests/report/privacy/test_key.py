import pytest

from infoint.errors import ReportError
from infoint.report.privacy import Entry, make_key, read_key, write_key


def people(*names):
    return [
        {"interview_id": f"n{at}", "interviewee": name, "source": f"{name}.md"}
        for at, name in enumerate(names)
    ]


def pseudonyms(key, kind="person"):
    return {entry.real_name: entry.pseudonym for entry in key if entry.kind == kind}


def test_a_name_keeps_its_pseudonym_and_a_new_one_gets_the_next(make_notes, tmp_path):
    path = tmp_path / "pseudonyms.csv"
    first = make_key(make_notes({"interviews": people("Dana Ruiz", "Bo Li")}))
    write_key(path, first)
    again = make_key(
        make_notes({"interviews": people("Aoife Brennan", "BO LI", "Dana Ruiz")}), read_key(path)
    )
    assert pseudonyms(first) == {"Dana Ruiz": "Person A", "Bo Li": "Person B"}
    assert pseudonyms(again) == pseudonyms(first) | {"Aoife Brennan": "Person C"}


def test_a_referral_of_an_interviewee_is_the_same_person(make_notes):
    named = [
        {"interview_id": "n0", "name": name, "relation": "referral", "text": name, "source": "a"}
        for name in ("Dr. Bo Li", "Dana", "Kim Oh")
    ]
    key = make_key(make_notes({"interviews": people("Dana Ruiz", "Bo Li"), "people": named}))
    assert set(pseudonyms(key).values()) == {"Person A", "Person B", "Person C"}
    assert pseudonyms(key)["Dana"] == "Person A"


def test_files_and_ids_that_name_somebody_are_in_the_key(make_notes):
    key = make_key(make_notes({"interviews": people("Dana Ruiz")}))
    assert pseudonyms(key, "note") == {"Dana Ruiz": "Note 1"}


def test_an_employer_that_names_nobody_is_not(make_notes):
    rows = [row | {"organization": "Freelance"} for row in people("Dana Ruiz")]
    assert pseudonyms(make_key(make_notes({"interviews": rows})), "organization") == {}


def test_a_students_rows_are_kept(make_notes, tmp_path):
    path = tmp_path / "pseudonyms.csv"
    path.write_bytes(
        "Pseudonym;Real name;Kind\r\nPerson A;Dana Ruiz;\r\nPerson A;Danny;person\r\n"
        "the client;Bürg & Söhne;other\r\n".encode("cp1252")
    )
    key = make_key(make_notes({"interviews": people("Dana Ruiz", "Bo Li")}), read_key(path))
    assert pseudonyms(key) == {"Dana Ruiz": "Person A", "Danny": "Person A", "Bo Li": "Person B"}
    write_key(path, key)
    assert read_key(path) == key


def test_a_key_is_no_formula(tmp_path):
    path = tmp_path / "pseudonyms.csv"
    write_key(path, [Entry("Person A", "=1+1", "person")])
    assert b"'=1+1" in path.read_bytes()
    assert read_key(path)[0].real_name == "=1+1"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name,who\na,b", "pseudonyms.csv: these are not the columns of a key. pseudonym, real_name, kind."),
        ("pseudonym,real_name\nPerson A,", "row 2: a cell is empty."),
        ("pseudonym,real_name\nPerson A,Bo Li\nPerson B,bo li", "row 3: a name that stands for Person A"),
        ("pseudonym,real_name,kind\nPerson A,Bo Li,cat", "row 2: kind 'cat'. one of person"),
    ],
)  # fmt: skip
def test_a_wrong_key_says_where(tmp_path, text, message):
    path = tmp_path / "pseudonyms.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReportError) as caught:
        read_key(path)
    assert message in str(caught.value)


def test_an_unchanged_key_is_not_written_again(tmp_path):
    path = tmp_path / "pseudonyms.csv"
    write_key(path, [Entry("Person A", "Bo Li", "person")])
    before = path.stat().st_mtime_ns
    write_key(path, [Entry("Person A", "Bo Li", "person")])
    assert path.stat().st_mtime_ns == before
