"""Single answers that were measured before the rules saw them: no worse than today."""

import importlib
from pathlib import Path

HERE = Path(__file__).parent.parent
# kind: answers that are missing at most, and read wrongly at most
KNOWN = {
    "titles": (5, 0),
    "places": (2, 1),
    "places: direction": (3, 3),
    "keywords": (6, 5),
    "titles: family": (0, 0),
    "titles: occupation": (4, 0),
}


def test_single_answers_are_read_as_well_as_before(monkeypatch):
    monkeypatch.syspath_prepend(str(HERE / "benchmarks"))
    tallies = importlib.import_module("accuracy_strings").measure()
    assert {tally.name for tally in tallies} == KNOWN.keys()
    for tally in tallies:
        missing, wrong = KNOWN[tally.name]
        assert tally.missing <= missing, tally.faults
        assert tally.wrong <= wrong, tally.faults
