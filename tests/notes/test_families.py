"""titles.csv: proposed by the kit, decided by the student, kept."""

import csv
import shutil

import pandas as pd
import pytest

import infoint as ii
from infoint import atomic
from infoint.errors import NoNotesError, ReadError, WorkspaceError
from infoint.notes.families import update_titles
from infoint.parsing.title.decision import occupation_problems


@pytest.fixture(autouse=True)
def no_added_titles(tmp_path, monkeypatch):
    monkeypatch.setenv("INFOINT_DATA", str(tmp_path / "none"))


@pytest.fixture
def notes(tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    write(folder, "ana", "Senior Docs Wrangler", "Technical Writer")
    write(folder, "bo", "Information Developer", "Technical Writer or UX Writer")
    write(folder, "cy", "Docs Wrangler", "Technical Writer")
    return folder


def write(folder, name, held, named):
    text = f"---\njob_title: {held}\n---\n## What are likely specific job titles?\n{named}\n"
    (folder / f"{name}.md").write_text(text, encoding="utf-8")


def rows(folder):
    with (folder / "titles.csv").open(encoding="utf-8-sig", newline="") as stream:
        return {row["title"]: row for row in csv.DictReader(stream)}


def change(folder, old, new):
    path = folder / "titles.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def family_of(folder, title):
    titles = ii.read_notes(folder).titles
    return set(titles.loc[titles["title"] == title, "family"])


def test_each_title_held_or_named_is_proposed_with_its_reason(notes):
    update = update_titles([notes])
    assert update.path == notes / "titles.csv"
    assert len(update.added) == 5
    assert rows(notes)["Information Developer"] == {
        "title": "Information Developer",
        "family": "Technical Writer",
        "occupation": "27-3042 Technical Writers",
        "status": "proposed",
        "reason": 'proposed as Technical Writer: the title table lists "Information Developer"'
        "; occupation 27-3042",
    }
    assert rows(notes)["Senior Docs Wrangler"]["family"] == "Docs Wrangler"
    assert [path.name for path in sorted(notes.iterdir())] == [
        "ana.md",
        "bo.md",
        "cy.md",
        "titles.csv",
    ]


def test_second_run_changes_nothing(notes):
    update_titles([notes])
    before = (notes / "titles.csv").stat().st_mtime_ns
    update = update_titles([notes])
    assert not update.is_written
    assert (update.added, update.renewed, update.taken, update.dropped) == ((), (), (), ())
    assert (notes / "titles.csv").stat().st_mtime_ns == before


def test_confirmed_family_is_shown_and_kept(notes):
    update_titles([notes])
    change(notes, "UX Writer,UX Writer,,proposed", "UX Writer,Word People,,confirmed")
    before = rows(notes)["UX Writer"]
    assert family_of(notes, "UX Writer") == {"Word People"}
    update = update_titles([notes])
    assert update.confirmed == 1
    assert rows(notes)["UX Writer"] == before
    assert family_of(notes, "UX Writer") == {"Word People"}


def test_another_family_written_is_a_decision(notes):
    update_titles([notes])
    change(notes, "\nDocs Wrangler,Docs Wrangler,", "\nDocs Wrangler,Technical Writer,")
    assert family_of(notes, "Docs Wrangler") == {"Technical Writer"}
    update = update_titles([notes])
    assert [row.title for row in update.taken] == ["Docs Wrangler"]
    assert rows(notes)["Docs Wrangler"]["status"] == "confirmed"
    assert rows(notes)["Docs Wrangler"]["reason"].startswith("yours; was proposed as Docs Wrangler")
    # the level follows, as a proposal that falls with the decision
    follower = rows(notes)["Senior Docs Wrangler"]
    assert (follower["family"], follower["status"]) == ("Technical Writer", "proposed")
    assert "as you decided" in follower["reason"]
    change(notes, "Docs Wrangler,Technical Writer,,confirmed", "Docs Wrangler,UX Writer,,confirmed")
    update_titles([notes])
    assert rows(notes)["Senior Docs Wrangler"]["family"] == "UX Writer"


def test_decision_on_a_level_holds_for_it_alone(notes):
    update_titles([notes])
    change(
        notes,
        "Senior Docs Wrangler,Docs Wrangler,,proposed",
        "Senior Docs Wrangler,Lead,,confirmed",
    )
    update_titles([notes])
    assert rows(notes)["Docs Wrangler"]["family"] == "Docs Wrangler"
    assert family_of(notes, "Senior Docs Wrangler") == {"Lead"}


def test_titles_that_are_gone_stay_only_if_decided(notes):
    update_titles([notes])
    change(notes, "UX Writer,UX Writer,,proposed", "UX Writer,UX Writer,,confirmed")
    (notes / "bo.md").unlink()
    update = update_titles([notes])
    assert [row.title for row in update.dropped] == ["Information Developer"]
    assert rows(notes)["UX Writer"]["status"] == "confirmed"
    assert "Information Developer" not in rows(notes)


def test_table_of_a_classmate_is_taken_as_it_is(notes):
    text = (
        "\ufeffTitle;Family;Status;Reason;Who\r\n"
        "ux writer;Words für alle;Confirmed;we agreed;Kim\r\n"
        "Vibe Curator;Curators;confirmed;;Kim\r\n"
        "Content Wizard;Wizards;proposed;proposed as Wizards: the only title of its kind;\r\n"
        "Docs Wrangler;Docs Wrangler;proposed;;ask Lee\r\n"
    )
    (notes / "titles.csv").write_bytes(text.encode("cp1252", "ignore"))
    update = update_titles([notes])
    table = {row.title: row for row in update.table.rows}
    assert table["ux writer"].family == "Words für alle"
    assert table["ux writer"].reason == "we agreed"
    assert table["ux writer"].others == {"Who": "Kim"}
    assert table["Docs Wrangler"].others == {"Who": "ask Lee"}
    assert "Vibe Curator" in table
    assert "Content Wizard" not in table
    assert family_of(notes, "UX Writer") == {"Words für alle"}
    written = (notes / "titles.csv").read_text(encoding="utf-8-sig")
    assert written.startswith("title;family;occupation;status;reason;Who\n")
    assert "\nux writer;Words für alle;;Confirmed;we agreed;Kim\n" in written
    assert (notes / "titles.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_formula_stays_text(notes):
    update_titles([notes])
    change(notes, "UX Writer,UX Writer,,proposed", "UX Writer,'=1+1,,confirmed")
    update_titles([notes])
    assert "UX Writer,'=1+1,,confirmed" in (notes / "titles.csv").read_text(encoding="utf-8")
    assert family_of(notes, "UX Writer") == {"=1+1"}


@pytest.mark.parametrize("data", [b"name,group\nRN,Nurse\n", b"\x00\x01\x02PK\x03"])
def test_file_that_is_no_such_table_is_left_alone_and_named(notes, data):
    (notes / "titles.csv").write_bytes(data)
    with pytest.raises(ReadError, match=r"titles\.csv"):
        update_titles([notes])
    assert (notes / "titles.csv").read_bytes() == data
    problems = ii.read_notes(notes).problems
    (message,) = problems.loc[problems["code"] == "bad_titles", "message"]
    assert message.endswith("Until then the families are proposed anew.")


def test_failed_write_leaves_the_earlier_file(notes, monkeypatch):
    update_titles([notes])
    before = (notes / "titles.csv").read_bytes()
    write(notes, "di", "Vibe Curator", "-")

    def locked(source, target):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(atomic.os, "replace", locked)
    with pytest.raises(WorkspaceError, match="close the file where it is open"):
        update_titles([notes])
    assert (notes / "titles.csv").read_bytes() == before
    assert not list(notes.glob(".titles*"))


def test_no_notes_no_file(tmp_path):
    with pytest.raises(NoNotesError):
        update_titles([tmp_path / "nothing"])
    shutil.rmtree(tmp_path / "empty", ignore_errors=True)
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoNotesError):
        update_titles([tmp_path / "empty"])
    assert not list((tmp_path / "empty").iterdir())


def occupation_of(folder, title):
    titles = ii.read_notes(folder).titles
    found = titles[titles["title"] == title].iloc[0]
    return (None if pd.isna(found["occupation"]) else found["occupation"]), found[
        "occupation_state"
    ]


def test_occupation_is_sure_or_open_with_its_candidates(notes):
    update_titles([notes])
    assert rows(notes)["UX Writer"]["occupation"] == ""
    assert rows(notes)["UX Writer"]["reason"].endswith(
        "; occupation open: 27-3042 Technical Writers or 27-3043 Writers and Authors"
    )
    assert rows(notes)["Docs Wrangler"]["reason"].endswith("; occupation open: no table knows it")
    assert occupation_of(notes, "Technical Writer") == ("27-3042", "sure")
    assert occupation_of(notes, "UX Writer") == (None, "open")


@pytest.mark.parametrize(
    "typed", ["27-3043", "27-3043.00", "writers and authors", "authors", "27-3043 Writers"]
)
def test_occupation_typed_in_any_form_is_a_decision(notes, typed):
    update_titles([notes])
    change(notes, "UX Writer,UX Writer,,proposed", f"UX Writer,UX Writer,{typed},proposed")
    assert occupation_of(notes, "UX Writer") == ("27-3043", "confirmed")
    update = update_titles([notes])
    assert [row.title for row in update.taken] == ["UX Writer"]
    assert rows(notes)["UX Writer"]["occupation"] == "27-3043 Writers and Authors"
    assert rows(notes)["UX Writer"]["status"] == "confirmed"
    assert not update_titles([notes]).is_written
    assert occupation_of(notes, "UX Writer") == ("27-3043", "confirmed")


def test_occupation_of_a_title_holds_for_its_levels_and_its_family(notes):
    write(notes, "di", "Docs Whisperer", "-")
    update_titles([notes])
    change(notes, "\nDocs Wrangler,Docs Wrangler,,", "\nDocs Wrangler,Docs Folk,27-3041,")
    change(notes, "Docs Whisperer,Docs Whisperer,,proposed", "Docs Whisperer,Docs Folk,,confirmed")
    update_titles([notes])
    assert rows(notes)["Senior Docs Wrangler"]["occupation"] == "27-3041 Editors"
    assert occupation_of(notes, "Senior Docs Wrangler") == ("27-3041", "confirmed")
    assert occupation_of(notes, "Docs Whisperer") == ("27-3041", "confirmed")


def test_title_moved_into_a_family_takes_its_occupation(notes):
    update_titles([notes])
    change(notes, "\nDocs Wrangler,Docs Wrangler,", "\nDocs Wrangler,Registered Nurse,")
    assert occupation_of(notes, "Docs Wrangler") == ("29-1141", "sure")


def test_occupation_taken_out_stays_out(notes):
    update_titles([notes])
    change(
        notes,
        "\nTechnical Writer,Technical Writer,27-3042 Technical Writers,proposed",
        "\nTechnical Writer,Technical Writer,,proposed",
    )
    for _ in range(2):
        assert occupation_of(notes, "Technical Writer") == (None, "open")
        update_titles([notes])
    assert rows(notes)["Technical Writer"]["status"] == "confirmed"


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("27-9999", "a code of no occupation"),
        ("teacher", "fits several occupations"),
        ("technical writters", "Did you mean 27-3042 Technical Writers?"),
        ("27-3042 or 27-3043", "has 2 codes"),
        ("27-3042 Registered Nurses", "that name has 29-1141"),
    ],
)
def test_occupation_that_is_none_is_said_and_counts_for_nothing(notes, typed, message):
    update_titles([notes])
    change(notes, "UX Writer,UX Writer,,proposed", f"UX Writer,UX Writer,{typed},proposed")
    update = update_titles([notes])
    ((row, said),) = update.unclear
    assert row.occupation == typed
    assert message in said
    assert rows(notes)["UX Writer"]["occupation"] == typed
    (problem,) = occupation_problems(update.table.rows, "titles.csv")
    assert problem.message.startswith("Title 'UX Writer': ")
    assert message in problem.message
    assert occupation_of(notes, "UX Writer") == (None, "open")


