"""The forms of 01_prepare and 03_follow_up without a browser: what a click writes and shows."""

import csv
import shutil

import ipywidgets
import pytest

from infoint import read_notes
from infoint.report.notebooks import data_folder
from infoint.report.widget import static_outputs
from infoint.widgets import follow_up, prepare
from infoint.widgets.follow_up_thanks import day_of
from infoint.workspace import create_workspace
from infoint.workspace.reading import read_if_any

pytestmark = pytest.mark.filterwarnings("ignore:.*:DeprecationWarning")


def spaced(label):
    """An entry of a list with plain spaces again."""
    return label.replace("\N{FOUR-PER-EM SPACE}", " ")


@pytest.fixture
def notes_path(tmp_path):
    create_workspace(tmp_path)
    for path in (data_folder() / "interviews").iterdir():
        shutil.copy(path, tmp_path / "notes" / path.name)
    return tmp_path / "notes"


@pytest.fixture(scope="module")
def notes():
    return read_notes(data_folder() / "interviews")


@pytest.fixture
def empty(tmp_path):
    create_workspace(tmp_path)
    return tmp_path / "notes"


def parts(form, kind=ipywidgets.DOMWidget):
    found = [form] if isinstance(form, kind) else []
    for child in getattr(form, "children", ()):
        found += parts(child, kind)
    return found


def is_seen(form, part):
    """Whether nothing around a part hides it."""
    if "ii-gone" in form._dom_classes:
        return False
    return form is part or any(is_seen(child, part) for child in getattr(form, "children", ()))


def field(form, label):
    (found,) = [
        part
        for part in parts(form)
        if getattr(part, "description", None) == label
        and not isinstance(part, ipywidgets.Button)
        and is_seen(form, part)
    ]
    return found


def click(form, label):
    (found,) = [
        b for b in parts(form, ipywidgets.Button) if b.description == label and is_seen(form, b)
    ]
    assert not found.disabled
    found.click()


def told(form):
    return " ".join(part.value for part in parts(form, ipywidgets.HTML) if is_seen(form, part))


def kept(form):
    """What a page without controls shows of the form."""
    state = {w.model_id: {"model_name": w._model_name, "state": w.get_state()} for w in parts(form)}
    return "".join(out.data["text/html"] for out in static_outputs(form.model_id, state))


def test_questions_are_moved_deleted_reworded_added_and_undone(notes_path):
    form = prepare.question_form(notes_path)
    file = notes_path / "questions.toml"
    untouched = file.read_text(encoding="utf-8")
    box = field(form, "Your questions, the most important first")
    box.value = "salary"
    for _ in range(3):
        click(form, "Move up")
    assert box.value == "salary"
    words = field(form, "The words of the question")
    words.value = "What does a beginner earn here?"
    field(form, "Minutes").value = "3"
    click(form, "Delete")
    assert 'delete = ["salary"]' in file.read_text(encoding="utf-8")
    click(form, "Undo")
    field(form, "Your own question").value = "Are there night shifts?"
    click(form, "Add")
    assert "Added before the last question" in told(form)
    text = file.read_text(encoding="utf-8")
    assert all(line in text for line in untouched.splitlines())
    assert 'id = "salary"\ntext = "What does a beginner earn here?"\nminutes = 3\n' in text
    assert "night_shifts" in text
    assert prepare.question_form(notes_path)
    assert "34 minutes" in told(form)


def test_the_mark_and_the_last_question_do_not_move(empty):
    form = prepare.question_form(empty)
    box = field(form, "Your questions, the most important first")
    labels = [spaced(label) for label, _ in box.options]
    assert labels[-1] == "19 · 2 min · always last · Who else should I talk to?"
    assert "30 minutes" in labels[-3]
    for value in ("referrals", box.options[-3][1]):
        box.value = value
        buttons = {b.description: b.disabled for b in parts(form, ipywidgets.Button)}
        assert buttons["Move up"]
        assert buttons["Delete"]


def test_left_out_questions_can_be_asked_again(empty):
    form = prepare.question_form(empty)
    field(form, "Your questions, the most important first").value = "best"
    click(form, "Delete")
    assert [value for _, value in field(form, "Left out").options] == ["best"]
    click(form, "Ask it again")
    assert "best" in [
        value for _, value in field(form, "Your questions, the most important first").options
    ]


def test_wrong_minutes_are_told_and_not_written(empty):
    form = prepare.question_form(empty)
    before = (empty / "questions.toml").read_text(encoding="utf-8")
    field(form, "Minutes").value = "soon"
    assert "Expected a number from 0 to 120" in told(form)
    assert (empty / "questions.toml").read_text(encoding="utf-8") == before


