"""Generated notes with names in hostile places: none is left, and the rows stay the rows."""

import json
import re
import unicodedata
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infoint.report.privacy import make_key, make_mask, mask_notes
from infoint.schema import FRAMES

CASES = Path(__file__).parents[2] / "cases"
FIRST = ["Dana", "Zoë", "Anne-Marie", "Łukasz", "Priya", "Søren", "Jean", "Xochitl", "D'Arcy"]
LAST = ["Ruiz", "O’Neill", "Okonkwo-Hart", "van der Velde", "Ngũgĩ", "Müller", "Nguyễn", "Wójcik"]
FIRM = ["Larkspur", "Quillfeather", "Zentrix", "Brightwolde"]
KIND = ["Systems", "GmbH", "& Daughters", "Health, Inc.", ""]

names = st.builds("{} {}".format, st.sampled_from(FIRST), st.sampled_from(LAST))
firms = st.builds(lambda a, b: f"{a} {b}".strip(), st.sampled_from(FIRM), st.sampled_from(KIND))
around = st.text(st.sampled_from(" .,;:!?()[]\"'“”’-–—/\n\t*_>#|"), min_size=1, max_size=4)


@st.composite
def mentions(draw, name):
    """A name as a hostile hand would write it."""
    first, _, last = name.partition(" ")
    forms = [
        *(name, first, last, name.upper(), name.lower(), f"{last}, {first}", f"Ms. {last}"),
        *(f"{first}'s", f"{first}\n{last}", f"{first}\u00a0{last}", f"{first}  \t{last}"),
        *(
            f"{first}_{last}.md",
            f"{first[0]}. {last}",
            f"**{first}** {last}",
            f"#{first}{last.replace(' ', '')}",
        ),
        *(name.replace("e", "e\u200b"), "\u00ad".join(first), f"{first} Q. {last}"),
    ]
    form = draw(st.sampled_from(forms))
    return f"{draw(around)}{form}{draw(around)}"


@st.composite
def written(draw):
    name, other, firm = draw(names), draw(names), draw(firms)
    words = st.sampled_from(["she said", "the pay is $50k", "ask", "at", "we met", "and so on"])
    pieces = [draw(words)]
    for who in draw(st.lists(st.sampled_from([name, other]), min_size=1, max_size=4)):
        pieces += [draw(mentions(who)), draw(words)]
    pieces += [f" {draw(st.sampled_from([firm, firm.upper(), firm.split()[0], firm.lower()]))} "]
    return name, other, firm, "".join(pieces)


def six(make_notes):
    return make_notes(json.loads((CASES / "notes_six.json").read_text(encoding="utf-8")))


def build(make_notes, name, other, firm, text):
    note = {"interview_id": f"{name.lower().replace(' ', '_')}", "source": f"{name}.md"}
    return make_notes(
        {
            "interviews": [
                note | {"interviewee": name, "organization": firm, "connection": text}
                | {"email": "a.b@firm.example", "phone": "503 555 0142", "location": "Portland, OR"}
            ],
            "answers": [note | {"question": f"What did {other} say?", "text": text, "question_id": "tasks"}],
            "people": [note | {"name": other, "organization": firm, "relation": "referral", "text": text}],
            "keywords": [note | {"keyword": "Git", "text": text}],
            "problems": [note | {"code": "x", "severity": "unclear", "message": f"Found {text}"}],
        }
    )  # fmt: skip


def plain(text):
    """An oracle of its own: letters only, no accents, no case."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l").replace("ø", "o"))
    kept = "".join(
        c for c in folded if not unicodedata.combining(c) and unicodedata.category(c) != "Cf"
    )
    return re.sub(r"[^a-z0-9\s]", "", kept.replace("*", ""))


def parts_of(name):
    return {part for part in re.split(r"[\s\-]+", plain(name.replace("-", " "))) if len(part) > 3}


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(written())
def test_no_name_is_left(make_notes, told):
    name, other, firm, text = told
    notes = build(make_notes, name, other, firm, text)
    masked = mask_notes(notes, make_mask(notes, make_key(notes)))
    everything = plain(" ".join(frame.to_csv() for frame in vars(masked).values()))
    for secret in parts_of(name) | parts_of(other) | {firm.split()[0].lower()}:
        assert secret not in everything, (secret, everything)
    assert "firmexample" not in everything.replace(" ", "")
    assert "5550142" not in everything.replace(" ", "")


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(written())
def test_the_same_key_gives_the_same_notes(make_notes, told):
    notes = build(make_notes, *told)
    key = make_key(notes)
    assert make_key(notes, key) == key
    once, again = (mask_notes(notes, make_mask(notes, key)) for _ in range(2))
    for name in FRAMES:
        pd.testing.assert_frame_equal(getattr(once, name), getattr(again, name))


def test_rows_dtypes_and_the_notes_themselves_stay(make_notes):
    notes = six(make_notes)
    before = {name: getattr(notes, name).copy() for name in FRAMES}
    masked = mask_notes(notes, make_mask(notes, make_key(notes)))
    for name, schema in FRAMES.items():
        pd.testing.assert_frame_equal(getattr(notes, name), before[name])
        frame = getattr(masked, name)
        assert list(frame.columns) == schema.names
        assert list(frame.dtypes) == list(before[name].dtypes)
        assert frame.index.equals(before[name].index)
        assert (frame.isna() == before[name].isna()).all(axis=None)


def test_two_with_one_address_stay_one_person(make_notes):
    rows = [
        {"interview_id": key, "source": "x.csv", "email": email}
        for key, email in (("a", "bo@x.example"), ("b", "BO@x.example "), ("c", "c@x.example"))
    ]
    masked = mask_notes(notes := make_notes({"interviews": rows}), make_mask(notes))
    assert list(masked.interviews["email"]) == ["[email 1]", "[email 1]", "[email 2]"]


def test_comparisons_come_out_as_before(make_notes):
    notes = six(make_notes)
    from infoint import compare

    masked = mask_notes(notes, make_mask(notes, make_key(notes)))
    for name in ("referrals", "coverage", "titles", "keywords", "demand", "organizations"):
        before, after = (getattr(compare, name)(each) for each in (notes, masked))
        assert len(before) == len(after), name
    before, after = compare.referrals(notes), compare.referrals(masked)
    assert list(before["status"]) == list(after["status"])


def test_the_key_beside_the_notes_is_no_note(make_notes):
    rows = [{"source": "pseudonyms.csv", "code": "x", "severity": "error", "message": "what?"}]
    masked = mask_notes(notes := make_notes({"problems": rows}), make_mask(notes))
    assert masked.problems.empty


@pytest.mark.parametrize("word", ["Mark", "Will", "Grace", "May"])
def test_a_name_that_is_a_word_leaves_the_word_alone(make_notes, word):
    text = f"I {word.lower()} go; the {word.lower()} is low. Ask {word}."
    notes = build(make_notes, f"{word} Quillson", "Dana Ruiz", "Zentrix", text)
    masked = mask_notes(notes, make_mask(notes, make_key(notes)))
    assert (
        masked.answers["text"][0]
        == f"I {word.lower()} go; the {word.lower()} is low. Ask Person A."
    )
