"""The text of a `questions.toml`, one change at a time: only what changes is written anew.

Text in, text out; opens no file. What the format means stands in `infoint.questions.bank`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Array

from infoint.errors import QuestionBankError
from infoint.questions import load_bank

LAST = "referrals"  # "Who else should I talk to?" is always asked last
_LINE = 88  # characters; a longer list stands on several lines
_SMALL_WORDS = frozenset(
    """
    a an and are at be by can could did do does for from had has have how i in is it me my of on
    or our should so that the their there they this to was were what when where which who why
    will with would you your
    """.split()  # noqa: SIM905
)


def put_in_order(text: str, ids: Sequence[str]) -> str:
    """Write the shortest ``order`` that makes this order of all questions but the last.

    >>> put_in_order("", ["skills", "tasks", *(key for key in load_bank().ids[2:] if key != LAST)])
    'order = ["skills"]\\n'
    """
    document = _parse(text)
    earlier = [str(key) for key in document.get("order", [])]
    rest = document.copy()
    rest.pop("order", None)
    base = [key for key in load_bank(tomlkit.dumps(rest)).ids if key != LAST]
    needed = next(
        count
        for count in range(len(ids) + 1)
        if [*ids[:count], *(key for key in base if key not in ids[:count])] == list(ids)
    )
    count = max(needed, _as_many(ids, earlier) if needed else 0)
    wanted = list(ids[:count])
    if wanted != [key for key in earlier if key != LAST]:
        _put_list(document, "order", wanted)
    return _dump(document)


def _as_many(ids: Sequence[str], earlier: Sequence[str]) -> int:
    """How many ids to name so that those named before stay named, where that is one more at most."""
    kept = [ids.index(key) + 1 for key in earlier if key in ids]
    return max(kept) if kept and max(kept) <= len(kept) + 1 else len(kept)


def leave_out(text: str, question_id: str) -> str:
    """Name a question in ``delete``, and no longer in ``order``.

    >>> leave_out('order = ["salary", "best"]', "salary")
    'order = ["best"]\\ndelete = ["salary"]\\n'
    """
    document = _parse(text)
    order = [str(key) for key in document.get("order", [])]
    if question_id in order:
        _put_list(document, "order", [key for key in order if key != question_id])
    gone = [str(key) for key in document.get("delete", [])]
    if question_id not in gone:
        _put_list(document, "delete", [*gone, question_id])
    return _dump(document)


def bring_back(text: str, question_id: str) -> str:
    """Take a question out of ``delete``."""
    document = _parse(text)
    gone = [str(key) for key in document.get("delete", [])]
    if question_id in gone:
        _put_list(document, "delete", [key for key in gone if key != question_id])
    return _dump(document)


def reword(text: str, question_id: str, words: str, minutes: float | None = None) -> str:
    """Give a question other words and, where said, other minutes.

    >>> print(reword("", "salary", "What does a beginner earn here?"), end="")
    [[question]]
    id = "salary"
    text = "What does a beginner earn here?"
    """
    now = load_bank(text).question(question_id)
    if words == now.text and minutes in (None, now.minutes):
        return text
    document = _parse(text)
    there = [one for one in document.get("question", []) if one.get("id") == question_id]
    entry: Any = there[0] if there else tomlkit.table().append("id", question_id)
    if words != now.text:
        earlier = str(entry.get("text", ""))
        entry["text"] = words
        if earlier:  # the bank's own words are kept by the bank
            wordings = entry.setdefault("wordings", tomlkit.array())
            if earlier not in wordings:
                wordings.append(earlier)
    if minutes is not None and minutes != now.minutes:
        entry["minutes"] = int(minutes) if minutes == int(minutes) else minutes
    if not there:
        _append(document, entry)
    return _dump(document)


def add(text: str, question_id: str, words: str) -> str:
    """Add a question of one's own at the end.

    >>> print(add("", "night_shifts", "Are there night shifts?"), end="")
    [[question]]
    id = "night_shifts"
    text = "Are there night shifts?"
    """
    document = _parse(text)
    entry = tomlkit.table()
    entry["id"], entry["text"] = question_id, words
    _append(document, entry)
    return _dump(document)


def without_choice(text: str) -> str:
    """The text with every question in it: no ``delete`` and no ``order``."""
    document = _parse(text)
    for key in ("delete", "order"):
        document.pop(key, None)
    return tomlkit.dumps(document)


def new_id(words: str, taken: Sequence[str]) -> str:
    """A short id for a question of one's own, other than those taken.

    >>> new_id("How much of this work is done from home?", ())
    'much_work_done_home'
    >>> new_id("¿…?", ("question",))
    'question_2'
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    every = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    telling = [word for word in every if word not in _SMALL_WORDS] or every
    stem = "_".join(telling[:4])[:50].strip("_") or "question"
    stem = stem if stem[0].isalpha() else f"question_{stem}"
    name, number = stem, 2
    while name in taken:
        name, number = f"{stem}_{number}", number + 1
    return name


