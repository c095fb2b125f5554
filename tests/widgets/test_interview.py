"""The form without a browser: what a value, a button and another writer do."""

import datetime as dt
from pathlib import Path

import pytest

import infoint as ii
from infoint.questions import load_bank
from infoint.widgets.interview import Interview, interview_form
from infoint.widgets.interview_note import SAVE_AFTER, NoteForm
from infoint.widgets.interview_page import interview_page
from infoint.workspace import create_workspace, new_note
from infoint.workspace.clock import SENTENCE, clock_path
from infoint.workspace.note_choice import last_open, list_notes, remember_open
from infoint.workspace.note_store import OpenNote

BANK = load_bank()
DAY = dt.date(2026, 11, 23)


class Now:
    """A time that stands until it is moved."""

    def __init__(self):
        self.moment = dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.UTC)

    def __call__(self):
        return self.moment

    def after(self, **more):
        self.moment += dt.timedelta(**more)


class Calls:
    """A timer whose calls happen when the test says so."""

    runs = True

    def __init__(self):
        self.due = []

    def later(self, seconds, call):
        self.due.append((seconds, call))

    def stop(self):
        self.due.clear()

    def pass_by(self):
        due, self.due = self.due, []
        for _, call in due:
            call()


@pytest.fixture
def folder(tmp_path):
    create_workspace(tmp_path)
    return tmp_path / "notes"


@pytest.fixture
def path(folder):
    return new_note(folder, interviewee="Dana Ruiz", day=DAY)


@pytest.fixture
def open_form(path):
    def make(now=None, timer=None):
        return NoteForm(
            OpenNote(path, BANK), BANK.questions, lambda: None, now=now or Now(), timer=timer
        )

    return make


def jumps(form):
    return {key: part.jump.description for key, part in form._parts.items()}


def test_every_question_and_fact_of_the_list_has_a_labeled_field(open_form):
    form = open_form()
    labels = [form.inputs[f"answer:{question.key}"].description for question in form.questions]
    assert labels[0] == "1. What are the day-to-day tasks for someone in this position?"
    assert labels[-1] == "19. Who else should I talk to?"
    assert form.inputs["fact:interviewee"].value == "Dana Ruiz"
    assert form.inputs["fact:medium"].options == ("in person", "phone", "video", "email")
    assert all(field.description for field in form.inputs.values())


def test_the_order_of_the_list_is_the_order_of_the_form(folder, path):
    (folder / "questions.toml").write_text('order = ["salary"]\ndelete = ["best"]\n')
    form = Interview(folder)
    form.open(path.name)
    keys = [question.key for question in form.form.questions]
    assert keys[0] == "salary"
    assert keys[-1] == "referrals"
    assert "own:What do you like best about your job?" in keys  # the note has the heading


def test_typing_is_saved_once_a_moment_later(open_form, path):
    timer = Calls()
    form = open_form(timer=timer)
    timer.due.clear()
    for end in range(1, 5):
        form.inputs["answer:salary"].value = "$50k"[:end]
    assert [seconds for seconds, _ in timer.due] == [SAVE_AFTER]
    assert "$50k" not in path.read_text(encoding="utf-8")
    timer.pass_by()
    assert "$50k" in path.read_text(encoding="utf-8")


def test_marks_tell_what_is_answered_and_what_goes_by_email(open_form):
    form = open_form()
    assert jumps(form)["salary"] == "○ 10 Salary"
    form.inputs["answer:salary"].value = "$50k"
    form.inputs["later:outlook"].value = True
    assert jumps(form)["salary"] == "✓ 10 Salary"
    assert jumps(form)["outlook"] == "✉ 11 Outlook"
    assert "1. What is the market outlook" in form._later._draft.value
    assert "Dear Dana Ruiz," in form._later._draft.value
    form.inputs["answer:outlook"].value = "growing"
    assert jumps(form)["outlook"] == "✓ 11 Outlook"
    assert "Nothing yet" in form._later._draft.value


def test_words_of_a_person_are_escaped(open_form):
    form = open_form()
    form.inputs["fact:interviewee"].value = "<script>alert(1)</script>"
    form.inputs["later:tasks"].value = True
    assert "<script" not in form._later._draft.value


