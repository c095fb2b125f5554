"""Measuring commands: some need the extra ``benchmark``, which tests do without."""

collect_ignore_glob = ["bench_*.py", "speed.py"]
