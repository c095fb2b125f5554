"""Changes of a note touch what was changed, and whatever is typed reads back."""

import datetime as dt

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from infoint.questions import load_bank
from infoint.readers.markdown import read_text
from infoint.workspace import note_template
from infoint.workspace.note_file import (
    change_fields,
    headings_of,
    own_headings,
    read_fields,
)
from infoint.workspace.note_layout import lay_out
from infoint.workspace.note_markup import clean_words

BANK = load_bank()
EMPTY = note_template(BANK, interviewee="Dana Ruiz", day=dt.date(2026, 10, 14))
SPACES = "  "
BY_HAND = f"""\
---
# my own comment
Name:   "Dana Ruiz"     # met at the fair
job_title: Senior Technical Writer
mood: [good, tired]
date: 2026-10-14
thank_you: {{sent: 2026-10-16, by: handwritten}}
notes: |
  two
  lines
---

Intro of mine.

# Part one

## What do you do all day?
<!-- at least three -->

- writes {SPACES}
- **edits**

### Mondays
meets

## Pay??
$50k\\*

## My very own question

## Thoughts
   indented, fine
<!-- open
comment -->
end
"""

SIGNS = st.sampled_from(
    [
        *("# ", "## ", "### Pay", "#", "####### x", "##Pay", "---", "--", "-", "***", "* * *", "___", "==="),
        *("=", "```", "~~~", "```py", ">", "> 50k", "- ", "* ", "+ x", "1. ", "2019. Began", "1) ", "- ## Pay"),
        *("<!--", "-->", "<b>", "<div>", "</p>", "<?", "<!X", "<a@b.c>", "&amp;", "&#35;", "\\", "\\\\", "\\#"),
        *("[a]: b", "[x](y)", "![i](j)", "|a|b|", "|--|--|", ":-:|-", "`x`", "**", "_x_", "\t", "    x", "..."),
        *("date: 2020", "name: Bo", "## What skills are required?", "- - -", "-\n-", "1. # x", "¶", "é", "😀"),
    ]
)  # fmt: skip
WORDS = st.text(st.characters(codec="utf-8"), max_size=12)
TYPED = st.lists(
    st.tuples(st.one_of(SIGNS, WORDS), st.sampled_from(["", " ", "\n", "\n\n", "\r\n", " word\n"])),
    max_size=9,
).map(lambda pieces: "".join(a + b for a, b in pieces))
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@unhurried
@given(TYPED, st.sampled_from(["", "\ufeff", "---\nname: x\r\n---\n", "---\r\nname: x\r\n---\r\n"]))
def test_pieces_joined_are_the_file(typed, opening):
    assert lay_out(opening + typed, BANK).text == opening + typed


@unhurried
@given(
    TYPED, st.sampled_from(["tasks", "salary", "resume_gain"]), st.sampled_from([EMPTY, BY_HAND])
)
def test_typed_words_read_back_and_nothing_else_changes(typed, question, note):
    changed = change_fields(note, {f"answer:{question}": typed}, BANK)
    before, after = read_fields(note, BANK), read_fields(changed, BANK)
    assert after.pop(f"answer:{question}", "") == clean_words(typed)
    before.pop(f"answer:{question}", None)
    assert after == before


@unhurried
@given(TYPED)
def test_the_reader_finds_the_same_questions_whatever_is_typed(typed):
    assume("date:" not in typed and "name:" not in typed)  # labels of facts part interviews
    changed = change_fields(EMPTY, {"answer:tasks": f"Writes.\n{typed}"}, BANK)
    changed = change_fields(changed, {"answer:salary": "$50k", "answer:skills": typed}, BANK)
    reading = read_text(changed, "note.md", bank=BANK)
    assert len(reading.notes) == 1
    assert [fact.text for fact in reading.notes[0].facts][:2] == ["Dana Ruiz", "2026-10-14"]
    (pay,) = [a.text for a in reading.notes[0].answers if a.question_id == "salary"]
    assert pay == "$50k"


@unhurried
@given(
    st.text(st.characters(codec="utf-8"), max_size=30),
    st.sampled_from([EMPTY, BY_HAND, "## Pay\n5\n"]),
)
def test_any_words_of_a_fact_read_back(typed, note):
    before = read_fields(note, BANK)
    changed = change_fields(note, {"fact:organization": typed}, BANK)
    after = read_fields(changed, BANK)
    after.pop("fact:organization", None)
    before.pop("fact:organization", None)
    assert after == before


# lists, emphasis and links are read as such, a line to write on is empty; labels of facts part
# interviews (a gap of the reader)
_MARKED = ("___", "date", "name", "- ", "* ", "+ ", "1.", "1)", "[x]", "!", "**", "_x", "`x", "-\n")
PLAIN = SIGNS.filter(lambda sign: not sign.startswith(_MARKED) or sign in ("* * *", "- - -"))


