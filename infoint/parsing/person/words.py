"""Words around people: forms of address, roles, relations, lead-ins, firms.

The lists stand in ``words.toml``, the patterns here; what they mean is decided in the other
modules of this package. Refuses to hold names: `infoint.reference.people_names` does.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_LISTS: dict[str, str] = tomllib.loads(
    Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
)


def load_words(name: str) -> frozenset[str]:
    """One list of ``words.toml``."""
    return frozenset(_LISTS[name].split())


# Marks as phones and word processors set them, each for one as typed.
PLAIN_MARKS = str.maketrans("’‘ʼ“”\u00a0\u202f", "'''\"\"  ")
UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ"
INITIAL = re.compile(rf"[{UPPER}]\.?(?:[{UPPER}]\.)*|(?:[{UPPER}]\.)+[{UPPER}]")
HONORIFIC = (
    r"(?:Prof(?:essor)?\.?(?:\sem(?:\.|erit(?:a|us)\b))?|Dr\.?|Doctor|Mr\.?|Mrs\.?|Ms\.?|Miss|Mx\.?|Rev\.?|Sir|Dame|Capt(?:ain|\.)|Insp(?:ector|\.)|Maj(?:or|\.)|Cpl\.|Gen\.|(?:Staff\s|Master\s)Sgt\.?|"
    r"Col(?:onel|\.)|Lt\.?(?:\s(?:Col|Cmdr|Gen)\b\.?)?|Sgt\.?(?:\sFirst\sClass|\sMaj\.)?|Hon\.?|Judge|Rep\.|Sen(?:ator|\.)|Gov\.|Dean|Coach|Señora?|Sra?\.|Herr|Frau|Mme\.?|Sensei|"
    # These are jobs before a full name, forms of address before a lone one.
    r"(?:Chief|Officer|Detective|Rabbi|Imam|(?:Vice\s|Assistant\s)?Principal|Deputy|Trooper|Commander|Superintendent|Commissioner|Mayor|Chef|Pastor|Father|Sister|Brother|Aunt|Uncle|Nurse|Ranger|Sergeant|Lieutenant|Corporal)(?=\s[A-Z][\w'-]++(?!\s[A-Z])))"
)
PARTICLES = load_words("particles")
SUFFIX = r"(?:Jr|Sr|II|III|IV)\b\.?+"
CREDENTIAL = (
    r"(?:CFE|Ph\.?D\.?|M\.?D\.?|J\.?D\.?|Ed\.?D\.?|M\.?B\.?A\.?|CPA|CFA|PMP|RN|BSN|MSN|LCSW|MSW|DDS|DVM|PE|P\.E\.|"
    r"Esq\.?|CPTC|SHRM-CP|SHRM-SCP|PHR|SPHR|MPH|PharmD|DPT|OTR/L|FNP|NP|PA-C|AIA|RA|CISSP|M\.A\.|B\.A\.|M\.S\.|FACS|FACP|"
    r"AICP|LEED\sAP|LPC|LMFT|LMHC|LICSW|CCC-SLP|DNP|DO|O\.D\.|OD|LPN|CNA|EMT-P|CRNA|APRN|RDN?|LMT|EIT|PLS|CFP|CIA|CMA|"
    r"MLIS|MFA|M\.?Ed\.?|MSc|BSc|MA|BA|BS|MS|LLM|PsyD|ARNP|CNM|RPh|CSM|SE|S\.E\.|ASLA|NCARB|CPRW|GRI|ABR|"
    r"P\.?Eng\.?|C\.?Eng\.?|M?RICS|CDN|CHES|CPCU|CSP|CIH|CHMM|MAI|CAE|CFRE|CMP|ATC|CSCS|RRT|RDH|LVN|DMD|DPM|OTD|COTA|PTA|BCBA|LCPC|LSW|NCC|IBCLC|MLT)"
)
# Last words of job titles; those on -ologist, -ician and the like go by their ending (`role`).
ROLE_HEADS = load_words("role_heads")
# Nouns for a person by what connects them; no job titles.
RELATIONS = load_words("relations")
ANYONE = load_words("anyone")
# Words that make a run of capitals a firm, school, office or society.
ORG_HEADS = load_words("org_heads")
COMPANIES = load_words("companies")
COMPANY_NAME_SET = frozenset(" ".join(_LISTS["company_names"].split()).split(", "))
# Words with a capital that no name begins with.
NO_NAME = load_words("no_name")
# What stands right before a person who should be talked to.
CUE = re.compile(
    r"""(?:\b(?:(?:talk(?:ed|ing)?|speak(?:ing)?|spoke|chat(?:ted|ting)?|connect(?:ed)?|meet(?:ing)?|met|touch|
    follow(?:ed)?\ up|check(?:ed|ing)?(?:\ in)?|coffee|lunch|call|zoom|set\ up|scheduled|meeting|appointment|interview|work(?:s|ed|ing)?|sit(?:\ down)?)\ (?:to|with)|
    (?:reach|talk|speak|connect|introduc|refer|write|messag|send|sent|point|email)\w*\ [^.;:,]{1,30}\ (?:to|with)|contact|tell|ask(?:ed|ing)?(?:\ (?:for|about))?|wrong\ with|i\ would\ say|i'd\ say|(?-i:[A-Z][a-z]+)\ (?:said|thinks|suggested|mentioned)|
    reach(?:ed)?\ out\ to|reach|emailed|e-?mail|call|phone|ring|dm|write(?:\ to)?|text|message|ping|meet|met|see|try|intro(?:\ to)?|
    hit\ up|(?:introduce[ds]?|refer(?:red)?|point(?:ed)?|direct(?:ed)?|sen[dt]|connect(?:ed)?|put)\ (?:me|you|us)(?:\ in\ touch)?\ (?:to|with|toward|towards)|(?:hold|ahold)\ of|named|names?(?:'s|\ is|\ are|\ was)?|
    recommend(?:s|ed|ing)?|suggest(?:s|ed|ing)?|mention(?:s|ed|ing)?|look\ (?:up|for)|landed\ on|settled\ on|thought\ of|picked|brought\ up|listed|knows?|find|interview(?:ed|ing)?|
    shadow|introduc(?:e|ing)|(?:start|begin)(?:ing)?\ with|follows?|(?:gave|giv(?:e|ing)|sen(?:d|t|ding)|texted)\ me|loop(?:ing|ed)?\ in|copy(?:ing)?|copied|adding|added|cc'?(?:d|ing)|you'd\ want|(?:passed|pass|forward(?:ed)?)\ (?:\w+\ ){1,4}(?:to|along\ to)|(?:give|gave|pass|passed|forward|send|sent)\ (?:\w+\ ){1,3}to|told\ me\ about|specifically|particularly|ideally|namely|(?:referral|intro(?:duction)?)\ from|highly\ of|including|esp(?:ecially|\.)?|like|e\.g\.|such\ as|it'?s|(?:she|he)\ said|thank|cc|
    be\ with|there(?:'s|\ is|\ was)|her\ name\ is|his\ name\ is|person\ is|would\ be|is|are|was)
    (?:\ (?:also|maybe|perhaps|either|both|possibly|definitely|probably|again|folks\ like|people\ like|
    like|me\ to|with|to|that|an?))?|\b(?:contacts?|referrals?|names?|suggestions?|people|also|then|and|or|maybe))
    [:,\s"“]{0,4}$""",
    re.I | re.X,
)
# "and", "or", "then": a name follows where another or its detail stands beside it.
CONJUNCTION = re.compile(r"\b(?:and|or|then|also|maybe)[:,\s\"“]{0,4}$", re.I)
# A cue that makes even an unknown single word a name.
NAMED_CUE = re.compile(
    r"\b(?:ask(?:ing)?(?: [^.;:,]{2,30})? for|named|name(?:'s| is| was)|goes by|(?:he|she|they|everybody|everyone|we) calls?|(?:guy|gal|girl|lady|woman|man|person|someone|somebody|friend|colleague|coworker|student) called|ask to speak (?:to|with))\s[\"“]?$",
    re.I,
)
# A place or firm follows, no person.
PLACE_BEFORE = re.compile(
    r"(?:(?<=\s)@|\b(?:at|from|of|in|for|on|by|near|through|via|within|inside|into|outside|joined|left|uses?|using|called|use|"
    r"based in|over at))\s(?:the\s)?$",
    re.I,
)
NOBODY = re.compile(
    r"""\b(?:no[\ -]?(?:one|body)|none|nope|didn'?t\ (?:ask|have|name|mention|think|get|give|suggest|know)|
    couldn'?t\ (?:think|name|come|remember)|can'?t\ think|(?:will|'ll|would|is\ going\ to|going\ to|gonna|promised\ to|
    offered\ to|wants\ to|needs\ to|has\ to)\ (?:ask|check|think|see|get\ back|look|send|email|find|let\ me|let\ you|
    reach|forward|share|follow|circle|try|introduce\ me\ to\ (?:some|a\ few|people))|get\ back\ to\ (?:me|you)|
    ran\ out\ of\ time|not\ (?:yet|really|sure|at\ this)|n/?a|nothing|no\ names|no\ referrals?|forgot\ to|
    doesn'?t\ know\ any|don'?t\ know\ any|no\ idea)\b""",
    re.I | re.X,
)
DENIED = re.compile(
    r"^\W*(?:nada|zip|zilch|nil)\b\W*$|\b(?:did not|didn't)\s(?:get to\s)?ask\b|\b(?:is|are)\s(?:the|some|good|great|all)\s(?:\w+\s){0,2}(?:companies|employers|firms|brands|schools)\b|\bbut\s(?:had\s|has\s)?no\s(?:referrals?|names?|contacts?)\b(?!\sinfo)|\b(?:is|are)\s(?:all\s)?worth\s(?:learning|knowing|reading|using)\b|\b(?:don'?t|do not|wouldn'?t|not to|never|avoid)\s(?:bother|talk|contact|ask|email|call|reach|want|worry)\b",
    re.I,
)
DEPARTMENTS = load_words("departments")
# What follows "at" in notes without capitals and is no employer.
NO_FIRM = load_words("no_firm")
# Words of a clause: what is said there is about something else.
CLAUSE = re.compile(
    r"(?<!&)\b(?:i|we|you|she'll|he'll|they'll|will|would|could|should|can|might|said|says|told|knows|thinks|because|if|when|has|have|had)\b",
    re.I,
)
# An employer that is told by another: "her last company", "the same firm".
VAGUE_FIRM = load_words("vague_firm")