def test_a_change_elsewhere_is_told(empty):
    one, other = prepare.question_form(empty), prepare.question_form(empty)
    field(one, "Your own question").value = "Is there travel?"
    click(one, "Add")
    field(other, "Your questions, the most important first").value = "salary"
    click(other, "Move up")
    assert "changed elsewhere meanwhile" in told(other)
    assert "travel" in (empty / "questions.toml").read_text(encoding="utf-8")


def test_the_sheets_go_into_the_outbox(empty):
    form = prepare.question_form(empty)
    click(form, "Sheet to print")
    assert "outbox/question_sheet.html" in told(form)
    click(form, "Sheet for Word")
    assert {path.name for path in (empty.parent / "outbox").iterdir()} == {
        "question_sheet.html", "question_sheet.docx",
    }  # fmt: skip
    assert 'download="question_sheet.docx"' in told(form)


def test_titles_make_a_search_string(notes, notes_path):
    form = prepare.title_form(notes, notes_path)
    string = field(form, "Search string, to paste into a job board")
    assert string.value.startswith('"Technical Writer" OR "Information Developer"')
    assert "Content Designer" not in string.value
    field(form, "Add a job title").value = "UX Writer"
    click(form, "Add")
    assert string.value.startswith('"UX Writer" OR ')
    assert "UX Writer,UX Writer" in (notes_path / "titles.csv").read_text(encoding="utf-8")
    click(form, "Take back")
    assert "UX Writer" not in (notes_path / "titles.csv").read_text(encoding="utf-8")


def test_titles_before_anything_is_known(empty):
    form = prepare.title_form(read_if_any(empty), empty)
    assert "No titles yet" in told(form)
    click_error = field(form, "Add a job title")
    click_error.value = " "
    click(form, "Add")
    assert "there is no title" in told(form)