def _parse(text: str) -> tomlkit.TOMLDocument:
    load_bank(text)  # its messages name the line, the entry and what to do
    try:
        return tomlkit.parse(text.removeprefix("\ufeff"))
    except TOMLKitError as error:  # tomllib is the more patient of the two
        raise QuestionBankError(
            "questions.toml", f"this is no TOML: {error}", todo="Correct that line"
        ) from error


def _dump(document: tomlkit.TOMLDocument) -> str:
    text = tomlkit.dumps(document)
    return text if not text or text.endswith("\n") else f"{text}\n"


def _append(document: tomlkit.TOMLDocument, entry: Any) -> None:
    """Add an entry with an empty line before it, as a person would."""
    before = tomlkit.dumps(document)
    if "question" not in document:
        document["question"] = tomlkit.aot()
    questions: Any = document["question"]
    last = questions[-1].as_string() if len(questions) else before
    if last.endswith(("\n\n", "\n\r\n")) and len(questions):
        entry.add(tomlkit.nl())
    elif last.strip() and not last.endswith(("\n\n", "\n\r\n")):
        entry.trivia.indent = "\n"
    questions.append(entry)


def _put_list(document: tomlkit.TOMLDocument, key: str, values: Sequence[str]) -> None:
    """Replace a list of ids, with the remarks that stand beside each."""
    old = document.get(key)
    if not values and old is not None and not old.trivia.comment and "#" not in old.as_string():
        document.remove(key)
        return
    array = tomlkit.parse(f"{key} = {_list_text(values, old)}\n")[key]
    if isinstance(old, Array) and isinstance(array, Array):
        array.trivia.comment_ws, array.trivia.comment = old.trivia.comment_ws, old.trivia.comment
    document[key] = array


def _list_text(values: Sequence[str], old: Any) -> str:
    written = old.as_string() if isinstance(old, Array) else ""
    quoted = {value: f'"{value}"' for value in values}
    one_line = f"[{', '.join(quoted.values())}]"
    if "\n" not in written and len(one_line) <= _LINE:
        return one_line
    above, beside, loose = _remarks(written)
    lines = []
    for value in values:
        lines += above.pop(value, [])
        lines.append(f"{quoted[value]},{'  ' + beside[value] if value in beside else ''}")
    left = [line for remarks in above.values() for line in remarks]
    left += [remark for value, remark in beside.items() if value not in values]
    return "\n".join(["[", *(f"  {line}" for line in (*lines, *left, *loose)), "]"])


def _remarks(written: str) -> tuple[dict[str, list[str]], dict[str, str], list[str]]:
    """Remarks in a list over several lines: above an id, beside one, and after the last."""
    above: dict[str, list[str]] = {}
    beside: dict[str, str] = {}
    waiting: list[str] = []
    for line in written.splitlines():
        before, sign, remark = line.partition("#")
        ids = re.findall(r"[\"']([a-z][a-z0-9_]*)[\"']", before)
        if ids and waiting:
            above[ids[0]], waiting = waiting, []
        if sign and ids:
            beside[ids[-1]] = f"#{remark.rstrip()}"
        elif sign:
            waiting.append(f"#{remark.rstrip()}")
    return above, beside, waiting
