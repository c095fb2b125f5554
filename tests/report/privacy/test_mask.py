import csv
from pathlib import Path

import pytest

from infoint.report.privacy import Entry, Mask
from infoint.report.privacy.contacts import find_contacts
from infoint.report.privacy.fold import words_of

CASES = Path(__file__).parents[2] / "cases" / "names_in_prose.tsv"
PEOPLE = [
    "Dana Ruiz", "Mark Johnson", "José María García López", "Ludwig van der Berg", "Jürgen Müller",
    "王小明", "Grace O'Malley", "Will Chen", "May Lin", "Helen Park", "Austin Reed",
]  # fmt: skip
FIRMS = [
    "Larkspur Systems, Inc.", "Target", "Oregon Health & Science University (OHSU)",
    "University of Oregon", "Google", "Portland General Electric",
]  # fmt: skip
PLACES = ["Austin", "TX", "Menlo Park", "Portland", "OR", "Oregon"]


def entries():
    people = [Entry(f"Person {chr(65 + at)}", name, "person") for at, name in enumerate(PEOPLE)]
    firms = [Entry(f"Organization {at}", name, "organization") for at, name in enumerate(FIRMS, 1)]
    return [*people, *firms, Entry("the client", "Big Fish Records", "other")]


@pytest.fixture(scope="module")
def mask():
    return Mask(entries(), places=PLACES)


def cases():
    with CASES.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            text, shown = (
                row[name]
                .replace("\\n", "\n")
                .replace("\\u00ad", "\u00ad")
                .replace("\\u200b", "\u200b")
                for name in ("text", "shown")
            )
            yield pytest.param(text, shown, id=f"{row['origin']}: {row['text'][:40]}")


@pytest.mark.parametrize(("text", "shown"), list(cases()))
def test_names_in_prose(mask, text, shown):
    assert mask.replace(text) == shown


@pytest.mark.parametrize(("text", "shown"), list(cases()))
def test_what_was_masked_holds_nothing_more(mask, text, shown):
    assert mask.hits(mask.replace(text)) == []


def test_without_a_key_only_addresses_go():
    text = "Dana Ruiz (dana@larkspur.example, @danaruiz)"
    assert Mask().replace(text) == "Dana Ruiz ([email removed], @danaruiz)"
    assert Mask(contacts=False).replace(text) == text


def test_a_shared_first_name_is_hers_in_her_own_interview():
    both = [Entry("Person A", "Maria Lopez", "person"), Entry("Person B", "Maria Chen", "person")]
    mask = Mask(both, near={"two": ["Person B"]})
    assert mask.replace("Maria said", "two") == "Person B said"
    assert mask.replace("Maria said", "other") == "Person A or Person B said"


def test_file_names_become_notes():
    mask = Mask([*entries(), Entry("Note 1", "01_dana_ruiz", "note")])
    assert mask.replace_label("01_dana_ruiz.md") == "Note 1"
    assert mask.replace_label("notes.zip/01_dana_ruiz.md") == "notes.zip/Note 1"
    assert mask.replace_label("mark.md, sheet Will") == "Person B.md, sheet Person H"
    assert mask.replace_label("form_responses.csv, row 3") == "form_responses.csv, row 3"


@pytest.mark.parametrize(
    "piece", ["a", "@", "a@", "1 ", "1-", "(555) ", "a.b", "Dana ", "dana-\n", "*", "Dana*", "\u200b", "D. ", "@a.", "Will ", "github.com/"]
)  # fmt: skip
def test_a_hostile_line_takes_no_longer_than_its_length(mask, piece):
    import time

    def seconds(length):
        text = piece * (length // len(piece))
        start = time.perf_counter()
        mask.replace(text)
        return time.perf_counter() - start

    seconds(1_000)
    assert seconds(200_000) < 12  # linear is about one second


def test_words_are_found_however_they_are_typed():
    assert [word.folded for word in words_of("O’Brien Smith‑Jones")] == [
        "o",
        "brien",
        "smith",
        "jones",
    ]


def test_an_address_nobody_listed_is_found():
    text = "mail＠x.example, a.b+c@d-e.co.uk; cell 541 555 0199"
    assert [text[start:end] for start, end, _ in find_contacts(text)] == [
        "mail＠x.example",
        "a.b+c@d-e.co.uk",
        "541 555 0199",
    ]
