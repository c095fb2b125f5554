"""The words in which people speak of demand at a place. Data and one look-up.

Written by hand, November 2026. A phrase may be negated by what stands before
it; `direction` sees to that.
"""

from __future__ import annotations

import re

from infoint.parsing.place.words import words

_HIGH = """
more|most|mostly|overwhelmingly|centric|mainly|primarily|largely|chiefly|especially|particularly|predominantly|the majority|
majority|bulk|a lot|lots|plenty|tons|a ton|loads|many|much|quite a few|quite a lot|numerous|abundant|plentiful|
concentrated|concentration|concentrations|clustered|cluster|clusters|hub|hubs|hot spot|hot spots|hotspot|hotspots|hotbed|hotbeds|
hot|strong|stronger|strongest|biggest|bigger|big|huge|largest|top|heavy|heavily|heavier|
high|higher|highest|high demand|in demand|better|nearly all|almost all|shortage|shortages|or nothing|or bust|underserved|understaffed|short staffed|are all in|is all in|it's all in|s all in|recruits hard|recruit hard|recruiting hard|hires hard|hire hard|hiring hard|is hiring hard|are hiring hard|concentrates|concentrate|half of|half the|half our|half my|third of|thirds of|quarter of|quarters of|percent of|
great place for|good place for|
place to be|the place for|the place to go|dying for|are dying for|is dying for|
easier|easiest|mecca|epicenter|epicentre|centered|centred|dominates|dominated|dominate|leads|leading|leads the|
where the jobs are|where jobs are|where it's at|all the jobs|all the work|all of the jobs|
popular|prevalent|common|robust|healthy|thriving|active|
no shortage|never a shortage|desperate|desperately|badly|crying out|crying out for|hurting for|is hurting for|are hurting for|times as many|times as much|twice as many|twice as much|begging for|beg for|are short|is short of|are short of|short on|
is the best|are the best|the big two|the big three|the top two|the top three|surprising number|good number|large number|huge number|high number|fair number|good amount|fair amount|large amount|good deal|great deal|wealth of|
number one|everything is|everything's|everything is in|got all|gets all|got most|gets most|jobs are in|the jobs are|work is in|is where|are where|that's where|a bunch|bunch of|center of gravity|is king|still king|opportunity|opportunities|good|great|best for|a demand|demand|as many|as much|needed|the number one|no. 1|hiring like crazy|hiring like mad|hires like crazy|shorthanded|short handed|in need of|dire need|lion's share|the lot|has it all|have it all|excellent|amazing|fantastic|wonderful|wide open|hopping|awash|teeming|crawling with|take anyone|take anybody|hire anyone|hire anybody|hires anyone|hires anybody|take you tomorrow|hire you tomorrow|hire you on the spot|snap you up|snapped up|walk into a job|your pick|name your price|begging|fighting over|booked solid|busy|busier|busiest|heaps|screaming|s hiring|like crazy|like mad|in droves|by the dozen|left and right|hand over fist|always hiring|constantly hiring|still hiring|actively hiring|ridiculous number|insane number|crazy number|incredible number|insane amount|ridiculous amount|quite a bit|bursting|better off|better place|better places|hiring a lot|is hiring|are hiring|major market|major markets|major hub|key market|key markets|main market|main markets|primary market|powerhouse|stronghold|is the center of|is the centre of|the hiring is in
"""
_LOW = """
fewer|fewest|less|least|less so|hard time|tough time|rough time|not so much|not as much|not as many|not many|not much|not a lot|not a ton|not too many|
not that many|not very many|hardly any|hardly anything|barely any|barely anything|few|very few|scarce|scarcer|limited|
sparse|thin|slim|rare|rarer|harder|hard to get into|hard to break in|hard to break into|hard to come by|hard to land|hard in|hard for|hard there|tough|tougher|difficult|weak|weaker|slow|slower|low|lower|lowest|lacking|
no jobs|no work|no market|no demand|no openings|nothing|none|next to nothing|zero|little|small|smaller|dead|nonexistent|
non-existent|worse|worst|struggling|lagging|quiet|quieter|slim pickings|nowt|nada|zilch|horrible|terrible|awful|brutal|bleak|grim|dismal|rough|poor|bad|ghost town|isn't hiring|aren't hiring|not hiring|no hiring|steer clear of|stay away from|not really|not in|a handful|handful|not great|don't bother|don't bother with|left behind|cold|
desert|scant|minimal|won't find|don't find|don't see|aren't jobs|no opportunities|no positions|no roles|few and far between|sod all|bugger all|naff all|diddly|squat|no luck|out of luck|gold dust|hen s teeth|hens teeth|once every|blue moon|owt|worse place|nowhere near as many|nowhere near as much|nothing like as many|tough sledding|closed shop|soft|tiny|sleepy
"""
_GROWING = """
growth|up and coming|up-and-coming|uptick|upturn|are popping up|is popping up|more every year|more each year|more so every year|pickup|surge|upswing|
on the rise|heating up|increasingly|more and more|flocking to|flock to|opening offices|opening one|opening a|opening an|opening another|opening new|opening up|gets built|
get built|being built|is building|are building|going up|offshored to|outsourced to|new hub|next hub|is up|are up|went up|gone up|adding|added|hotter|gets hotter|
getting bigger|getting hot|getting better|getting busier|coming up|coming up fast|come on|come a long way|comes along|coming along|on the up|on the up and up|on the way up|comeback|influx|resurgence|revival|renaissance|
burgeoning|budding|setting up shop|set up shop|setting up|are opening|is opening|they're opening|keep opening|keeps opening|creating jobs|created jobs|adding jobs|gangbusters|hiring spree|building boom|boom town|boomtown|pouring in|pouring into|poured into|on fire|gaining|gaining ground
"""
_GROWING_VERBS = """
grow grew grown|boom|explode|expand|emerge|rise rose risen|increase|pick up|heat up|take off took taken|ramp up|surge|blow up blew blown|catch up caught|
become became|bounce back|come back came|recover|rebound|skyrocket|soar|flourish|mushroom|sprout up|sprout|spring up sprang sprung|double|triple|staff up|scale up|revive|gather steam|pop off|snowball|balloon
"""
_DECLINING = """
on the decline|layoffs|layoff|lay offs|redundancies|cutbacks|budget cuts|job cuts|used to be|used to have|used to|going away|gone away|long gone|all gone|is gone|are gone|has gone|have gone|gone quiet|going quiet|gone cold|disappeared|no longer|not anymore|
is hurting|are hurting|we're hurting|has been hurting|got hit|got hit hard|was hit hard|were hit hard|been hit hard|hit hard|leaving town|fewer and fewer|less and less|pulling out of|pulled out of|getting smaller|slowdown|downturn|slump|exodus|
isn't what it was|isn't what it used to|not what it was|not what it used to|aren't what they were|aren't what they used to|a shell of|less so every year|less every year|fewer every year|less each year|fewer each year|
s down|is down|are down|went down|gone down|way down|on the way down|going down|going downhill|gone downhill|went downhill|downhill|to a trickle|moving away from|moving out of|moved away from|moved out of|away from|drying|dropping off|drop off|year fall|a fall|
past its prime|on its last legs|gutted|hollowed out|wiped out|decimated|scaling back|scaled back|pulling back|pulled back|cutting back|cut back|a slide|a dip|a slump|a drop|frozen recruitment|recruitment freeze|freeze on hiring|like it used to|like they used to|like it was|the way it was|the way it used to|stopped hiring|quit hiring|hiring freeze|hiring freezes|froze hiring|freezing hiring|froze|laid off|letting people go|let people go|laying people off|laid people off|laying folks off|
lost ground|losing ground|going overseas|gone overseas|went overseas|shipped overseas|losing|lost|loses|lose
"""
_DECLINING_VERBS = """
decline|shrink shrank shrunk|dry up|slow|slow down|cool|cool off|cool down|lay off laid|drop|fade|decrease|fall fell fallen|die died dying|taper|taper off|close|cut|downsize|disappear|shut down|shed|bleed bled|hemorrhage|
plummet|tank|collapse|crash|evaporate|vanish|slump|wind down wound|dwindle|shutter|wither|erode|fold|soften|peter out|quiet down|quieten down|die down|calm down|go under went
"""
_MOVE = """
moving|move|moved|moves|shifting|shift|shifted|relocating|relocated|relocate|migrating|migrated|have to move|have to go|need to go|want to go|
need to move|have to relocate|need to relocate|leaving|left|leave|leaves|going|gone|headed|heading|head|fleeing|flee|fled|ditching|ditched|abandoning|abandoned|quitting|spreading|spread|spreads|consolidating|consolidated
"""
# one place against the next: "New York beats Chicago", "Chicago lags behind New York"
_BEATS = """
beats|beat|outpaces|outpaced|outnumbers|outnumber|dwarfs|dwarf|outranks|outstrips|trumps|edges out|tops|has it over|have it over|blows away|is ahead of|are ahead of|outperforms
"""
_PASSES = """
overtaken|overtook|overtaking|overtakes|surpassed|surpassing|surpasses|is passing|has passed|passed|passing|eclipsed|eclipsing|outgrown|outgrew
"""
_TRAILS = """
behind|is behind|are behind|lags behind|lag behind|lagging behind|lags|trails|trails behind|falls behind|is second to|second to|comes second to|pales next to|pales compared to
"""
# phrases that hold a word of demand and say nothing
_SKIP = """
pretty much|cutting edge|nothing much in between|nothing in between|nothing else|not much else|nothing elsewhere|not much elsewhere|little else|going in|going for|pick up and|going on|going to be|going to have|going to|going rate|going well|moved on|left over|so much|too much|how many|how much|most importantly|most likely|at most|at least|more or less|no more than|good to know|good luck|good question|great question|low six|high school|higher education|
higher ed|big data|top of|what's more|hard skills|hard work|in general|very much|thank you so much|low level|high level|entry level|
much more|many years|few years|a few years|last few years|past few years|big companies|big company|big firms|small companies|small towns|small town|
smaller towns|smaller companies|larger companies|large companies|growing up|grew up|lots of years|hard to say|hard to tell|tough to say|difficult to say|
more about|more of|more specific|more generally|once more|any more|no longer than|leave of absence|slow season|strong writing|strong skills|
top notch|go to|common sense|good question|great question|most people|many people|a lot of people|lots of people|most of them|high tech|as common|
high end|low end|big tech|big law|big pharma|big four|big 4|my best|at best|in the middle|little bit|bigger companies|bigger cities|big cities|big city|larger cities|large cities|smaller cities|major cities
"""
_OPEN = """
too many|too many people|glut|oversupply|surplus|stalled|stagnant|stagnated|plateaued|leveled off|flattened|flooded|full up|tight|cutthroat|hundreds of applicants|more applicants than|more candidates than|more grads than|more graduates than|more people than|saturated|oversaturated|over-saturated|competitive|crowded|too many people|expensive|a few|a little|a bit|some|a couple|not sure|not familiar|
don't know|no idea|not just|not only|not necessarily|more like|doesn't matter|don't have to|don't need to|not too bad|average|steady|flat|decent|ok|okay|fine
"""
# comparative cues: turned round after "than"
COMPARATIVES = frozenset(
    """more|fewer|less|better|higher|lower|bigger|smaller|easier|harder|stronger|weaker|tougher|slower|
    worse|scarcer|hotter|busier|better off|better place|better places|heavier|a lot|lots|not as many|not as much|quieter""".replace(
        "\n", ""
    )
    .replace(" ", "")
    .split("|")
) | {
    *("a lot", "not as many", "not as much", "times as many", "times as much", "twice as many"),
    *("twice as much", "nowhere near as many", "nowhere near as much", "nothing like as many"),
}
# say where a statement holds most, and take over what it says
AMPLIFIERS = words(
    "especially particularly overwhelmingly mainly mostly primarily largely chiefly predominantly concentrated"
)
STRICT_AMPLIFIERS = words("especially particularly")
# adjectives count as statements only where they are not about another noun ("a big university")
ADJECTIVES = words(
    """big bigger huge large strong stronger small smaller high low lower higher harder slow hot top heavy thin
    common popular healthy active rare quiet dead weak tough difficult limited little robust thriving slim better worse
    key main major concentrated good great cold busy tiny sleepy soft excellent amazing fantastic wonderful horrible terrible awful brutal bleak grim dismal rough poor bad"""
) | {"is the best", "are the best"}
NOUNS = words(
    """for in on along near outside within throughout across mostly mainly primarily there here around right because of market markets hub hubs demand center centers centre presence concentration
    cluster need and or but too also now enough when if since to as compared than at though while with job jobs work opportunities
    openings positions roles employers luck chance chances odds prospects number numbers scene industry sector at by tech companies compared than these those among over out
    not up down nowadays lately today still"""
)
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
        "bar",
        "save for",
        "apart from",
        "aside from",
        "outside of",
        "excluding",
    }
)
NEGATIONS = words("""not no nobody never isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't cannot couldn't haven't hasn't
    ain't hardly barely rarely neither nor without dont doesnt arent isnt wont cant""")
