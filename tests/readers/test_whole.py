"""Whole notes in the manner of strangers: what was read rightly once stays so, and no word is lost."""

import importlib
from pathlib import Path

import pytest

HERE = Path(__file__).parent.parent
SETS = sorted(path for path in (HERE / "cases" / "whole").iterdir() if path.is_dir())


@pytest.fixture
def whole(monkeypatch):
    monkeypatch.syspath_prepend(str(HERE / "benchmarks"))
    return importlib.import_module("accuracy_whole")


@pytest.mark.parametrize("folder", SETS, ids=lambda path: path.name)
def test_faults_are_the_known_ones(whole, folder):
    faults = {fault for tally in whole.measure(folder) for fault in tally.faults}
    known = set((folder / "faults.txt").read_text(encoding="utf-8").splitlines())
    assert faults == known, "write the new list with accuracy_whole.py --write after a look at it"


@pytest.mark.parametrize("folder", SETS, ids=lambda path: path.name)
def test_no_word_is_lost(whole, folder):
    for path in sorted(folder.iterdir()):
        if path.suffix in (".txt", ".md") and path.name != "faults.txt":
            count, lost = whole.lost_words(path)
            assert len(lost) <= max(8, count // 6), f"{path.name}: {lost}"
