"""What surrounds an interview on a web page: found and taken out.

Errs on the side of keeping: an element in which questions of the bank stand stays.
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Comment, Tag

from infoint.questions import Bank, match_field, match_question

_NEVER = ("nav", "footer", "dialog", "select", "option", "datalist", "input", "textarea", "canvas", "audio", "video", "map")  # fmt: skip
_MAYBE = ("aside", "header", "form")
_ROLES = {"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "complementary"}  # fmt: skip
_NAMES = re.compile(
    r"""(?:^|[-_\s])(?:nav|navbar|navigation|menu|menubar|topbar|breadcrumbs?|cookies?|cookie-?(?:banner|notice|bar|consent)
    |consent|gdpr|sidebar|widget-area|social|share|sharing|share-?buttons?|newsletter|subscribe|related|related-?posts|comments?
    |comment-?list|respond|header|site-?header|page-?header|site-?footer|footer|masthead|skip-?link|screen-reader-text|advert|advertisement|ads|promo
    |popup|modal|pagination|toc|table-of-contents|post-?navigation|copyright|byline-share)(?:$|[-_\s])""",
    re.VERBOSE | re.IGNORECASE,
)
_KEEP = ("html", "body", "main", "article", "table", "tbody", "tr", "td", "th", "details", "summary", "h1", "h2", "h3", "h4")  # fmt: skip
_LARGE = 0.5  # share of the page's text above which an element is no frame


def strip_frame(soup: BeautifulSoup, bank: Bank) -> Tag:
    """The part of a page that holds its own text, what surrounds it taken out."""
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for tag in soup(["head"]):
        tag.decompose()
    body = soup.body or soup
    total = len(body.get_text(" ", strip=True))
    for tag in body.find_all(True):
        if tag.decomposed or tag.name in _KEEP:
            continue
        if _is_frame(tag) and not _holds_interview(tag, total, bank):
            tag.decompose()
    _drop_menus(body)
    return _root(body, bank)


def _is_frame(tag: Tag) -> bool:
    if tag.name in _NEVER or tag.name in _MAYBE:
        return True
    if str(tag.get("role") or "").lower() in _ROLES:
        return True
    classes: object = tag.get("class") or []
    names = " ".join([*(classes if isinstance(classes, list) else [str(classes)]), str(tag.get("id") or "")])  # fmt: skip
    return bool(names) and bool(_NAMES.search(names[:300]))


def _holds_interview(tag: Tag, total: int, bank: Bank) -> bool:
    """Whether an element that looks like frame holds the interview or a part of it."""
    if tag.name in ("nav", "select", "option", "datalist", "input", "canvas", "audio", "video"):
        return False
    text = tag.get_text(" ", strip=True)
    if not text:
        return False
    if tag.name == "header":
        nav = tag.find(["nav", "ul"])
        return tag.find(["h1", "h2"]) is not None and nav is None
    questions, fields = _told(tag, bank)
    if tag.name in ("footer", "dialog") or str(tag.get("role") or "") == "contentinfo":
        return questions >= 3
    large = total > 0 and len(text) > _LARGE * total
    return questions >= 2 or fields >= 2 or (large and questions >= 1)


def _told(tag: Tag, bank: Bank) -> tuple[int, int]:
    """How many different questions and facts the short texts of an element name."""
    questions: set[str] = set()
    fields: set[str] = set()
    for index, text in enumerate(tag.stripped_strings):
        if index > 400:
            break
        if len(text) > 200 or (" " not in text and tag.name != "aside"):
            continue
        label = text.split(":")[0]
        field = match_field(label, bank=bank) if ":" in text or tag.name == "aside" else None
        if field:
            fields.add(field)
        elif text.endswith("?"):
            question = match_question(text, bank=bank).question_id
            if question:
                questions.add(question)
    return len(questions), len(fields)


def _drop_menus(body: Tag) -> None:
    """Lists of nothing but links before the first heading or after the last text."""
    first = body.find(["h1", "h2", "h3", "table", "p"])
    for menu in body.find_all(["ul", "ol"]):
        if menu.decomposed or first is None:
            continue
        items = menu.find_all("li")
        links = [item for item in items if _only_link(item)]
        if len(items) >= 2 and len(links) == len(items) and first in menu.find_all_next():
            menu.decompose()


def _only_link(item: Tag) -> bool:
    link = item.find("a")
    return link is not None and link.get_text(strip=True) == item.get_text(strip=True)


def _root(body: Tag, bank: Bank) -> Tag:
    """The main part, where it holds the questions; else the whole body."""
    total = _told(body, bank)[0]
    for name in ("main", "article"):
        found = body.find_all(name)
        if len(found) == 1 and _told(found[0], bank)[0] >= total:
            size = len(found[0].get_text(" ", strip=True))
            if size * 2 >= len(body.get_text(" ", strip=True)) or total:
                return found[0]
    role = body.find(True, {"role": "main"})
    if isinstance(role, Tag) and total and _told(role, bank)[0] >= total:
        return role
    return body
