"""The words in which people speak of demand at a place. Data and one look-up.

Written by hand, November 2026. A phrase may be negated by what stands before
it; `direction` sees to that.
"""

from __future__ import annotations

import re

from infoint.parsing.place_words import words

_HIGH = """
more|most|mostly|mainly|primarily|largely|chiefly|especially|particularly|predominantly|the majority|
majority|bulk|a lot|lots|plenty|tons|a ton|loads|many|much|quite a few|quite a lot|numerous|abundant|plentiful|
concentrated|concentration|concentrations|clustered|cluster|clusters|hub|hubs|hot spot|hot spots|hotspot|hotspots|hotbed|hotbeds|
hot|strong|stronger|strongest|biggest|bigger|big|huge|largest|top|heavy|heavily|heavier|
high|higher|highest|high demand|in demand|better|best bet|best bets|best place|best places|best market|best markets|
best city|best cities|best area|best areas|good market|good markets|great market|great place for|good place for|
great markets|good opportunities|great opportunities|place to be|
easier|easiest|mecca|epicenter|epicentre|centered|centred|dominates|dominated|dominate|leads|leading|leads the|
where the jobs are|where jobs are|where it's at|all the jobs|all the work|all of the jobs|
popular|prevalent|common|robust|healthy|thriving|active|shortage of people|nursing shortage|teacher shortage|
no shortage|never a shortage|shortage of nurses|shortage of teachers|shortage of workers|desperate|desperately|
major market|major markets|major hub|key market|key markets|main market|main markets|primary market|powerhouse|stronghold
"""
_LOW = """
fewer|fewest|less|least|less so|not so much|not as much|not as many|not many|not much|not a lot|not a ton|not too many|
not that many|not very many|hardly any|hardly anything|barely any|barely anything|few|very few|scarce|scarcer|limited|
sparse|thin|slim|rare|rarer|harder|hard|tough|tougher|difficult|weak|weaker|slow|slower|low|lower|lowest|lacking|
no jobs|no work|no market|no demand|no openings|nothing|none|next to nothing|zero|little|small|smaller|dead|nonexistent|
non-existent|worse|worst|struggling|lags|lagging|quiet|quieter|slim pickings|not really|not in|not great|
shortage of jobs|desert|scant|minimal|won't find|don't find|can't find|don't see|aren't any|isn't any|
aren't jobs|no opportunities|no positions|no roles|few and far between
"""
_GROWING = """
growing|growth|grows|grew|grown|booming|boom|boomed|exploding|exploded|expanding|up and coming|up-and-coming|emerging|emerged|taking off|
took off|on the rise|rising|picking up|picked up|heating up|increasing|increasingly|more and more|flocking to|gaining|
ramping up|surging|blowing up|catching up|opening offices|opening up|spreading|offshored to|outsourced to|
becoming|new hub|next hub|upswing|adding jobs|adding|becoming a hub|hotter|gets hotter|getting bigger|getting hot|getting better|coming up
"""
_DECLINING = """
declining|decline|declined|declines|shrinking|shrunk|shrinks|drying up|dried up|slowing|slowing down|slowed|slowed down|cooling|cooling off|
cooled|cooled off|layoffs|laying off|losing|lost|used to be|used to have|used to|dropping|dropped|dropped off|fading|faded|
decreasing|decreased|falling|dying|died|tapering|contracting|closing|closed|cutting|downsizing|on the decline|
going away|disappearing|disappeared|no longer|not anymore|shutting down|leaving town|fewer and fewer|less and less|
pulling out of|getting smaller|moving away from|moving out of|moved away from|moved out of|away from|drying
"""
_MOVE = """
moving|move|moved|moves|shifting|shift|shifted|relocating|relocated|relocate|migrating|migrated|have to move|
need to move|have to relocate|need to relocate|leaving|left|leave|going|gone|headed|heading|head
"""
_OPEN = """
saturated|oversaturated|over-saturated|competitive|crowded|too many people|expensive|few more|a few|a little|some more|
no more than|more than|less than|more or less|at least|most importantly|most likely|at most|much more|much less than|
not sure|not familiar|don't know|no idea|so much|too much|how many|how much|as much|as many|not just|not only|not necessarily|
doesn't matter|don't have to|don't need to|low six|high school|higher education|higher ed|big data|top of|big tech|
what's more|big companies|big company|big firms|small companies|hard skills|hard work|little bit|in general|very much|thank you so much
"""
# comparative cues: turned round after "than"
COMPARATIVES = frozenset(
    """more|fewer|less|better|higher|lower|bigger|smaller|easier|harder|stronger|weaker|tougher|slower|
    worse|scarcer|hotter|heavier|a lot|lots|not as many|not as much|quieter""".replace("\n", "")
    .replace(" ", "")
    .split("|")
) | {"a lot", "not as many", "not as much"}
FLIP = frozenset({"than", "compared", "versus", "vs", "relative"})
EXCEPT = frozenset(
    {
        "outside",
        "except",
        "besides",
        "beyond",
        "except for",
        "except in",
        "other than",
        "apart from",
        "aside from",
        "outside of",
        "but",
        "excluding",
    }
)
NEGATIONS = words("""not no never isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't cannot couldn't haven't hasn't
    ain't hardly barely rarely neither nor without dont doesnt arent isnt wont cant""")