@unhurried
@given(st.lists(PLAIN, min_size=1, max_size=6))
def test_the_reader_gives_the_words_of_typed_signs(lines):
    typed = "\n".join(["Writes", *lines, "and edits."])
    changed = change_fields(EMPTY, {"answer:tasks": typed}, BANK)
    (note,) = read_text(changed, "note.md", bank=BANK).notes
    told = " ".join(f"{answer.text}" for answer in note.answers)
    assert told.split() == typed.split()


def lines_changed(before, after):
    """Lines that are in one and not the other, in order."""
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def test_a_fact_changes_its_line_alone():
    changed = change_fields(BY_HAND, {"fact:interviewee": "Dr. Dana: Ruiz # 2"}, BANK)
    assert lines_changed(BY_HAND, changed) == (
        ['Name:   "Dana Ruiz"     # met at the fair'],
        ['Name:   "Dr. Dana: Ruiz # 2"     # met at the fair'],
    )


def test_a_fact_that_is_missing_stands_where_the_template_has_it():
    changed = change_fields(BY_HAND, {"fact:location": "Cork", "fact:minutes": "28"}, BANK)
    front = changed.split("---")[1].splitlines()
    assert front.index("location: Cork") == front.index("job_title: Senior Technical Writer") + 1
    assert front.index("minutes: 28") == front.index("date: 2026-10-14") + 1
    assert lines_changed(BY_HAND, changed)[0] == []


def test_the_hints_of_the_template_stay_behind_a_value_and_without_one():
    filled = change_fields(EMPTY, {"fact:medium": "video"}, BANK)
    assert "\nmedium: video  # in person, phone, video, email\n" in filled
    emptied = change_fields(filled, {"fact:medium": ""}, BANK)
    assert emptied == EMPTY


def test_emptied_answers_leave_the_template_as_it_was():
    filled = change_fields(
        EMPTY, {"answer:tasks": "Writes.\n\nEdits.", "answer:skills": "Git"}, BANK
    )
    assert "?\nWrites.\n\nEdits.\n\n## What skills" in filled
    assert change_fields(filled, {"answer:tasks": "", "answer:skills": ""}, BANK) == EMPTY


def test_lines_that_stay_keep_the_form_in_which_they_stood():
    words = read_fields(BY_HAND, BANK)["answer:tasks"]
    changed = change_fields(
        BY_HAND, {"answer:tasks": words.replace("meets", "meets\nand waits")}, BANK
    )
    assert lines_changed(BY_HAND, changed) == ([], ["and waits"])
    words = read_fields(BY_HAND, BANK)["answer:own:Thoughts"]
    assert words == "   indented, fine\n<!-- open\ncomment -->\nend"
    changed = change_fields(BY_HAND, {"answer:own:Thoughts": f"{words}!"}, BANK)
    assert lines_changed(BY_HAND, changed) == (["end"], ["end!"])


def test_a_question_that_the_note_lacks_is_added_where_the_list_has_it():
    changed = change_fields(BY_HAND, {"answer:skills": "Git", "answer:referrals": "Ben Sato"}, BANK)
    keys = [section.key for section in lay_out(changed, BANK).sections if section.question_id]
    assert keys == ["tasks", "skills", "salary", "referrals"]
    removed, added = lines_changed(BY_HAND, changed)
    assert removed == []
    assert added == [
        "## What skills are required?",
        "Git",
        "## Who else should I talk to?",
        "Ben Sato",
    ]


def test_headings_of_ones_own_are_fields_titles_are_not():
    assert own_headings(BY_HAND, BANK) == ("own:My very own question", "own:Thoughts")
    assert headings_of(BY_HAND, BANK)["salary"] == "Pay??"
    assert "Intro of mine." in lay_out(BY_HAND, BANK).lead
    changed = change_fields(BY_HAND, {"answer:own:My very own question": "yes"}, BANK)
    assert lines_changed(BY_HAND, changed) == ([], ["yes"])


def test_asking_by_email_is_a_comment_that_no_reader_takes_for_an_answer():
    changed = change_fields(EMPTY, {"later:salary": "yes"}, BANK)
    assert lines_changed(EMPTY, changed) == ([], ["<!-- ask by email -->"])
    assert read_fields(changed, BANK)["later:salary"] == "yes"
    answered = change_fields(changed, {"answer:salary": "$50k"}, BANK)
    (note,) = read_text(answered, "n.md", bank=BANK).notes
    assert [answer.text for answer in note.answers] == ["$50k"]
    assert change_fields(answered, {"later:salary": "", "answer:salary": ""}, BANK) == EMPTY


def test_a_note_without_front_matter_gets_one():
    changed = change_fields("## Pay\n5\n", {"fact:interviewee": "Bo"}, BANK)
    assert changed == "---\ninterviewee: Bo\n---\n\n## Pay\n5\n"


def test_line_ends_stay_those_of_the_file():
    note = EMPTY.replace("\n", "\r\n")
    changed = change_fields(note, {"answer:tasks": "a\nb", "fact:medium": "phone"}, BANK)
    assert changed.replace("\r\n", "\n") == change_fields(
        EMPTY, {"answer:tasks": "a\nb", "fact:medium": "phone"}, BANK
    )
    assert "\n" not in changed.replace("\r\n", "")
