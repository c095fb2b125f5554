"""Several notebooks at a time: what comes of them stands in their order."""

import time
from pathlib import Path
from types import SimpleNamespace

from infoint.report import steps
from infoint.report.execute import Job


def test_the_first_comes_first_though_it_ends_last(monkeypatch):
    def execute(job, room, cell_done):
        time.sleep(0.3 if job.page == "first" else 0)
        return job.book

    monkeypatch.setattr(steps, "execute", execute)
    book = SimpleNamespace(cells=[])
    todo = [Job(Path(f"{name}.ipynb"), {}, Path(), book) for name in ("01_first", "02_second")]
    done, failures = steps.run_all(todo, steps.Steps(todo, None), engine="infoint", jobs=2)
    assert (list(done), failures) == (["first", "second"], [])