# after "best", "top", "worst": "the best job market is in Chicago"; not "the best job I had"
SUPERLATIVES = {
    **dict.fromkeys(
        ("best", "top", "hot", "hottest", "strongest", "good", "great", "better"), "high"
    ),
    **dict.fromkeys(("worst", "toughest", "weakest", "terrible", "horrible", "awful"), "low"),
}
RANKED = words(
    """market markets place places spot spots city cities state states area areas metro metros bet bets odds chances
    prospects locations location opportunities openings jobs"""
)
BREAKS = words(
    "but while whereas although though however whilst yet then because since which unless if"
)
SOFT_BREAKS = words("also maybe even especially mostly perhaps particularly mainly in")
LEADING = words("""in around the of for jobs to out places like such as near at are is be and positions roles openings opportunities
    work demand by places cities areas states markets it's its that's they're obviously probably definitely parts on companies
    there here now it s that being those these bigger big tech writing hubs hub really just go from away into toward towards over
    say would in""")
SURE = words("definitely obviously certainly absolutely clearly undoubtedly easily") | {
    *("for sure", "hands down", "by far", "of course", "no question", "no doubt", "no contest"),
}
PAY = words("""packages package ctc pay pays paid paying salary salaries wage wages cost costs expensive cheaper cheap rent rents housing taxes tax
    compensation money affordable earn earns earning make makes living""")
