"""Paragraphs, lists, tables and text boxes of a Word document to lines.

Line numbers count the paragraphs from the top, since a Word document has no
fixed lines. Nothing here opens files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from docx.oxml.ns import qn

from infoint.readers.outline.line import Kind, Line, clean, join_lines, split_marker, with_link

_HEADING = re.compile(r"^(?:heading|title|überschrift|titre|título|ttulo|otsikko|rubrik)\s?(\d)?", re.I)  # fmt: skip
_LIST = re.compile(r"\blist\b", re.IGNORECASE)
_NUMBERED = re.compile(r"list number", re.IGNORECASE)
_SKIPPED = {qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:delText"), qn("w:commentReference")}  # fmt: skip
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BOX = qn("w:txbxContent")
_P, _TBL, _R, _T, _BR, _TAB = (qn(f"w:{n}") for n in ("p", "tbl", "r", "t", "br", "tab"))
_LINK, _SDT, _RPR, _PPR, _CR = (qn(f"w:{n}") for n in ("hyperlink", "sdt", "rPr", "pPr", "cr"))
_DEEPEST_TABLE = 5


def document_lines(document: Any) -> Iterator[Line]:
    """Lines of a document of python-docx, in its order."""
    return _Walk(document).lines()


@dataclass
class _Run:
    text: str
    bold: bool


class _Walk:
    def __init__(self, document: Any) -> None:
        self.body = document.element.body
        self.targets = {key: rel.target_ref for key, rel in document.part.rels.items() if rel.is_external}  # fmt: skip
        self.styles = _styles(document)
        self.formats = _number_formats(document)
        self.count = 0

    def lines(self) -> Iterator[Line]:
        yield from self._blocks(self.body, 0)

    def _blocks(self, parent: Any, depth: int) -> Iterator[Line]:
        for element in _children(parent):
            if element.tag == _P:
                yield from self._paragraph(element, depth)
            elif element.tag == _TBL:
                yield from self._table(element, depth)

    def _paragraph(self, element: Any, depth: int) -> Iterator[Line]:
        self.count += 1
        at = self.count
        if any(br.get(qn("w:type")) == "page" for br in element.iter(_BR)):
            yield Line("rule", "", at)
        runs = self._runs(element)
        kind, level, mark = self._kind(element)
        starts = True
        for part in _split(runs):
            text = clean("".join(run.text for run in part)).strip()
            if not text:
                continue
            line = _line(text, part, kind, level, mark, at)
            yield replace(line, starts=starts) if line.kind != "heading" else line
            starts, mark = False, ""
        for box in element.iter(_BOX):
            if _paragraph_of(box) is element and not _is_fallback(box):
                yield from self._blocks(box, depth)

    def _kind(self, element: Any) -> tuple[Kind, int, str]:
        properties = element.find(_PPR)
        style_id, outline, number = None, None, None
        if properties is not None:
            style = properties.find(qn("w:pStyle"))
            style_id = style.get(qn("w:val")) if style is not None else None
            level = properties.find(qn("w:outlineLvl"))
            outline = int(level.get(qn("w:val"), "9")) if level is not None else None
            number = properties.find(qn("w:numPr"))
        name = self.styles.get(style_id, style_id or "")
        heading = _HEADING.match(name)
        if heading or (outline is not None and outline < 9):
            return "heading", int(heading[1] or 1) if heading else (outline or 0) + 1, ""
        if name.lower() == "subtitle":
            return "text", 0, ""
        if number is not None:
            return self._numbered(number, name)
        if _LIST.search(name) and "paragraph" not in name.lower():
            depth = int(name[-1]) - 1 if name[-1:].isdecimal() else 0
            return "item", depth, "#" if _NUMBERED.search(name) else ""
        return "text", 0, ""

    def _numbered(self, number: Any, name: str) -> tuple[Kind, int, str]:
        level, key = number.find(qn("w:ilvl")), number.find(qn("w:numId"))
        depth = int(level.get(qn("w:val"), "0")) if level is not None else 0
        num_id = key.get(qn("w:val")) if key is not None else None
        if num_id in (None, "0"):
            return "text", 0, ""
        form = self.formats.get((num_id, depth), "bullet")
        return "item", depth, "" if form in ("bullet", "none") else "#"

    def _runs(self, element: Any) -> list[_Run]:
        """Words of a paragraph with their emphasis; a link as one run."""
        runs: list[_Run] = []
        for child in _inline(element):
            if child.tag == _LINK:
                text = "".join(_words(run) for run in child.iter(_R))
                target = self.targets.get(child.get(qn("r:id")), "")
                runs.append(_Run(with_link(text, target), False))
            else:
                runs.append(_Run(_words(child), _is_bold(child)))
        return runs

    def _table(self, element: Any, depth: int) -> Iterator[Line]:
        starts = True
        for row in element.iter(qn("w:tr")):
            if row.getparent() is not element and depth >= _DEEPEST_TABLE:
                continue
            if _table_of(row) is not element:
                continue
            self.count += 1
            at = self.count
            cells = tuple(self._cell(cell, depth) for cell in _cells(row))
            if any(cells):
                yield Line("row", " ".join(filter(None, cells)), at, cells=cells, starts=starts)
                starts = False

    def _cell(self, cell: Any, depth: int) -> str:
        if depth >= _DEEPEST_TABLE:
            return clean("".join(t.text or "" for t in cell.iter(_T)))
        before = self.count
        lines = [
            replace(line, kind="text") if line.kind in ("heading", "bold") else line
            for line in self._blocks(cell, depth + 1)
        ]
        self.count = before
        return join_lines(lines)


def _children(parent: Any) -> Iterator[Any]:
    """Paragraphs and tables, those inside content controls and tracked insertions too."""
    stack = list(reversed(parent))
    while stack:
        element = stack.pop()
        if element.tag in (_P, _TBL):
            yield element
        elif element.tag in (_SDT, qn("w:sdtContent"), qn("w:ins"), qn("w:moveTo"), qn("w:customXml")):  # fmt: skip
            stack += reversed(element)


def _inline(element: Any) -> Iterator[Any]:
    """Runs and links of a paragraph, without deleted text and text boxes."""
    stack = list(reversed(element))
    while stack:
        child = stack.pop()
        if not isinstance(child.tag, str) or child.tag in _SKIPPED:
            continue
        if child.tag in (_R, _LINK):
            yield child
        elif child.tag not in (_PPR, _BOX):
            stack += reversed(child)


def _words(run: Any) -> str:
    words = []
    for child in run:
        if child.tag == _T:
            words.append(child.text or "")
        elif child.tag in (_BR, _CR) and child.get(qn("w:type")) != "page":
            words.append("\n")
        elif child.tag == _TAB:
            words.append("\t")
        elif child.tag == qn("w:noBreakHyphen"):
            words.append("-")
    return "".join(words)


def _is_bold(run: Any) -> bool:
    properties = run.find(_RPR)
    if properties is None:
        return False
    style = properties.find(qn("w:rStyle"))
    if style is not None and style.get(qn("w:val")) in ("Strong", "Emphasis", "IntenseEmphasis"):
        return True
    for name in ("w:b", "w:i", "w:u"):
        mark = properties.find(qn(name))
        if mark is not None and mark.get(qn("w:val")) not in ("0", "false", "none"):
            return True
    return False


def _split(runs: list[_Run]) -> list[list[_Run]]:
    parts: list[list[_Run]] = [[]]
    for run in runs:
        for index, piece in enumerate(run.text.split("\n")):
            if index:
                parts.append([])
            if piece:
                parts[-1].append(_Run(piece, run.bold))
    return parts


def _line(text: str, part: list[_Run], kind: Kind, level: int, mark: str, at: int) -> Line:
    if kind == "heading":
        return Line("heading", text, at, level=level)
    words = []
    for run in part:
        if run.text.strip() and not run.bold:
            break
        words.append(run.text)
    lead = clean("".join(words)).strip()
    lead = lead if text.startswith(lead) else ""
    if kind == "text":
        marker = split_marker(text)
        if marker and lead != text and not re.search(r"[\da-zA-Z]", marker[1]):
            return Line("item", marker[2], at, level=0)
        return Line("bold" if lead and lead == text else "text", text, at, lead=lead)
    return Line(kind, text, at, level=level, lead=lead, mark=mark)


def _cells(row: Any) -> list[Any]:
    return [cell for cell in row.iter(qn("w:tc")) if _row_of(cell) is row]


def _row_of(cell: Any) -> Any:
    return next((a for a in cell.iterancestors() if a.tag == qn("w:tr")), None)


def _table_of(row: Any) -> Any:
    return next((a for a in row.iterancestors() if a.tag == _TBL), None)


def _paragraph_of(box: Any) -> Any:
    """The paragraph that a box stands in; one in a box of it has boxes of its own."""
    return next((a for a in box.iterancestors() if a.tag == _P), None)


def _is_fallback(box: Any) -> bool:
    return any(parent.tag == _FALLBACK for parent in box.iterancestors())


def _styles(document: Any) -> dict[str | None, str]:
    try:
        return {style.style_id: style.name or "" for style in document.styles}
    except KeyError:  # a document without a style part
        return {}


def _number_formats(document: Any) -> dict[tuple[str, int], str]:
    """For each list and level the kind of its numbers, "bullet" for none."""
    try:
        numbering = document.part.numbering_part.element
    except (KeyError, NotImplementedError, AttributeError):
        return {}
    abstract = {
        one.get(qn("w:abstractNumId")): {
            int(level.get(qn("w:ilvl"), "0")): form.get(qn("w:val"), "bullet")
            for level in one.iter(qn("w:lvl"))
            if (form := level.find(qn("w:numFmt"))) is not None
        }
        for one in numbering.iter(qn("w:abstractNum"))
    }
    formats: dict[tuple[str, int], str] = {}
    for num in numbering.iter(qn("w:num")):
        link = num.find(qn("w:abstractNumId"))
        levels = abstract.get(link.get(qn("w:val")), {}) if link is not None else {}
        for level, form in levels.items():
            formats[num.get(qn("w:numId")), level] = form
    return formats
