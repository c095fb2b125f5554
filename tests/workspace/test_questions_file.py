import pytest

from infoint.errors import QuestionBankError, WorkspaceError
from infoint.notes import load_settings
from infoint.workspace import create_workspace
from infoint.workspace.questions_file import (
    LAST,
    add_question,
    delete_question,
    move_question,
    read_questions,
    restore_question,
    reword_question,
    undo_change,
)

OWN = """\
# my list
# salary matters most
order = [
  "salary",   # rent!
  # then the work
  "tasks",
]
delete = ["chain_of_command"]  # asked Ana by mail

[[question]]      # shorter
id = "salary"
text = "What does a beginner earn here?"  # Prof. says so

[[field]]
id = "organization"
wordings = ["Host"]

# the end
"""


@pytest.fixture
def own(tmp_path):
    (tmp_path / "questions.toml").write_text(OWN, encoding="utf-8")
    return tmp_path


def file_text(folder):
    return (folder / "questions.toml").read_bytes().decode("utf-8")


def test_without_a_file_the_kits_list_and_nothing_is_written(tmp_path):
    seen = read_questions(tmp_path)
    assert seen.ids[0] == "tasks"
    assert seen.ids[-1] == LAST
    assert len(seen.questions) == 19
    assert list(tmp_path.iterdir()) == []


def test_a_move_is_the_shortest_order_that_a_person_would_type(tmp_path):
    change = move_question(read_questions(tmp_path), "salary", -20)
    assert change.list.ids[:2] == ("salary", "tasks")
    assert 'order = ["salary"]\n' in file_text(tmp_path)
    assert load_settings([tmp_path]).bank.ids[:2] == ("salary", "tasks")


@pytest.mark.parametrize("steps", [-3, -1, 1, 2, 50])
def test_a_move_by_places_moves_by_places(own, steps):
    seen = read_questions(own)
    others = [key for key in seen.ids if key != LAST]
    at = others.index("best")
    now = list(move_question(seen, "best", steps).list.ids)
    assert now.index("best") == min(max(at + steps, 0), len(others) - 1)
    assert now[-1] == LAST
    assert [key for key in now if key != "best"] == [key for key in seen.ids if key != "best"]


def test_what_a_person_wrote_stays(own):
    seen = read_questions(own)
    seen = move_question(seen, "outlook", -50).list
    seen = delete_question(seen, "best").list
    seen = reword_question(seen, "least", "What would you change?").list
    seen = add_question(seen, "Are there night shifts?").list
    text = file_text(own)
    for words in ("# my list", "# salary matters most", "# asked Ana by mail", "# shorter",
                  "# Prof. says so", "# the end", 'wordings = ["Host"]'):  # fmt: skip
        assert words in text
    assert '"salary",  # rent!' in text
    assert "  # then the work\n" in text
    assert 'delete = ["chain_of_command", "best"]' in text
    assert (
        '[[question]]\nid = "night_shifts"\ntext = "Are there night shifts?"\n\n[[field]]' in text
    )
    assert load_settings([own]).bank.question("organizations")
    assert seen.ids[:3] == ("outlook", "salary", "tasks")


def test_line_ends_and_mark_stay(tmp_path):
    path = tmp_path / "questions.toml"
    path.write_bytes(b"\xef\xbb\xbf" + OWN.replace("\n", "\r\n").encode())
    move_question(read_questions(tmp_path), "outlook", -50)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf#")
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_the_template_of_a_new_workspace_takes_every_change(tmp_path):
    create_workspace(tmp_path)
    notes = tmp_path / "notes"
    seen = read_questions(notes)
    before = file_text(notes)
    seen = add_question(seen, "How much is done from home?").list
    seen = delete_question(seen, "promotion").list
    seen = move_question(seen, "salary", -50).list
    text = file_text(notes)
    assert all(line in text for line in before.splitlines())
    assert "promotion" not in seen.ids
    assert seen.ids[0] == "salary"
    assert seen.ids[-1] == LAST