JOBS = words("""jobs job openings opening demand positions position roles role opportunities opportunity market markets hiring
    employers work companies postings employment gigs""")

# "and so is Boston": what was said before holds for the place that follows
ECHO = frozenset(
    f"{word} {verb}" for word in ("so", "as") for verb in ("is", "are", "does", "do", "has", "have")
) | {
    "same with",
    "same for",
    "goes for",
    "same in",
    "ditto",
    "ditto for",
    "likewise",
    "neither is",
    "neither does",
    "nor is",
    "nor does",
}
EVENTS = words(
    "conference conferences convention workshop meetup exam exams bar boards license flight flights trip vacation coffee cafe restaurant"
)
OWN = words("i i'm i've i'd we we're we've my our me us i'll he she he's she's his her")
# a sentence without its subject: "Grew up in Fresno, went to school in Davis"
BEGUN = words("being coming grew born raised studied lived live moved graduated worked based went")
LOCATED = words("""work works worked working live lives lived living based located grew raised school college degree moved came
    office offices headquarters hq headquartered am was were born graduated studied company team lab plant campus commute
    met meet started relocated interned trained qualified licensed certified admitted residency fellowship internship clerkship apprenticeship pupillage clinicals rotation rotations articled taught teach practice practiced clients client customers customer job from been ended went grew sits sit""")
