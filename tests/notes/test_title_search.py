from infoint import read_notes
from infoint.notes.title_search import HEARD, LISTED, OWN, title_search
from infoint.report.notebooks import data_folder


def test_yours_then_heard_then_listed_each_once():
    frame = title_search(read_notes(data_folder() / "interviews"), ["Technical Writer"])
    assert list(dict.fromkeys(frame["origin"])) == [OWN, HEARD, LISTED]
    first = frame.iloc[0]
    assert (first["title"], first["n"]) == ("Technical Writer", 4)
    assert frame["title"].str.casefold().is_unique
    heard = frame[frame["origin"] == HEARD]
    assert heard["n"].is_monotonic_decreasing
    listed = frame[frame["origin"] == LISTED]
    assert set(listed["family"]) == {"Technical Writer"}


def test_before_the_first_interview(no_notes):
    assert title_search(no_notes).empty
    frame = title_search(no_notes, ["Nurse", "Vibe Curator"])
    assert frame["title"].tolist()[:2] == ["Nurse", "Vibe Curator"]
    assert (frame["n"] == 0).all()
    assert LISTED in set(frame["origin"])
