"""Write the README's tables of frames and questions from the code that defines them.

    python tests/readme_tables.py

A test fails while the README differs from what this writes.
"""

import re
from pathlib import Path

from infoint.questions import load_bank
from infoint.schema import FRAMES

README = Path(__file__).parent.parent / "README.md"


def frames_text() -> str:
    blocks = []
    for frame in FRAMES.values():
        lines = [
            f"<details><summary><code>{frame.name}</code>: one row {frame.row}, {frame.order}</summary>",
            "",
            "| column | type | unit | may be missing | meaning |",
            "|---|---|---|---|---|",
        ]
        for column in frame.columns:
            missing = "yes" if column.nullable else "no"
            lines.append(
                f"| `{column.name}` | {column.dtype} | {column.unit} | {missing} | {column.meaning} |"
            )
        blocks.append("\n".join([*lines, "", "</details>"]))
    return "\n\n".join(blocks)


def questions_text() -> str:
    lines = ["| id | question |", "|---|---|"]
    lines += [f"| `{question.id}` | {question.text} |" for question in load_bank().questions]
    return "\n".join(lines)


def filled(text: str) -> str:
    """The README with both tables as the code has them."""
    for name, table in (("frames", frames_text()), ("questions", questions_text())):
        pattern = rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)"
        text = re.sub(pattern, lambda m, t=table: f"{m[1]}\n{t}\n\n{m[2]}", text, flags=re.DOTALL)
    return text


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
