"""Hostile files give a problem or a right reading, within limits, and never a traceback."""

import sys

import pytest

if sys.platform != "linux":
    pytest.skip("limits of a process are set as Linux does", allow_module_level=True)

from reliability.ground import BUILDERS
from reliability.hostile import try_case
from reliability.measure import open_server

# Over a second each: `python tests/reliability/hostile.py` runs them all.
LONG = {
    "folders 5,000 deep", "folders 1,900 deep", "200,000 paragraphs", "2,000 files of one id",
    "bomb of many", "20,000 ids that are one", "cell of 10 MB", "bomb in LZMA", "20,000 blocks",
    "table of 300,000 cells", "rows of other lengths", "bomb in bzip2", "header 10,000 times",
    "bomb of one file", "brackets unclosed", "300,000 rows", "people.csv of one long line",
    "bomb of pictures", "contacts without end", "references", "paragraph of 200,000 runs",
    "5,000 empty files", "19 MB line", "table of 100,000 rows", "50,000 questions", "headings only",
    "underlines", "bomb of XML", "entities", "titles.csv of 100,000 rows",
}  # fmt: skip
QUICK = [one for one in BUILDERS if one.name not in LONG and one.kind != "long files"]


@pytest.fixture(scope="module")
def server():
    with open_server("reliability.warm") as server:
        yield server


@pytest.mark.parametrize("one", QUICK, ids=lambda one: f"{one.kind}, {one.name}")
def test_hostile_file(server, one):
    tried = try_case(server, one)
    assert tried.outcome.state == "done", tried.outcome.said
    assert (tried.lost, tried.got_in) == ("", ""), tried.outcome.said
    assert tried.outcome.peak < 1_500_000_000


def test_a_job_that_raises_hangs_or_eats_memory_is_told(server):
    assert server.run("reliability.bad_jobs:fail").state == "traceback"
    assert server.run("reliability.bad_jobs:hang", seconds=0.5).state == "too long"
    assert server.run("reliability.bad_jobs:die").state == "died"
    eaten = server.run("reliability.bad_jobs:eat", memory=300_000_000)
    assert eaten.state == "traceback"
    assert "MemoryError" in eaten.said
