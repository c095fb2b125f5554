"""Near-identical answers are pointed out; templates, the questions' own words and short answers are not."""

import infoint as ii
from infoint.course.similar import find_similar, people_marks, shingles
from infoint.questions import load_bank

LONG = (
    "Most mornings I read what engineers changed over night and rewrite two or three pages of "
    "the manual, then I sit with support and listen to calls until lunch, and after that I draw "
    "diagrams for the release that goes out on Thursday unless somebody finds a serious fault. "
)


def marks_of(folder, said, skills="Patience and a good ear for what people leave out."):
    folder.mkdir()
    note = f"## What are the day-to-day tasks?\n{said}\n## What skills are required?\n{skills}\n"
    (folder / "note.md").write_text(note, encoding="utf-8")
    return shingles(ii.read_notes(folder), load_bank())


def pairs(**students):
    return [(pair.first, pair.second) for pair in find_similar(students)]


def test_copies_are_found_whatever_case_and_commas_were_changed(tmp_path):
    a = marks_of(tmp_path / "a", LONG)
    b = marks_of(tmp_path / "b", LONG.upper().replace(",", ";"), "Something else entirely.")
    c = marks_of(tmp_path / "c", "I teach, I plan lessons and I talk with parents each week. " * 3)
    assert pairs(a=a, b=b, c=c) == [("a", "b")]


def test_the_share_is_of_the_shorter_text(tmp_path):
    a = marks_of(tmp_path / "a", LONG)
    b = marks_of(tmp_path / "b", LONG + "And then " + " ".join(f"word{n}" for n in range(300)))
    (pair,) = find_similar({"a": a, "b": b})
    assert pair.share > 0.9
    assert pair.shared == len(set(a) & set(b))


def test_what_many_have_is_a_template_and_no_copy(tmp_path):
    template = "Please describe in your own words what you learned from this person and why. " * 2
    students = {
        f"s{n}": marks_of(tmp_path / f"s{n}", template + " ".join(f"own{n}word{w}" for w in range(30)))
        for n in range(8)
    }  # fmt: skip
    assert not find_similar(students)


def test_the_questions_own_words_and_short_answers_do_not_count(tmp_path):
    asked = max((question.text for question in load_bank().questions), key=len)
    a = marks_of(tmp_path / "a", asked, "Git.")
    b = marks_of(tmp_path / "b", asked, "Git.")
    assert not pairs(a=a, b=b)


def test_the_same_hand_in_is_found_where_all_answers_are_short(tmp_path):
    says = "\n".join(
        f"## Question {n}\n\n{' '.join([word] * 5)}\n" for n, word in enumerate("abcdefgh")
    )
    marks = {}
    for name, text in {"a": says, "b": says, "c": says.replace("c c", "x y")}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "note.md").write_text(text, encoding="utf-8")
        marks[name] = shingles(ii.read_notes(tmp_path / name), load_bank())
    assert pairs(**marks) == [("a", "b")]


def test_a_person_is_told_by_the_whole_name(tmp_path):
    def told(*names):
        folder = tmp_path / "-".join(names)
        folder.mkdir()
        for at, name in enumerate(names):
            note = f"---\ninterviewee: {name}\n---\n\n## Advice\n\nRead.\n"
            (folder / f"{at}.md").write_text(note, encoding="utf-8")
        return people_marks(ii.read_notes(folder))

    assert told("Dr. Ana Núñez") == told("ana núñez")
    assert told("Ana Bell") != told("Ana Ball")
    assert told("Ana") == []  # half of a class knows one


def test_only_pairs_that_share_much_most_first():
    marks = {
        "a": range(100), "b": range(10, 110), "c": range(500, 600),
        "d": range(500, 560), "e": range(560, 572),
    }  # fmt: skip
    assert pairs(**marks) == [("c", "d"), ("c", "e"), ("a", "b")]
    assert not find_similar({"a": (), "b": ()})
