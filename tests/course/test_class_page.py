"""The page of the class: students are named and linked, the people whom they asked are not."""

import dataclasses
import json

import pytest

import infoint as ii
from infoint.course.class_frames import read_class
from infoint.course.class_page import with_links
from infoint.course.policy import load_policy, policy_template
from infoint.course.student_work import masked
from infoint.errors import SubmissionError
from infoint.schema import Problem

NOTE = "---\ninterviewee: Dana Ruiz\norganization: Acme Robotics\n---\n## Tasks\nWriting.\n"


@pytest.fixture
def policy(tmp_path):
    (tmp_path / "policy.toml").write_text(policy_template(), encoding="utf-8")
    return load_policy(tmp_path / "policy.toml")


@pytest.mark.parametrize(
    "told",
    [
        "Found damage in Dana Ruiz.docx. Ask for it to be handed in again.",
        "Found damage in dana_ruiz.docx.",
        "Found damage in DanaRuiz.pdf, Acme Robotics.",
        "Found that Ruiz, Dana can be called at (503) 555-0100.",
    ],
)
def test_no_interviewee_is_named_in_the_words_of_a_problem(tmp_path, policy, told):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "dana_ruiz.md").write_text(NOTE)
    notes = ii.read_notes(tmp_path / "notes")
    problem = Problem("dana_ruiz.docx", None, "unreadable", told)
    (said,) = masked([problem], notes, policy)
    for name in ("Dana", "dana", "Ruiz", "ruiz", "Acme", "555"):
        assert name not in said
    assert said.startswith("Person A.docx: Found")
    named = dataclasses.replace(policy, pseudonyms=False)
    assert masked([problem], notes, named) == [f"dana_ruiz.docx: {told}"]


def test_only_what_is_masked_is_read_for_the_page(tmp_path):
    """The words as they stand are in problems.csv; class.json and the page have the masked ones."""
    student = {
        "key": "1", "name": "Zoë", "folder": "1", "page": "students/1/summary.html", "interviews": 1,
        "unmet": [], "unclear": [], "points": "6", "of": "6", "is_complete": True, "fingerprint": "f",
        "problems": ["Found damage in Dana Ruiz.docx.", "Found that it is late."], "differences": [],
    }  # fmt: skip
    table = {"title": "T", "minimum_group": 3, "students": [student], "absent": ["Bo"]}
    (tmp_path / "class.json").write_text(json.dumps(table))
    (tmp_path / "students" / "1").mkdir(parents=True)
    told = {"pay": [], "shingles": [], "problems": ["Found damage in Person A.docx."]}
    result = {"fingerprint": "f", "class": told}
    (tmp_path / "students/1/result.json").write_text(json.dumps(result))
    class_ = read_class(tmp_path)
    assert class_.students.loc[0, "look"] == ("Found damage in Person A.docx.", "Found that it is late.")  # fmt: skip
    result["fingerprint"] = "of an earlier hand-in"
    (tmp_path / "students/1/result.json").write_text(json.dumps(result))
    assert read_class(tmp_path).contributions == {}


def test_who_talked_to_the_same_person(tmp_path):
    asked = {"1": [7, 8], "2": [8], "3": [9], "4": [8]}
    students = [{"key": key, "name": f"S{key}", "folder": key, "page": "", "interviews": 1,
                 "unmet": [], "unclear": [], "points": "", "of": "", "is_complete": False,
                 "fingerprint": key, "problems": [], "differences": []} for key in asked]  # fmt: skip
    table = {"title": "T", "minimum_group": 3, "students": students, "absent": []}
    (tmp_path / "class.json").write_text(json.dumps(table))
    for key, people in asked.items():
        (tmp_path / "students" / key).mkdir(parents=True)
        result = {"fingerprint": key, "class": {"pay": [], "people": people, "problems": []}}
        (tmp_path / "students" / key / "result.json").write_text(json.dumps(result))
    assert list(read_class(tmp_path).same_person["students"]) == [("S1", "S2", "S4")]


def test_a_folder_without_a_class_is_said(tmp_path):
    with pytest.raises(SubmissionError, match="there is no class in it"):
        read_class(tmp_path)


def test_names_lead_to_the_students_pages():
    students = [
        {"name": "Ana O'Neil & Co", "key": "a b", "page": "students/a_b-1/summary.html"},
        {"name": "Bo", "key": "2", "page": ""},
    ]
    row = '<tr><th class="ii-line" scope="row">{}</th><td class="ii-line">{}</td><td>2</td></tr>'
    html = row.format("Ana O&#39;Neil &amp; Co", "a b") + row.format("Bo", "2") + row.format("Git", "5")  # fmt: skip
    linked = with_links(html, students)
    assert linked.count("<a ") == 1
    assert '<a href="students/a_b-1/summary.html">Ana O&#39;Neil &amp; Co</a></th>' in linked
    evil = [{"name": "x", "key": "y", "page": 'students/"><script>/s.html'}]
    assert "<script>" not in with_links(row.format("x", "y"), evil)