def test_a_deleted_question_can_be_asked_again(own):
    seen = read_questions(own)
    gone = delete_question(seen, "salary").list
    assert [q.id for q in gone.deleted] == ["chain_of_command", "salary"]
    back = restore_question(gone, "salary").list
    assert back.ids[-2:] == ("salary", LAST)
    assert "chain_of_command" in restore_question(back, "chain_of_command").list.ids


def test_undo_gives_the_file_back(own):
    before = read_questions(own)
    after = delete_question(before, "best").list
    assert undo_change(after, before).ids == before.ids
    assert file_text(own) == OWN


def test_undo_refuses_where_somebody_else_wrote(own):
    before = read_questions(own)
    after = delete_question(before, "best").list
    (own / "questions.toml").write_text(file_text(own) + "# mine\n", encoding="utf-8")
    with pytest.raises(WorkspaceError, match="changed meanwhile"):
        undo_change(after, before)


def test_a_change_elsewhere_is_kept_and_told(own):
    seen = read_questions(own)
    add_question(read_questions(own), "Is there travel?")
    change = reword_question(seen, "skills", "What must one be able to do?")
    assert change.is_changed_elsewhere
    assert "travel" in change.list.ids
    assert change.list.questions[[*change.list.ids].index("skills")].text.startswith("What must")


def test_other_words_from_elsewhere_stay_as_a_wording(own):
    seen = read_questions(own)
    reword_question(read_questions(own), "salary", "Theirs?")
    change = reword_question(seen, "salary", "Mine?")
    salary = next(q for q in change.list.questions if q.id == "salary")
    assert salary.text == "Mine?"
    assert {"Theirs?", "What does a beginner earn here?"} <= set(salary.wordings)


def test_a_question_deleted_elsewhere_is_not_moved(own):
    seen = read_questions(own)
    delete_question(read_questions(own), "best")
    with pytest.raises(WorkspaceError, match="changed elsewhere"):
        move_question(seen, "best", -1)


@pytest.mark.parametrize("broken", ["order = [", 'order = ["nonsense"]', "oder = 1"])
def test_a_broken_file_is_told_and_left_alone(tmp_path, broken):
    (tmp_path / "questions.toml").write_text(broken, encoding="utf-8")
    with pytest.raises(QuestionBankError, match=r"questions\.toml"):
        read_questions(tmp_path)
    (tmp_path / "questions.toml").unlink()
    seen = read_questions(tmp_path)
    (tmp_path / "questions.toml").write_text(broken, encoding="utf-8")
    with pytest.raises(QuestionBankError):
        move_question(seen, "salary", -1)
    assert file_text(tmp_path) == broken


def test_the_last_question_stays_last(own):
    seen = read_questions(own)
    for refused in (lambda: move_question(seen, LAST, -1), lambda: delete_question(seen, LAST)):
        with pytest.raises(WorkspaceError, match="Who else should I talk to"):
            refused()


def test_questions_of_ones_own(tmp_path):
    seen = read_questions(tmp_path)
    change = add_question(seen, '  How "much"   \\ of #this is [home]?  ')
    own = next(q for q in change.list.questions if q.id == change.question_id)
    assert (own.text, own.minutes) == ('How "much" \\ of #this is [home]?', 2)
    assert change.list.ids[-2:] == (change.question_id, LAST)
    with pytest.raises(WorkspaceError, match="in the list already"):
        add_question(change.list, own.text.upper())
    with pytest.raises(WorkspaceError, match="no words"):
        add_question(change.list, "  ")
    again = add_question(change.list, "Wie viel?").list
    assert len(set(again.ids)) == 21


def test_rewording_to_the_same_writes_nothing(tmp_path):
    seen = read_questions(tmp_path)
    question = seen.questions[0]
    change = reword_question(seen, question.id, question.text, minutes=question.minutes)
    assert change.list.ids == seen.ids
    assert not seen.path.exists()
