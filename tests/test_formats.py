"""The same eight interviews, handed in in every format, give equal frames."""

from pathlib import Path

import pytest
from note_writers import WRITERS, Told
from pandas.testing import assert_frame_equal

import infoint as ii
from infoint.questions import load_bank
from infoint.schema import FRAMES

SAMPLE = Path(__file__).parent.parent / "data" / "interviews"
# where a thing stands differs from format to format, what it says does not
POSITION = ["source", "line"]
FACTS = ("interviewee", "job_title", "organization", "industry", "location", "medium",
         "found_through", "connection", "in_office", "email")  # fmt: skip
COMPARED = [name for name in FRAMES if name != "problems"]


@pytest.fixture(scope="module")
def sample():
    return ii.read_notes(SAMPLE)


@pytest.fixture(scope="module")
def interviews(sample):
    """The sample as plain facts and answers, as a person would type them anew."""
    labels = {field.id: field.label for field in load_bank().fields}
    sent = sample.follow_ups.set_index("interview_id")
    told = []
    for row in sample.interviews.to_dict("records"):
        key = row["interview_id"]
        facts = {"interview_id": key}
        facts |= {name: row[name] for name in FACTS if isinstance(row[name], str)}
        facts["date"] = row["date"].date().isoformat()
        if row["minutes"] == row["minutes"]:
            facts["minutes"] = f"{row['minutes']:g}"
        if key in sent.index and sent.loc[key, "status"] != "open":
            facts["thank_you_sent"] = sent.loc[key, "sent"].date().isoformat()
            facts["thank_you_by"] = sent.loc[key, "by"]
        answers = sample.answers[sample.answers["interview_id"] == key]
        told.append(
            Told(key, facts, labels, list(zip(answers["question"], answers["text"], strict=True)))
        )
    return told


def read(writer, interviews, folder):
    for name, data in writer(interviews).items():
        (folder / name).write_bytes(data)
    return ii.read_notes(folder)


def comparable(frame):
    """Rows without their position, in an order that no format decides."""
    frame = frame.drop(columns=[c for c in POSITION if c in frame])
    by = [name for name in ("interview_id", "question_id", "text") if name in frame]
    return frame.sort_values(by, kind="stable", ignore_index=True)


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.__name__)
def test_every_format_gives_equal_frames(writer, interviews, sample, tmp_path):
    notes = read(writer, interviews, tmp_path)
    assert list(notes.problems.loc[notes.problems["severity"] == "error", "message"]) == []
    for name in COMPARED:
        expected = getattr(sample, name)
        if name == "people":  # the contact list is a file of its own
            expected = expected[expected["relation"] == "referral"]
        assert_frame_equal(comparable(getattr(notes, name)), comparable(expected), obj=name)


def test_sample_is_rich_enough_to_compare(sample):
    assert len(sample.interviews) == 8
    assert not (sample.problems["severity"] == "error").any()
    assert set(sample.salaries["currency"]) == {"USD", "EUR"}
    assert {"hour", "year"} <= set(sample.salaries["period"])
    assert sample.interviews["source"].str.split(".").str[-1].nunique() >= 4
    assert len(sample.people[sample.people["relation"] == "referral"]) >= 8
