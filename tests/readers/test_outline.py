"""Notes as people type them, beside what has to be read out of them."""

import json
import os
import re
from itertools import pairwise
from pathlib import Path

import pytest

from infoint.questions import load_bank
from infoint.readers import markdown, text, webpage
from infoint.readers.outline import make_reading, stem_of
from infoint.readers.outline.line import Line, is_wrapped, join_lines, with_link, wrap_width
from infoint.readers.outline.title import is_generic

CASES = Path(__file__).parent.parent / "cases" / "notes"
NOTES = sorted(path for path in CASES.iterdir() if path.suffix != ".json")
READERS = {".md": markdown.read, ".txt": text.read, ".html": webpage.read}
BANK = load_bank()
# Words that a layout needs and no record keeps: markers, sides, names of speakers who ask.
LAYOUT = set(
    [
        "interview",
        "informational",
        "said",
        "they",
        "interviewer",
        "question",
        "answer",
        "q",
        "a",
        "me",
        "worksheet",
        "best",
        "least",
        "notes",
        "report",
        "number",
        "title",
        "transcript",
    ]
)


def read_case(path):
    return READERS[path.suffix](path.read_bytes(), path.name, bank=BANK)


def told(reading):
    """A reading as plain data, for the JSON beside a note."""
    return {
        "notes": [
            {
                "note_id": note.note_id,
                "facts": [[fact.line, fact.field, fact.text] for fact in note.facts],
                "answers": [
                    [answer.line, answer.question_id, answer.question, answer.text]
                    for answer in note.answers
                ],
            }
            for note in reading.notes
        ],
        "problems": [[problem.line, problem.code] for problem in reading.problems],
    }


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.name)
def test_note_is_read_as_its_json_says(path):
    expected = path.with_name(f"{path.name}.json")
    found = told(read_case(path))
    if os.environ.get("INFOINT_WRITE_CASES"):  # after a look at the difference
        dumped = json.dumps(found, indent=1, ensure_ascii=False)
        expected.write_text(dumped + "\n", encoding="utf-8")
    assert found == json.loads(expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "path",
    [
        p
        for p in NOTES
        if p.suffix != ".html" and p.stem not in ("no_interview", "unanswered", "roman")
    ],
    ids=lambda path: path.name,
)
def test_every_word_of_a_note_is_kept(path):
    source = path.read_text(encoding="utf-8").replace("# The field\n", "")  # only groups
    source = re.sub(r"(?m)^(---|\s*[|>-]+)$|[*_#|`>\[\]()]", " ", source.replace("<br>", " "))
    kept = " ".join(
        f"{fact.text} {field_words(fact.field)}" for n in read_case(path).notes for fact in n.facts
    )
    kept += " ".join(f" {a.question} {a.text}" for n in read_case(path).notes for a in n.answers)
    lost = words(source) - words(kept) - LAYOUT
    assert {word for word in lost if not re.fullmatch(r"a?q?\d+", word)} == set()


def words(text):
    return set(re.findall(r"[\w$'’]+", re.sub(r"[*_()\[\]]", " ", text).casefold()))


def field_words(field_id):
    field = next(field for field in BANK.fields if field.id == field_id)
    return " ".join((field.id.replace("_", " "), field.label, *field.wordings))


def test_page_leaves_out_what_surrounds_the_interview():
    reading = read_case(CASES / "page.html")
    everything = str(told(reading))
    for word in ("cookies", "About", "Recent posts", "My trip", "What do you think", "var pay"):
        assert word not in everything


def test_stem_is_the_name_without_folder_and_suffix():
    assert stem_of("notes.zip/Anna B. Notes.md") == "Anna B. Notes"
    assert stem_of("a/.md") == ".md"


def test_lines_that_an_editor_wrapped_are_joined_and_lists_without_bullets_stay():
    wrapped = [
        "He drives between sites all morning, runs conduit in the afternoon and",
        "does the estimates at night. On Fridays he closes early and goes home.",
        "Nobody minds.",
    ]
    width = wrap_width(wrapped)
    assert all(is_wrapped(line, following, width) for line, following in pairwise(wrapped))
    assert wrap_width(["Git", "DITA", "Markdown"]) == 0


def test_answer_has_one_form_whatever_the_layout():
    lines = [
        Line("text", "Tools:"),
        Line("item", "Git", level=1),
        Line("item", "flow", level=2),
        Line("text", "And more."),
        Line("row", "", cells=("a", "", "b ")),
    ]
    assert join_lines(lines) == "Tools:\n\n- Git\n  - flow\n\nAnd more.\n\na | b"


