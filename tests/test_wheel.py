"""The wheel: all of the kit is in it, and it works outside the checkout without network."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TEMPLATE = "share/jupyter/nbconvert/templates/infoint"
MEGABYTES = 12


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """A wheel of this checkout, built by the build backend itself."""
    build = pytest.importorskip("hatchling.build", reason="hatchling is not installed")
    folder = tmp_path_factory.mktemp("wheel")
    here = Path.cwd()
    os.chdir(ROOT)
    try:
        return folder / build.build_wheel(str(folder))
    finally:
        os.chdir(here)


@pytest.fixture(scope="module")
def names(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Run the infoint of the wheel, not of the checkout, in an empty home."""
    room = tmp_path_factory.mktemp("installed")
    # the libraries come from this environment, the kit from the wheel
    venv.create(room / "venv", with_pip=False)
    places = venv.EnvBuilder(with_pip=False).ensure_directories(room / "venv")
    python = Path(places.env_exe)
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    subprocess.run(
        [*pip, "install", "-q", "--no-deps", "--no-index", str(wheel)], check=True, cwd=room
    )
    home = room / "home"
    home.mkdir()
    site = next((room / "venv").rglob("site-packages"))
    here = Path(pytest.__file__).parent.parent
    # appended to the path after the wheel's own; .pth lines of the checkout are not read
    (site / "libraries.pth").write_text(f"{here}\n", encoding="utf-8")
    env = {
        k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "JUPYTER", "IPYTHON"))
    }
    env |= {"HOME": str(home), "USERPROFILE": str(home)}

    def run(*arguments):
        done = subprocess.run(
            [str(python), *arguments],
            cwd=room,
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    run.folder = room
    return run


def test_the_wheel_is_small(wheel):
    assert wheel.stat().st_size < MEGABYTES * 1_000_000


@pytest.mark.parametrize(
    ("folder", "inside"),
    [
        ("infoint", "infoint"),
        ("notebooks", "infoint/_shared/notebooks"),
        ("data", "infoint/_shared/data"),
    ],
)
def test_every_file_is_in_the_wheel(names, folder, inside):
    files = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
    kept = [path for path in files if not {"__pycache__", ".ipynb_checkpoints"} & set(path.parts)]
    wanted = {f"{inside}/{path.relative_to(ROOT / folder).as_posix()}" for path in kept}
    assert wanted <= names


def test_the_template_is_where_nbconvert_looks(names):
    shared = {name.partition(".data/data/")[2] for name in names if TEMPLATE in name}
    assert {f"{TEMPLATE}/{name}" for name in ("conf.json", "index.html.j2", "style.css")} <= shared


def test_reference_data_question_bank_and_license_are_in_it(names):
    for name in ("reference/places.csv.gz", "reference/titles.csv", "questions/bank.toml"):
        assert f"infoint/{name}" in names
    assert any(name.endswith("/LICENSE") for name in names)
    assert "infoint/py.typed" in names


def test_no_test_and_no_leftover_is_in_it(names):
    first = {name.partition("/")[0] for name in names}
    assert {name for name in first if not name.startswith("infoint-")} == {"infoint"}
    assert not [name for name in names if "__pycache__" in name or "/test_" in name]


def test_it_is_the_wheel_that_runs(installed):
    where = installed("-c", "import infoint; print(infoint.__file__)")
    assert Path(where.strip()).is_relative_to(installed.folder)


def test_the_wheel_makes_a_page_of_its_own_sample(installed):
    code = "from infoint.report import data_folder; print(data_folder())"
    sample = installed("-c", code).strip()
    assert Path(sample).is_relative_to(installed.folder)
    installed(
        "-m", "infoint", "report", f"{sample}/interviews", "-o", "report", "--only", "salaries"
    )
    page = (installed.folder / "report" / "salaries.html").read_text(encoding="utf-8")
    assert "Dana Ruiz" in page
    assert "<figure" in page


def test_the_wheel_makes_a_workspace(installed):
    installed("-m", "infoint", "init", "workspace")
    installed("-m", "infoint", "init", "--course", "course")
    books = {path.name for path in (ROOT / "notebooks").glob("*.ipynb")}
    made = {
        name: {path.name for path in (installed.folder / name).rglob("*.ipynb")}
        for name in ("workspace", "course")
    }
    assert made["workspace"] == books - {"09_class.ipynb"}
    assert made["workspace"] | made["course"] == books


def test_nbconvert_finds_the_template_by_its_name(installed):
    book = ROOT / "tests" / "notebooks" / "with_every_output.ipynb"
    out = ("--output-dir", ".", "--output", "page")
    installed("-m", "nbconvert", str(book), "--to", "html", "--template", "infoint", *out)
    assert 'content="infoint ' in (installed.folder / "page.html").read_text(encoding="utf-8")