SUBJECT = re.compile(
    r"\s*(?:area|region)?\s*[,:(–—-]?\s*(?:is|are|has|have|isn['’]t|aren['’]t|hasn['’]t|haven['’]t|doesn['’]t|don['’]t|does|do|used to|"
    r"seems?|leads?|would|will|had|never|always|not so much|not as much|less so|keeps?|tends?|still|got|gets?|offers?|concentrates?|recruits?|hires?|dominates?|tops?|remains?|"
    r"was|were|there['’]s|there is|there are|needs?|mostly|mainly|overwhelmingly|['’]s|['’]re|continues?|too|lost|grew|took|lags?|really|just|probably|definitely|can|now|which|where|wasn['’]t)\b",
    re.IGNORECASE,
)


# a verb in its first form says something only after one of these: "expected to grow"
_TO = (
    *("will", "should", "expected to", "projected to", "likely to", "continue to", "continues to"),
    *(
        "starting to",
        "starts to",
        "started to",
        "going to",
        "set to",
        "bound to",
        "jobs",
        "openings",
    ),
)
_DOUBLED = frozenset({"drop", "cut", "shed", "shut", "plan", "step"})


def _forms(verbs: str) -> list[str]:
    """The forms of verbs, each with its own irregular ones behind it.

    Examples
    --------
    >>> _forms("pick up")[:3]
    ['picking up', 'picked up', 'picks up']
    """
    forms = []
    for entry in verbs.replace("\n", "").split("|"):
        base, *rest = entry.split()
        small = [word for word in rest if word in _SMALL]
        odd = [word for word in rest if word not in _SMALL]
        stem = base[:-1] if base.endswith("e") and base != "die" else base
        stem += base[-1] if base in _DOUBLED else ""
        ends = "es" if base.endswith(("sh", "ch", "x")) else "s"
        third = f"{base[:-1]}ies" if base.endswith("ry") else f"{base}{ends}"
        past = f"{base[:-1]}ied" if base.endswith("ry") else f"{stem}ed"
        words = [f"{stem}ing", past, third, *odd, *(f"{to} {base}" for to in _TO)]
        forms += [" ".join((word, *small)) for word in words]
    return forms