@pytest.mark.parametrize(
    ("minutes", "stage", "says"),
    [
        (5, "early", ""),
        (20, "calm", "20 minutes have passed."),
        (28, "clear", "2 minutes left. Come to the last question."),
        (30, "over", SENTENCE),
    ],
)
def test_the_clock_tells_its_marks_in_words(open_form, minutes, stage, says):
    now = Now()
    form = open_form(now)
    form.press("start")
    now.after(minutes=minutes)
    form.show_clock()
    assert f"ii-{stage}" in form.bar.view._dom_classes
    assert says.replace("'", "&#x27;") in form.bar._words.value
    assert f"{minutes}:00" in form.bar._face.value
    aloud = 'role="alert"' in form.bar._words.value
    assert aloud == (minutes >= 20)
    now.after(seconds=1)
    told = form.bar._words.value
    form.show_clock()
    assert form.bar._words.value == told  # nothing is announced each second


def test_minutes_are_filled_in_at_the_end_where_there_are_none(open_form, path):
    now = Now()
    form = open_form(now)
    form.press("start")
    now.after(minutes=10)
    form.press("pause")
    now.after(minutes=30)
    form.press("resume")
    now.after(minutes=17)
    form.press("end")
    assert "minutes: 27\n" in path.read_text(encoding="utf-8")
    form.inputs["fact:minutes"].value = "25"
    form.press("resume")
    now.after(minutes=5)
    form.press("end")
    assert "minutes: 25\n" in path.read_text(encoding="utf-8")


def test_the_clock_comes_back_with_a_new_form(open_form, path):
    now = Now()
    open_form(now).press("start")
    now.after(minutes=12, seconds=5)
    form = open_form(now)
    assert "12:05" in form.bar._face.value
    assert form.bar._next.description == "Pause"
    assert clock_path(path).parent.name == ".clock"
    assert len(ii.read_notes(path.parent).interviews) == 1


def test_the_last_question_stands_out_near_the_end(open_form):
    now = Now()
    form = open_form(now)
    last = form._parts["referrals"]
    form.press("start")
    assert "ii-due" not in last.view._dom_classes
    now.after(minutes=25)
    form.show_clock()
    assert "ii-due" in last.view._dom_classes
    form.inputs["answer:referrals"].value = "Ben Sato"
    assert "ii-due" not in last.view._dom_classes


def test_the_last_question_stands_out_when_all_others_are_done(open_form):
    form = open_form()
    for question in form.questions[:-1]:
        form.inputs[question.later].value = True
    assert "ii-due" in form._parts["referrals"].view._dom_classes


def test_what_is_changed_elsewhere_comes_into_the_form(open_form):
    now = Now()
    one, other = open_form(now), open_form(now)
    other.inputs["answer:tasks"].value = "from the other"
    one.save()
    assert one.inputs["answer:tasks"].value == "from the other"
    assert one.note.pending == {}
    assert jumps(one)["tasks"].startswith("✓")


def test_a_conflict_is_told_at_the_question_and_both_versions_stay(open_form, path):
    now = Now()
    one, other = open_form(now), open_form(now)
    other.inputs["answer:tasks"].value = "from the other"
    one.inputs["answer:tasks"].value = "mine <b>"
    assert "from the other" in one._parts["tasks"]._conflict.value
    (copy,) = path.parent.glob("*.bak")
    assert copy.name in one._alerts.value
    assert "from the other" in copy.read_text(encoding="utf-8")
    assert "mine \\<b>" in path.read_text(encoding="utf-8")


def test_typing_over_words_that_just_came_in_keeps_both(open_form, path):
    now = Now()
    one, other = open_form(now), open_form(now)
    other.inputs["answer:tasks"].value = "from the other"
    one.save()
    now.after(seconds=1)
    one.inputs["answer:tasks"].value = "typed before I saw it"
    assert len(list(path.parent.glob("*.bak"))) == 1


def test_nobody_writes_into_a_field_that_is_being_typed_in(open_form):
    now = Now()
    one, other = open_form(now), open_form(now)
    one.inputs["answer:tasks"].value = "typing"
    other.save()
    now.after(seconds=8)
    other.inputs["answer:tasks"].value = "typing and other words"
    now.after(seconds=1)
    one._touched["answer:tasks"] = now()
    one.save()
    assert one.inputs["answer:tasks"].value == "typing"
    now.after(seconds=8)
    one.save()
    assert one.inputs["answer:tasks"].value == "typing and other words"