BREAKS = words(
    "but while whereas although though however whilst yet then because since which unless if"
)
SOFT_BREAKS = words("also maybe even especially mostly perhaps particularly mainly in")
LEADING = words("""in around the of for jobs to out places like such as near at are is be and positions roles openings opportunities
    work demand by places cities areas states markets it's its that's they're obviously probably definitely parts on companies
    there here now being those these bigger big tech writing hubs hub really just go from away into toward towards over
    say would in""")
PAY = words("""pay pays paid paying salary salaries wage wages cost costs expensive cheaper cheap rent rents housing taxes tax
    compensation money affordable earn earns earning make makes living""")
JOBS = words("""jobs job openings opening demand positions position roles role opportunities opportunity market markets hiring
    employers work companies postings employment gigs""")

OWN = words("i i'm i've i'd we we're we've my our me us i'll he she he's she's his her")
LOCATED = words("""work works worked working live lives lived living based located grew raised school college degree moved came
    office offices headquarters hq headquartered am was were born graduated studied company team lab plant campus commute
    started relocated interned job from""")
SUBJECT = re.compile(
    r"\s*(?:area|region)?\s*[,:(–—-]?\s*(?:is|are|has|have|isn['’]t|aren['’]t|hasn['’]t|haven['’]t|doesn['’]t|don['’]t|does|do|used to|"
    r"seems?|leads?|would|will|not so much|not as much|less so|keeps?|tends?|still|got|gets?|offers?|dominates?|tops?|remains?|"
    r"was|were|['’]s|['’]re|continues?|too|lost|grew|took|lags?|really|just|probably|definitely|can|now|which|where|wasn['’]t)\b",
    re.IGNORECASE,
)


def _table() -> dict[str, str]:
    cues: dict[str, str] = {}
    lists = (
        ("high", _HIGH),
        ("low", _LOW),
        ("growing", _GROWING),
        ("declining", _DECLINING),
        ("move", _MOVE),
        ("open", _OPEN),
    )
    for says, phrases in lists:
        for phrase in phrases.replace("\n", "").split("|"):
            for form in {phrase.strip(), phrase.strip().replace("-", " ")}:
                cues[form] = says
    return cues


CUES = _table()


def find_cue(words: list[str]) -> tuple[int, str] | None:
    """How many words from the first make a phrase of demand, and what it says.

    Examples
    --------
    >>> find_cue(["not", "so", "much", "in", "ohio"])
    (3, 'low')
    >>> find_cue(["ohio"]) is None
    True
    """
    for size in range(min(5, len(words)), 0, -1):
        says = CUES.get(" ".join(words[:size]))
        if says is not None:
            return size, says
    return None
