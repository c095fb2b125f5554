"""The rooms of the code and which way imports may point."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "infoint"

# room: what it may import from infoint (errors, atomic and itself always)
PARSED = {"schema", "reference"}
READ = {"schema", "questions", "readers", "parsing", "reference", "notes"}
ROOMS = {
    "errors": set(),
    "atomic": set(),
    "schema": set(),
    "questions": {"schema"},
    "readers": {"schema", "questions"},
    "reference": {"schema"},
    "parsing": PARSED,
    "notes": READ,
    "documents": {"readers"},
    "compare": PARSED | {"documents"},
    "figures": {"schema"},
    "drafts": {"schema", "questions", "compare"},
    "widgets": {"schema", "notes", "compare", "figures", "readers", "questions"}
    | {"workspace", "drafts", "documents"},
    "report": {"schema", "notes"},
    "workspace": {"schema", "questions", "readers", "notes", "report"},
    "course": READ | {"compare", "figures", "report", "workspace", "drafts"},
    "cli": READ | {"documents", "compare", "figures", "widgets", "report", "workspace", "course"},
    "__init__": {"notes", "schema"},
    "__main__": {"cli"},
}
BANNED_NAMES = {"utils", "helpers", "common"}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> set[str]:
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            if node.module == "infoint":
                rooms |= {alias.name for alias in node.names}
            elif node.module and node.module.startswith("infoint."):
                rooms.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            rooms |= {a.name.split(".")[1] for a in node.names if a.name.startswith("infoint.")}
    return rooms


MODULES = sorted(p for p in PACKAGE.rglob("*.py") if "_shared" not in p.parts)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_module_imports_only_what_its_room_may(path):
    room = room_of(path)
    allowed = ROOMS[room] | {room, "errors", "atomic", "__version__"}
    assert imported_rooms(path) <= allowed
    assert path.stem not in BANNED_NAMES


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_module_fits_on_a_few_screens(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