_SMALL = frozenset({"up", "off", "back", "down", "out", "under", "steam"})


_NO_SIGHT = (
    *("isn't", "aren't", "wasn't", "weren't", "ain't", "not", "won't find", "won't see"),
    *(
        f"{no} {verb}"
        for no in ("don't", "doesn't", "didn't", "haven't")
        for verb in ("have", "see", "seen", "find")
    ),
)


def _table() -> dict[str, str]:
    cues: dict[str, str] = {}
    lists = (
        ("high", _HIGH.split("|")),
        ("low", _LOW.split("|")),
        ("growing", [*_GROWING.split("|"), *_forms(_GROWING_VERBS)]),
        ("declining", [*_DECLINING.split("|"), *_forms(_DECLINING_VERBS)]),
        ("move", _MOVE.split("|")),
        ("beats", _BEATS.split("|")),
        ("passes", _PASSES.split("|")),
        ("trails", _TRAILS.split("|")),
        ("open", _OPEN.split("|")),
        ("", _SKIP.split("|")),
    )
    cues.update((f"{no} {word}", "low") for no in _NO_SIGHT for word in ("any", "anything"))
    for says, phrases in lists:
        for phrase in phrases:
            plain = phrase.strip().replace("'s", " s")  # the words of "it's" are two
            for form in {plain, plain.replace("-", " ")}:
                cues[form] = says
    return cues


CUES = _table()
_LONGEST: dict[str, int] = {}  # words of the longest phrase that begins with a word
for _phrase in CUES:
    _first = _phrase.split(" ")[0]
    _LONGEST[_first] = max(_LONGEST.get(_first, 0), _phrase.count(" ") + 1)
BEGINNINGS = frozenset(_LONGEST)


def find_cue(words: list[str]) -> tuple[int, str] | None:
    """How many words from the first make a phrase of demand, and what it says.

    Examples
    --------
    >>> find_cue(["not", "so", "much", "in", "ohio"])
    (3, 'low')
    >>> find_cue(["ohio"]) is None
    True
    """
    for size in range(min(_LONGEST.get(words[0], 0), len(words)), 0, -1):
        says = CUES.get(" ".join(words[:size]) if size > 1 else words[0])
        if says is not None:
            return size, says
    return None
