"""Titles, keywords, organizations and places: interviews are counted, not mentions."""

from infoint import compare


def test_a_keyword_said_twice_by_one_person_counts_once(notes):
    frame = compare.keywords(notes)
    first = frame.iloc[0]
    assert (first["keyword"], first["n"], first["of"]) == ("DITA", 3, 6)
    assert first["who"] == ("Ana Ruiz", "Cy Solheim", "Dee Brennan")
    assert first["words"] == ("DITA", "dita", "DITA XML")


def test_keywords_by_question_and_by_number(notes):
    assert list(compare.keywords(notes, question="skills")["keyword"]) == ["DITA", "Git"]
    assert list(compare.keywords(notes, min_interviews=3)["keyword"]) == ["DITA"]


def test_the_matrix_has_silent_interviews_too(notes):
    matrix = compare.keyword_matrix(notes)
    assert list(matrix.columns) == [
        "Ana Ruiz", "Bo Park", "Cy Solheim", "Dee Brennan", "05_eli", "Fay Amadi",
    ]  # fmt: skip
    assert matrix.sum(axis=1).to_dict() == {"DITA": 3, "Git": 2, "Figma": 1}


def test_titles_by_family_with_held_and_named(notes):
    frame = compare.titles(notes)
    assert list(dict.fromkeys(frame["family"])) == [
        "Technical Writer", "Documentation Manager", "UX Writer",
    ]  # fmt: skip
    row = frame.set_index("title").loc["Information Developer"]
    assert (row["n"], row["held"], row["named"], row["family_n"]) == (2, 0, 2, 5)
    assert list(compare.titles(notes, family="UX Writer")["title"]) == [
        "Content Designer",
        "UX Writer",
    ]
    assert set(compare.titles(notes, min_interviews=2)["family"]) == {"Technical Writer"}


def test_organizations(notes):
    frame = compare.organizations(notes)
    assert list(zip(frame["organization"], frame["n"], strict=True)) == [
        ("STC", 2),
        ("Write the Docs", 1),
    ]


def test_both_sides_of_a_place_stand_side_by_side(notes):
    frame = compare.demand(notes).set_index(["place", "direction"])
    assert frame.loc[("Seattle, WA", "high"), "who"] == ("Ana Ruiz", "Bo Park")
    assert frame.loc[("Seattle, WA", "declining"), "who"] == ("Fay Amadi",)
    assert (frame.loc["Seattle, WA"]["more"] == 2).all()
    assert (frame.loc["Seattle, WA"]["fewer"] == 1).all()


def test_an_unclear_place_stays_by_itself_and_remote_comes_last(notes):
    places = list(dict.fromkeys(compare.demand(notes)["place"]))
    assert "Portland (unclear which)" in places
    assert places[-1] == "Remote"
    assert list(compare.demand(notes, kinds=["country"])["place"]) == ["Ireland"]
