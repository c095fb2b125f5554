"""What the kit is made of: licenses that allow it, exact versions for CI, no network when it runs."""

import os
import re
import subprocess
import sys
import tomllib
from dataclasses import fields
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FREE = re.compile(r"MIT|BSD|Apache|PSF|Python Software Foundation|ISC|MPL|Mozilla|HPND|Unlicense|0BSD|Zlib|CC0|Public Domain", re.I)  # fmt: skip
STRICT = re.compile(r"GPL|Affero|Proprietary|Commercial|SSPL|BUSL|-NC\b|NonCommercial|Other/", re.I)


def needed(extras=(), texts=None, found=None):
    """Every distribution that an installation brings, by name, with what it says of itself."""
    found = {} if found is None else found
    if texts is None:  # of the tree as it is, not as it was when it was installed
        project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
        optional = project["optional-dependencies"]
        texts = [*project["dependencies"], *(text for name in extras for text in optional[name])]
        extras = ()
    for text in texts:
        requirement = Requirement(text)
        marker = requirement.marker
        if marker and not any(marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            continue
        key = re.sub(r"[-_.]+", "-", requirement.name).lower()
        if key not in found:
            found[key] = metadata.metadata(requirement.name)
            more = metadata.requires(requirement.name) or ()
            needed(tuple(requirement.extras), more, found)
    return found


def license_of(about):
    said = [about.get("License-Expression") or "", *(about.get_all("Classifier") or ())]
    said = [text for text in said if text and ("License ::" in text or "::" not in text)]
    return "; ".join(said) or (about.get("License") or "")[:200]


def is_free(said):
    """Whether each part of what is said allows use, change and sale; of a choice one part has to."""
    parts = re.split(r";| AND ", said)
    return all(FREE.search(part) and (" OR " in part or not STRICT.search(part)) for part in parts)


def test_what_is_free():
    assert is_free("Apache-2.0 OR BSD-2-Clause")
    assert is_free("MPL-2.0 AND MIT")
    assert is_free("MIT OR GPL-3.0-or-later")
    assert not is_free("MIT AND GPL-3.0-or-later")
    assert not is_free(
        "License :: OSI Approved :: MIT License; License :: Other/Proprietary License"
    )
    assert not is_free("")


def test_every_license_allows_what_the_kit_does():
    packages = needed(("nbgrader", "cluster"))
    assert len(packages) > 100
    said = {name: license_of(about) for name, about in packages.items()}
    assert {name: text for name, text in said.items() if not is_free(text)} == {}


def test_constraints_name_every_package_exactly():
    lines = (HERE / "constraints.txt").read_text("utf-8").splitlines()
    pinned = dict(line.split("==") for line in lines if line and not line.startswith("#"))
    assert all(re.fullmatch(r"[\w.+!-]+", version) for version in pinned.values())
    assert set(needed()) - set(pinned) == set()
    text = "\n".join(lines)
    assert "://" not in text


@pytest.mark.skipif(sys.platform == "win32", reason="the commands are the same there")
@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "data/interviews"],
        ["tables", "data/interviews", "-o", "{out}"],
        ["report", "data/interviews", "-o", "{out}", "--only", "salaries"],
        ["class", "{notes}", "--policy", "{policy}", "-o", "{out}", "--jobs", "1"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_commands_open_no_socket(arguments, tmp_path):
    from reliability.crashes import POLICY

    log = tmp_path / "sockets"
    notes = tmp_path / "notes" / "Ana Ruiz_101_assignsubmission_file_"
    notes.mkdir(parents=True)
    (notes / "a.md").write_text("## Pay?\n\n$50k to start\n", encoding="utf-8")
    policy = tmp_path / "policy.toml"
    policy.write_text(POLICY, encoding="utf-8")
    places = {"out": tmp_path / "out", "notes": notes.parent, "policy": policy}
    path = os.pathsep.join([str(HERE / "no_network"), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-m", "infoint", *(a.format(**places) for a in arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path, "INFOINT_SOCKETS": str(log)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode in (0, 1), done.stderr
    assert "no network" not in done.stdout + done.stderr
    assert not log.exists(), log.read_text()


def test_the_block_holds(tmp_path):
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    log = tmp_path / "sockets"
    environment = {
        **os.environ,
        "PYTHONPATH": str(HERE / "no_network"),
        "INFOINT_SOCKETS": str(log),
    }
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True
    )
    assert "no network" in done.stderr
    assert log.exists()


def test_readme_states_the_limits():
    from infoint.readers import Limits

    said = (ROOT / "README.md").read_text("utf-8").partition("## Reliability")[2]
    for field in fields(Limits):
        assert f"| `{field.name}` | {field.default:,} |" in said
