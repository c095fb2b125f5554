"""Which lines of a notebook's code make a variable: what a student has to write, and what a test
has to do again.

Reads the kit's own straight code only: statements one after another, no loops or branches around
them. Runs nothing.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Sequence
from itertools import groupby


def solution_lines(source: str, names: Collection[str]) -> list[tuple[int, int]]:
    """The lines of the statements that assign one of the names: first and last, 1-based.

    Neighbors are joined.

    >>> solution_lines("import a\\n\\nb = a.x(\\n    1\\n)\\nc = b\\nprint(c)", ["b", "c"])
    [(3, 6)]
    """
    lines = {
        number
        for node in ast.parse(source).body
        if not isinstance(node, ast.Import | ast.ImportFrom) and _assigned(node) & set(names)
        for number in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    runs = groupby(enumerate(sorted(lines)), key=lambda pair: pair[1] - pair[0])
    joined = [[line for _, line in run] for _, run in runs]
    return [(run[0], run[-1]) for run in joined]


def mark_solution(source: str, names: Collection[str]) -> str:
    """The source with nbgrader's marks around what the student writes.

    >>> print(mark_solution("import a\\nb = a.x()\\nb", ["b"]))
    import a
    ### BEGIN SOLUTION
    b = a.x()
    ### END SOLUTION
    b
    """
    lines = source.split("\n")
    for first, last in reversed(solution_lines(source, names)):
        lines[last:last] = ["### END SOLUTION"]
        lines[first - 1 : first - 1] = ["### BEGIN SOLUTION"]
    return "\n".join(lines)


def lines_behind(sources: Sequence[str], name: str) -> str:
    """All statements that a variable comes from, and no others, in their order.

    Names that no statement assigns (parameters, built-in ones) are left to be found outside.

    Parameters
    ----------
    sources : sequence of str
        The code of the cells from the first up to the one that makes the variable.
    name : str

    >>> cells = ["import a\\nx = a.read(path)\\ny = 1", "z = x.b[x.b > 2]  # few\\nprint(z)"]
    >>> print(lines_behind(cells, "z"))
    import a
    x = a.read(path)
    z = x.b[x.b > 2]
    """
    statements = [(source, node) for source in sources for node in ast.parse(source).body]
    needed, kept = {name}, []
    for source, node in reversed(statements):
        made = _assigned(node)
        if not made & needed:
            continue
        kept.append(ast.get_source_segment(source, node) or ast.unparse(node))
        needed = (needed - made) | _loaded(node)
    return "\n".join(reversed(kept))


def _assigned(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.Import | ast.ImportFrom):
        return {alias.asname or alias.name.split(".")[0] for alias in node.names}
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, ast.AnnAssign | ast.AugAssign):
        targets = [node.target]
    else:
        return set()
    return {one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)}


def _loaded(node: ast.stmt) -> set[str]:
    inside = {
        one.id
        for one in ast.walk(node)
        if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load)
    }
    return inside | (_assigned(node) if isinstance(node, ast.AugAssign) else set())