def people_rows(folder):
    with (folder / "people.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_people_are_written_cell_by_cell(notes, notes_path):
    form = prepare.people_form(notes, notes_path, your_name="Robin Sample")
    field(form, "Add a person").value = "Eve Ox"
    click(form, "Add")
    field(form, "Connection").value = "same choir"
    field(form, "Found through").value = "alumni"
    field(form, "Appointment").value = "2026-12-01 10:00"
    row = people_rows(notes_path)[-1]
    assert (row["Name"], row["Connection"], row["Appointment"]) == (
        "Eve Ox",
        "same choir",
        "2026-12-01 10:00",
    )
    draft = field(form, "Draft, to be edited").value
    assert "What we have in common: same choir." in draft
    assert draft.endswith("Robin Sample")
    assert [r["Name"] for r in people_rows(notes_path)][:3] == [
        "Prof. Karin Lindqvist", "Joel Okafor", "Nadia Haddad",
    ]  # fmt: skip


def test_referrals_appear_and_are_kept_with_who_named_them(notes, notes_path):
    form = prepare.people_form(notes, notes_path)
    box = field(form, "People to ask")
    labels = [spaced(label) for label, _ in box.options]
    assert (
        "Tom Becker, localization, Fernhill · named by Marcus Oyelaran, not on your list yet"
        in labels
    )
    assert not any(label.startswith("Helen Park") for label in labels)
    box.value = next(at for label, at in box.options if spaced(label).startswith("Tom Becker"))
    click(form, "Keep on my list")
    row = people_rows(notes_path)[-1]
    assert (row["Name"], row["Organization"], row["Connection"]) == (
        "Tom Becker", "Fernhill", "referred by Marcus Oyelaran",
    )  # fmt: skip
    assert field(form, "Draft, to be edited").value.startswith(
        "Dear Tom Becker,\n\nMarcus Oyelaran suggested that I talk to you."
    )
    again = prepare.people_form(notes, notes_path)
    assert (
        sum("Tom Becker" in spaced(label) for label, _ in field(again, "People to ask").options)
        == 1
    )


def test_an_edited_message_is_kept_and_comes_back(notes, notes_path):
    form = prepare.people_form(notes, notes_path)
    draft = field(form, "Draft, to be edited")
    made = draft.value
    draft.value = "Dear Karin, my own words."
    again = prepare.people_form(notes, notes_path)
    draft = field(again, "Draft, to be edited")
    assert draft.value == "Dear Karin, my own words."
    click(again, "Draft it again")
    assert draft.value == made
    click(again, "Back to my words")
    assert draft.value == "Dear Karin, my own words."


def test_an_appointment_that_is_not_sure_is_no_calendar_entry(notes, notes_path):
    form = prepare.people_form(notes, notes_path)
    field(form, "Appointment").value = "10/12/2026 2 pm"
    click(form, "Appointment for the calendar")
    assert "such as 2026-10-12 14:30" in told(form)
    field(form, "Appointment").value = "2026-10-12 14:00"
    click(form, "Appointment for the calendar")
    (path,) = (notes_path.parent / "outbox").glob("*.ics")
    assert b"DTSTART:20261012T140000\r\n" in path.read_bytes()


def test_a_cell_changed_elsewhere_is_told_and_kept(notes, notes_path):
    one, other = (prepare.people_form(notes, notes_path) for _ in range(2))
    field(one, "Answer").value = "theirs"
    field(other, "Answer").value = "mine"
    assert "changed elsewhere" in told(other)
    assert field(other, "Answer").value == "theirs"
    assert people_rows(notes_path)[0]["Answer"] == "theirs"


def test_taking_a_person_off_and_undo(notes, notes_path):
    before = (notes_path / "people.csv").read_bytes()
    form = prepare.people_form(notes, notes_path)
    click(form, "Take off the list")
    assert len(people_rows(notes_path)) == 2
    click(form, "Undo")
    assert (notes_path / "people.csv").read_bytes() == before


def test_thanks_are_marked_in_the_note(notes, notes_path):
    form = follow_up.thank_you_form(notes, notes_path, today="2026-10-27", your_name="Robin Sample")
    box = field(form, "Whom to thank")
    assert spaced(box.options[0][0]) == "Ingrid Solheim · 7 days overdue (October 20) · by hand"
    assert "course in regulatory writing" in field(form, "What to write by hand").value
    field(form, "How").value = "both"
    assert field(form, "Email").value != field(form, "What to write by hand").value
    click(form, "Mark as sent")
    text = (notes_path / "03_ingrid_solheim.txt").read_text(encoding="utf-8")
    assert "Thank-you note sent: 2026-10-27\nThank-you note by: both\n" in text
    assert spaced(box.options[0][0]).startswith("Helen Park")
    click(form, "Mark as sent")
    assert "the kit writes into text notes only" in told(form)


def test_dates_for_the_calendar(notes, notes_path):
    form = follow_up.thank_you_form(notes, notes_path, today="2026-10-27")
    click(form, "All dates for the calendar")
    text = (notes_path.parent / "outbox" / "dates.ics").read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == 5
    assert "5 dates" in told(form)


def test_the_checklist_keeps_marks_and_own_items(notes, notes_path):
    form = follow_up.checklist_form(notes, notes_path, resume="Editing")
    field(form, "Figma, and a portfolio link. (Marcus Oyelaran)").value = True
    field(form, "Add something of your own").value = "Ask Ana to proofread"
    click(form, "Add")
    again = follow_up.checklist_form(notes, notes_path, resume="Editing")
    assert field(again, "Figma, and a portfolio link. (Marcus Oyelaran)").value
    assert not field(again, "Ask Ana to proofread").value
    assert "1 of " in told(again)


def test_new_people_go_to_the_list_once(notes, notes_path):
    form = follow_up.referral_form(notes, notes_path)
    field(form, "Dr. Marta Nowak · named by Aoife Brennan").value = False
    click(form, "Put them on my list")
    assert "4 people are in people.csv now" in told(form)
    names = [row["Name"] for row in people_rows(notes_path)]
    assert "Tom Becker" in names
    assert "Dr. Marta Nowak" not in names
    assert "Her former boss at Halden Group" in told(form)


def files(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def pages_of(notes, folder):
    """What a page keeps of every form, which is opened and nothing else."""
    before = files(folder.parent)
    forms = (
        prepare.question_form(folder),
        prepare.title_form(notes, folder),
        prepare.people_form(notes, folder),
        follow_up.thank_you_form(notes, folder, today="2026-10-27"),
        follow_up.checklist_form(notes, folder),
        follow_up.referral_form(notes, folder),
    )
    pages = [kept(form) for form in forms]
    assert files(folder.parent) == before
    return pages


def test_every_form_opens_on_an_empty_workspace(empty):
    pages = pages_of(read_if_any(empty), empty)
    assert "19 questions, about 31 minutes" in pages[0]
    assert "Nobody is on the list yet" in pages[2]
    assert "nobody to thank" in pages[3]
    assert "None" not in "".join(pages)


def test_every_form_opens_on_the_sample(notes, notes_path):
    assert all("<ol>" in page for page in pages_of(notes, notes_path))


def test_a_strangers_words_are_escaped(empty):
    name = '<img src=x onerror="alert(1)">'
    (empty / "people.csv").write_text(
        f'Name,Email\n"{name.replace(chr(34), chr(34) * 2)}",a@b\n', "utf-8"
    )
    form = prepare.people_form(read_if_any(empty), empty)
    assert "<img src=x" not in told(form)
    assert "<img src=x" not in kept(form)


def test_the_day_of_a_notebook():
    assert str(day_of(" 2026-10-27 ")) == "2026-10-27"
    with pytest.raises(Exception, match="Expected a day such as 2026-10-27"):
        day_of("27.10.2026")
