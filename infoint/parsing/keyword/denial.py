"""What an answer says is not needed, and what two negations in one clause still ask for.

Refuses to find keywords: it only says which chunks are denied.
"""

from __future__ import annotations

import re

from infoint.parsing.keyword.items import clean_item, is_noun_phrase
from infoint.parsing.keyword.split import JOINED, Chunk

# What follows is denied; "not only" and its kin deny nothing.
_NEGATION = re.compile(
    r"""\b(?:(?:don'?t|doesn'?t|didn'?t|do\ not|does\ not|did\ not|won'?t|wouldn'?t|isn'?t|aren'?t|
    wasn'?t|weren'?t|is\ not|are\ not|was\ not|needn'?t|not|never|nobody|no\ one|hardly|rarely|
    no\ need|no\ longer|no\ more|can'?t\ stand|stopped|phased\ out|got\ rid\ of|unlike|forget\ about|skip|less\ about|(?:hates?|hated|dislikes?)\ the\ (?:word|term|phrase)|avoid|
    (?:sick|tired|wary)\ of|stay\ away\ from|overused)\b
    |no(?=\ [\w+#.]+\ (?:needed|required|necessary)))""",
    re.I | re.X,
)
_NO_NEGATION = re.compile(
    r"""\b(?:not\ only|not\ just|not\ to\ mention|can(?:'?t|not)\ (?:stress|emphasize|say|overstate)|
    (?:don'?t|do\ not|never)\ (?:forget|underestimate|overlook|neglect|discount|sleep|ignore|stop|
    be\ afraid|skip|know\ how\ you)|never\ hurts?|won'?t\ (?:get\ (?:far|anywhere)|hurt|survive)|wouldn'?t\ hurt|
    doesn'?t\ hurt|can(?:'?t|not)\ go\ wrong|not\ enough|not\ (?:optional|negotiable)|if\ you\ don'?t|if\ you\ can'?t|why\ not|not\ sure\ if|whether\ or\ not|
    can'?t\ (?:hurt|live|survive|do|get)|couldn'?t\ (?:live|do|survive))\b""",
    re.I | re.X,
)
# Denied after it was named: "C++ isn't needed", "Flash is dead".
_NEGATED_AFTER = re.compile(
    r"""(?:\b|(?=["”]))(?:(?:isn'?t|aren'?t|is\ not|are\ not|wasn'?t|not)\ (?:\w+\ ){0,2}(?:needed|necessary|required|
    important|used|useful|relevant|expected|essential|a\ big\ deal|a\ must|worth|that)|(?:is|are)\ (?:dead|
    outdated|obsolete|a\ red\ flag|an?\ (?:cliche|turn-?off|joke)|overrated|optional|useless|dying|a\ waste)|doesn'?t\ matter|don'?t\ matter|
    (?:just\ |please\ |you\ can\ )?ignore\ (?:it|that|those|them)|["”]\ (?:just\ |usually\ )?means)\b""",
    re.I | re.X,
)

# What is done without; the rest of the clause stands.
_REPLACED = re.compile(r"\b(?:rather than|instead of|without)\s+\S+", re.I)
_NO_MORE = re.compile(
    r"(?:but )?not (?:any ?more|really|so much|necessarily|these days)[.!]?"
    r"|(?:(?:you can|just|please) )?ignore (?:it|that|them|those)[.!]?",
    re.I,
)
_ONLY = re.compile(
    r"(?:(?:honestly|really|basically|mostly),? )?(?:just|only|mainly|it's|we|instead)\b", re.I
)


_NEVER_WITHOUT = re.compile(
    r"""\b(?:won't|can't|cannot|don't|doesn't|didn't|nobody|no\ one|never|not|couldn't|wouldn't)\b
    (?P<between>[^.]{0,60}?)\bwithout\b|^without\b(?!.{0,80}\b(?:fine|still|can|okay|ok)\b)""",
    re.I | re.X,
)


_NOT_SO = re.compile(r"\bnot so much\s[^,;.]{1,40}?\sas\s", re.I)
_MID_NOT = re.compile(r"(?P<before>[\w+#'’]{1,30})(?P<mark>[\"”]?) not (?=[\"“]|[A-Z])")
_VERBS = frozenset(
    """is are was were do does did has have had should can could will would must may might am be
    it's that's i'm they're you're we're if or but and why just only also maybe probably certainly
    definitely absolutely really honestly""".split()  # noqa: SIM905
)


