"""Words that are a person's name: "Ms. Virginia Holland", "Charlotte Houston runs the lab".

Says which words are a person's; refuses to judge a single name without a title
or a verb of persons (`guard` weighs that).
"""

from __future__ import annotations

from infoint.parsing.place.names import longest_at
from infoint.parsing.place.words import FUNCTION, Token, ends_sentence, words
from infoint.reference.demand import demand_words
from infoint.reference.gazetteer import word_lists
from infoint.reference.people_names import is_given_name, is_surname

_TITLES = words("mr ms mrs dr prof professor miss sir madam mx rev")
_VERBS = demand_words("person_verbs")
# verbs said of places too: of a single name only before what people do them to
_OF_BOTH = words("runs ran works worked started joined heads handles loves likes directs hired")
_DONE = words("the our my a here there as in at with us me his her their for")
_IS = words("is was")
_ROLE_LEADS = words("my our the a an his her their your")
_ROLES = demand_words("roles")
_MOST = 3  # words of one name


def find_person_words(tokens: list[Token]) -> set[int]:
    """Numbers of the tokens that belong to a person's name.

    Examples
    --------
    >>> from infoint.parsing.place.words import tokenize
    >>> sorted(find_person_words(tokenize("Ms. Virginia Holland likes Boston")))
    [0, 1, 2]
    >>> find_person_words(tokenize("Virginia and Holland"))
    set()
    """
    taken: set[int] = set()
    for index, token in enumerate(tokens):
        if index in taken or not token.is_capital:
            continue
        if token.key in _TITLES and (not token.is_upper or token.has_period):
            last = _end_of_name(tokens, index + 1, _MOST)
            if last > index:
                taken.update(range(index, last + 1))
        elif _is_single(tokens, index):
            taken.add(index)
        else:
            last = _end_of_name(tokens, index + 1, _MOST - 1)
            if last > index and _is_pair(tokens, index, last):
                taken.update(range(index, last + 1))
    return taken


def _end_of_name(tokens: list[Token], first: int, most: int) -> int:
    """The last of the words with a capital, or initials, that follow one another from a word."""
    last = first - 1
    for index in range(first, min(first + most, len(tokens))):
        token = tokens[index]
        is_initial = index > 0 and len(tokens[index - 1].text) == 1
        is_title = index > 0 and tokens[index - 1].key in _TITLES
        gaps = {" ", ". "} if is_initial or is_title else {" ", "-"}
        if not token.is_capital or token.gap not in gaps or token.text == "I":
            break
        if token.key in FUNCTION and not is_title:
            break
        last = index
    return last


def _is_pair(tokens: list[Token], first: int, last: int) -> bool:
    """Whether the words are a given name and a surname and no one place."""
    if not is_given_name(tokens[first].text):
        return False
    found = longest_at(tokens, first)
    is_one_place = found is not None and found[0] >= last
    is_known = is_surname(tokens[last].text)
    if _does(tokens, last) and not ((is_one_place or not is_known) and _is_both(tokens, last)):
        return True
    if not is_known:
        return False
    lists = word_lists()
    is_whole = last == first + 1 and _end_of_name(tokens, last + 1, 1) == last
    return (
        not is_one_place
        and is_whole
        and (tokens[first].key in lists["persons"] or tokens[first].key in lists["doubtful"])
        and _is_lone(tokens, first)
    )


def _is_lone(tokens: list[Token], first: int) -> bool:
    """Whether no other word with a capital stands right before the name."""
    if first == 0 or ends_sentence(tokens[first - 1], tokens[first]):
        return True
    return tokens[first].gap != " " or not tokens[first - 1].is_capital


def _is_single(tokens: list[Token], index: int) -> bool:
    """Whether a lone given name does what only a person does: "Virginia runs the lab"."""
    lists = word_lists()
    key = tokens[index].key
    if key not in lists["persons"] and key not in lists["doubtful"]:
        return False
    if not _does(tokens, index) or not _is_lone(tokens, index):
        return False
    if not _is_both(tokens, index):
        return True
    return index + 2 < len(tokens) and tokens[index + 2].key in _DONE


def _is_both(tokens: list[Token], last: int) -> bool:
    return last + 1 < len(tokens) and tokens[last + 1].key in _OF_BOTH


def _does(tokens: list[Token], last: int) -> bool:
    """Whether a verb of persons follows, or "is my boss"."""
    if last + 1 >= len(tokens) or tokens[last + 1].gap not in {" ", ", "}:
        return False
    verb = tokens[last + 1].key
    if tokens[last + 1].gap == " " and verb in _VERBS:
        return True
    rest = [token.key for token in tokens[last + 1 : last + 6]]
    if verb == "who" or (verb in _ROLE_LEADS and set(rest[1:4]) & _ROLES):
        return True
    return verb in _IS and rest[1:2] != [] and rest[1] in _ROLE_LEADS and bool(set(rest) & _ROLES)