def test_table_of_before_the_occupations_is_read_and_completed(notes):
    (notes / "titles.csv").write_text(
        "title,family,status,reason\n"
        "Technical Writer,Scribes,confirmed,\n"
        'UX Writer,UX Writer,proposed,proposed as UX Writer: the title table lists ""UX Writer""\n',
        encoding="utf-8",
    )
    assert occupation_of(notes, "Technical Writer") == ("27-3042", "sure")
    update = update_titles([notes])
    assert update.taken == ()
    assert rows(notes)["Technical Writer"]["occupation"] == ""
    assert rows(notes)["Information Developer"]["occupation"] == "27-3042 Technical Writers"
    assert occupation_of(notes, "Technical Writer") == ("27-3042", "sure")


def test_damaged_table_leaves_what_is_sure(notes):
    (notes / "titles.csv").write_text("name,group\nRN,Nurse\n", encoding="utf-8")
    assert occupation_of(notes, "Technical Writer") == ("27-3042", "sure")


def test_titles_frame_gets_its_columns_even_where_it_is_empty(tmp_path):
    (tmp_path / "ana.md").write_text("## Pay?\n$50k a year\n", encoding="utf-8")
    titles = ii.read_notes(tmp_path).titles
    assert titles.empty
    names = ["occupation", "occupation_name", "occupation_state", "occupation_reason"]
    assert set(titles[names].dtypes.astype(str)) == {"str"}
