"""The fuzzer is a command of its own: it needs atheris, which tests do without."""

collect_ignore_glob = ["fuzz.py"]