def test_link_keeps_its_address_once():
    assert with_link("https://a.example/", "https://a.example") == "https://a.example/"
    assert with_link("Kim", "mailto:kim@a.example?subject=Hi") == "Kim (kim@a.example)"
    assert with_link("top", "/menu") == "top"


def test_generic_titles_say_nothing():
    assert is_generic("Informational Interview Worksheet")
    assert not is_generic("Interview of a lifetime")


def test_document_without_lines_has_no_notes():
    assert make_reading([], "x.txt", bank=BANK).notes == ()


def test_course_question_is_found_by_its_own_words():
    bank = load_bank('[[question]]\nid = "culture"\ntext = "What is the company culture like?"')
    reading = text.read(
        b"Pay?\n5\n\nCompany culture\nRelaxed.\n\nAdvice\nRead.", "a.txt", bank=bank
    )
    assert [answer.question_id for answer in reading.notes[0].answers] == [
        "salary",
        "culture",
        "advice",
    ]


FRONT = "---\ninterviewee: Dana Ruiz\njob_title: Writer\ndate: 2026-10-05\n---\n"
ASKED = """## Tasks
Writing.
{0}

## Who else should I talk to?
{1}

## Salary?
50k

## Outlook?
Good.
"""


@pytest.mark.parametrize("top", [FRONT, "# Interview with Dana Ruiz\n", "Name: Dana Ruiz\n\n"])
@pytest.mark.parametrize(
    "said",
    [
        ("Name: Ben", "nobody"),
        ("date: 2020", "Name: Ben Cho\nTitle: editor"),
        ("Interviewee: me", "Job title: editor\nName: Ben Cho"),
        ("Mostly.\n\nName: Ben\n\nCompany: Fernhill", "Name: Ana\nName: Ben"),
        ("x", "| Name | Ben |\n| --- | --- |\n| Job title | editor |"),
    ],
)
def test_labels_in_an_answer_begin_no_interview(top, said):
    reading = markdown.read((top + ASKED.format(*said)).encode(), "a.md", bank=BANK)
    (note,) = reading.notes
    assert note.fact("interviewee") == "Dana Ruiz"
    assert [fact.field for fact in note.facts].count("interviewee") == 1
    told_words = " ".join(answer.text for answer in note.answers)
    assert all(word in told_words for word in re.findall(r"\w+", " ".join(said)))
    assert [answer.question_id for answer in note.answers] == [
        "tasks",
        "referrals",
        "salary",
        "outlook",
    ]


def test_labels_that_begin_each_interview_part_them():
    one = "Name: {0}\nTitle: editor\nTasks: a\nPay: 50k\nAdvice: c\n\n"
    many = (one.format("Ana Bell") + one.format("Ben Cho")).encode()
    assert len(text.read(many, "a.txt", bank=BANK).notes) == 2


@pytest.mark.parametrize(
    "words",
    [
        "Dear diary, today I met Ana Bell for coffee. It rained and we talked about the movies.",
        "To: all\nFrom: Kim\nDate: May 2, 2026\nSubject: picnic\n\nBring salad.",
        "In 1997 Dr. Ann Lee, a biologist at Woods Hole, found that whales sing.",
        "Contact Dana Ruiz, maintainer at Larkspur, for help.",
    ],
)
def test_what_tells_of_no_talk_about_work_is_no_note(words):
    assert text.read(words.encode(), "a.txt", bank=BANK).notes == ()


@pytest.mark.parametrize(
    "told",
    [
        "I talked to Ben Cho, a nurse at Mercy Hospital in Boise, Idaho, last week.",
        "I used to work with Carl Yates, a manager at Boeing.",
    ],
)
def test_people_in_answers_and_beside_a_named_interviewee_give_no_facts(told):
    lines = f"# Interview with Dana Ruiz\n\n{told}\n\n## Tasks\n\n{told}\n\n## Pay\n\n50k\n"
    (note,) = markdown.read(lines.encode(), "a.md", bank=BANK).notes
    assert [(fact.field, fact.text) for fact in note.facts] == [("interviewee", "Dana Ruiz")]


def test_what_sentences_tell_is_said_in_a_problem():
    words = (
        b"I met with Ana Bell, a coroner at Pike County in Waverly, Ohio.\n\nPay?\n50k to start."
    )
    reading = text.read(words, "a.txt", bank=BANK)
    assert reading.notes[0].fact("location") == "Waverly, Ohio"
    assert [problem.code for problem in reading.problems] == ["from_sentence"]