def part_denials(text: str) -> str:
    """Set what is denied apart from what is asked for beside it.

    >>> part_denials("Excel not Access")
    'Excel, not Access'
    >>> part_denials("not so much coding as DITA")
    'DITA'
    >>> part_denials("it is not Access")
    'it is not Access'
    """

    def part(found: re.Match[str]) -> str:
        if found["before"].casefold().replace("’", "'") in _VERBS:
            return found.group()
        return f"{found['before']}{found['mark']}, not "

    if "not" not in text.casefold():
        return text
    return _MID_NOT.sub(part, _NOT_SO.sub("", text))


def affirm(text: str) -> str:
    """Leave what a clause asks for: two negations make none, what is replaced goes.

    >>> " ".join(affirm("nobody gets hired without Epic").split())
    'gets hired with Epic'
    >>> affirm("we use Git instead of Subversion").strip()
    'we use Git'
    """
    if "without" in text.casefold():
        text = _NEVER_WITHOUT.sub(lambda found: f"{found['between'] or ''} with", text)
    return _REPLACED.sub(" ", text)


# Denies one thing and not the list after it: "Java but not JavaScript, Spring", "no R, Git".
_ONE = re.compile(
    r"""^(?:(?:and|so|well|just|only|definitely|certainly|really|absolutely|oh|mostly)\ ){0,2}
    (?:there(?:'s|\ is|\ are|\ was|\ were)\ )?
    (?:not|no|forget|ditch|nothing\ (?:about|on|with|like)|nobody\ (?:mentioned|said|asked\ for)|minus)\s+
    (?!(?:really|so\ much|much|all|only|just|even|yet|looking|asking|need(?:ed|ing)?|want(?:ed|ing)?|
    require[ds]?|requiring|about|necessarily|one|to|that|how|a\ lot|too|as|more|less|longer|many|enough)\b)\S""",
    re.I | re.X,
)


def is_one_denied(text: str) -> bool:
    """Whether a chunk is a short "no X" or "not X", which leaves the list around it a list.

    >>> is_one_denied("no R"), is_one_denied("not looking for a degree")
    (True, False)
    """
    text = text.strip()
    is_short = len(text.split()) <= 4
    return is_short and _ONE.match(text) is not None and _NO_MORE.fullmatch(text) is None


def _last_denied(chunks: list[Chunk], at: int) -> int:
    """The chunk up to which "no X" reaches: X alone, or the list that an "or" closes."""
    end = at
    for number in range(at + 1, min(at + 8, len(chunks))):
        if chunks[number].before == "or":
            end = number
        elif chunks[number].before != "comma" or not is_noun_phrase(
            clean_item(chunks[number].text)
        ):
            break
    return end


# One of these stands in whatever one of the patterns above finds; a plain look for them is quick.
_HINTS = tuple(
    """n't;not;no ;nobody;never;nothing;dont;doesnt;didnt;wont;wouldnt;isnt;arent;wasnt;werent;neednt;hardly;
    rarely;stopped;phased;rid of;unlike;forget;skip;less about;hate;dislike;avoid;sick;tired;wary;stay away;
    overused;dead;outdated;obsolete;red flag;cliche;turn;joke;overrated;optional;useless;dying;waste;ignore;
    means;ditch;minus""".replace("\n    ", "").split(";")
)


def find_denied(chunks: list[Chunk]) -> list[bool]:
    """For each chunk whether it is denied: from a negation to "but" or a new clause.

    A verb denies a list ("you don't need X, Y or Z"), a bare "no", "not" or "nothing
    about" only what follows at once ("Java but not X, Spring"), unless "or" closes a list.
    """
    said = "\n".join(chunk.text for chunk in chunks).casefold()
    if not any(hint in said for hint in _HINTS):
        return [False] * len(chunks)
    flags: list[bool] = []
    is_on = False
    until = -1
    for at, chunk in enumerate(chunks):
        is_one = _ONE.match(chunk.text.strip()) and not _NO_MORE.fullmatch(chunk.text.strip())
        if at > until and is_one:
            until, is_on = _last_denied(chunks, at), False
        if at <= until:
            flags.append(True)
            continue
        text = _NO_NEGATION.sub(" ", affirm(chunk.text))
        if _NO_MORE.fullmatch(text.strip()) and at > 0:
            flags[at - 1] = True
        if _NEGATED_AFTER.search(text):
            back = at
            while chunks[back].before in JOINED and back > 0:
                back -= 1
                flags[back] = True
            flags.append(True)
            continue
        if is_on and chunk.before == "or":
            flags.append(True)
            continue
        if chunk.before in ("but", "hard") or _ONLY.match(text):
            is_on = False
        if _NEGATION.search(text):
            is_on = True
        elif is_on and not is_noun_phrase(clean_item(chunk.text)):
            is_on = False
        flags.append(is_on)
    return flags