def test_a_failed_save_is_told_and_tried_again(open_form, path, monkeypatch):
    timer = Calls()
    form = open_form(timer=timer)
    form.inputs["answer:tasks"].value = "kept"

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("infoint.workspace.note_store.write_whole", full)
        timer.pass_by()
        assert "NOT saved" in form.bar._saved.value
        assert not form.close()
    timer.pass_by()
    assert "Saved" in form.bar._saved.value
    assert "kept" in path.read_text(encoding="utf-8")
    assert form.close()


def test_a_key_that_comes_after_the_note_was_closed_is_in_the_file(open_form, path):
    form = open_form(timer=Calls())
    form.inputs["answer:tasks"].value = "nearly al"
    assert form.close()
    form.inputs["answer:tasks"].value = "nearly all"
    assert OpenNote(path, BANK).get("answer:tasks") == "nearly all"


@pytest.mark.parametrize("typed", [False, True])
def test_the_cursor_goes_to_the_first_fact_and_is_never_taken_away(open_form, monkeypatch, typed):
    timer, focused = Calls(), []
    form = open_form(timer=timer)
    kind = type(form.inputs["fact:interviewee"])
    monkeypatch.setattr(kind, "focus", lambda field: focused.append(field))
    form.focus()
    if typed:
        form.inputs["answer:tasks"].value = "W"
    timer.pass_by()
    assert focused == ([] if typed else [form.inputs["fact:interviewee"]])


def test_choosing_and_starting_notes(folder):
    form = Interview(folder)
    form.show()
    assert form.form is None
    form._start("Dana  Ruiz", DAY)
    assert form.form.note.path.name == "2026-11-23_dana_ruiz.md"
    form._another()
    assert form.form is None
    form._start("Dana Ruiz", DAY)
    assert "there already" in form._message.value
    form._start("Ben Sato", DAY)
    assert list_notes(folder, BANK)[0].label.startswith("Ben Sato, 2026-11-23 (")


def test_the_open_note_comes_back_for_some_hours(folder, path):
    now = dt.datetime.now(dt.UTC)
    remember_open(path, folder)
    assert last_open(folder, now) == path
    assert last_open(folder, now + dt.timedelta(hours=13)) is None
    form = Interview(folder)
    form.show()
    assert form.form.note.path == path
    remember_open(None, folder)
    assert last_open(folder, now) is None


@pytest.mark.parametrize("name", ["../secret.md", "gone.md", "", "\x00"])
def test_a_damaged_memory_opens_nothing(folder, name):
    (folder.parent / "secret.md").write_text("x")
    (folder / ".clock").mkdir()
    (folder / ".clock" / "last-open").write_text(name)
    assert last_open(folder, dt.datetime.now(dt.UTC)) is None


def test_the_same_form_is_shown_again_until_the_questions_change(folder, path):
    first = interview_form(folder, path.name)
    note_form = first.form
    again = interview_form(folder.parent, path.name)
    assert again is first
    assert again.form is note_form
    (folder / "questions.toml").write_text('order = ["salary"]\n')
    assert interview_form(folder).form is not note_form
    assert first.form.questions[0].key == "salary"


def test_a_note_that_cannot_be_opened_is_told(folder):
    form = interview_form(folder, "gone.md")
    assert "no such note" in form._message.value
    (folder / "questions.toml").write_text("nonsense = 1\n")
    form = interview_form(folder, "gone.md")
    assert "nonsense" in form._message.value


def test_the_plain_page_shows_the_note_or_the_questions(folder):
    page = interview_page(folder).data
    assert "No note was started in this form yet." in page
    assert "<li>Who else should I talk to?</li></ol>" in page
    path = new_note(folder, interviewee="<Dana>", day=DAY)
    form = Interview(folder)
    form.open(path.name)
    form.form.inputs["answer:salary"].value = "**$50k**\n<b>"
    form.form.inputs["later:outlook"].value = True
    page = interview_page(Path(folder)).data
    assert "<td>&lt;Dana&gt;</td>" in page
    assert "geographic area?</b><br>**$50k**<br>&lt;b&gt;</p>" in page
    assert "<i>to be asked by email</i>" in page
