import json
from pathlib import Path

import pandas as pd
import pytest

from infoint.schema import FRAMES, Notes

CASES = Path(__file__).parent / "cases"


def build_notes(rows):
    return Notes(
        **{name: schema.build(_dated(rows.get(name, []))) for name, schema in FRAMES.items()}
    )


def _dated(rows):
    days = ("date", "due", "sent")
    return [{k: pd.Timestamp(v) if k in days and v else v for k, v in row.items()} for row in rows]


@pytest.fixture
def notes():
    return build_notes(json.loads((CASES / "notes_six.json").read_text(encoding="utf-8")))


@pytest.fixture
def no_notes():
    return build_notes({})


@pytest.fixture
def make_notes():
    return build_notes


@pytest.fixture(autouse=True, scope="session")
def no_added_reference(tmp_path_factory):
    """Titles that this machine's user added must not decide a test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INFOINT_DATA", str(tmp_path_factory.mktemp("added")))
        yield
