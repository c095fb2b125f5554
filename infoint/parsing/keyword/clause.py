"""What is no keyword, and what marks one in a clause: negations, lead-ins, headings.

Tables only; what they mean for an answer is decided in `infoint.parsing.keyword.items` and
`infoint.parsing.keyword.prose`. Refuses to hold skills: `infoint.reference.skills` does.
Written for the kit, 2026.
"""

from __future__ import annotations

import re

from infoint.parsing.keyword.words import DISCOURSE


def word_set(words: str) -> frozenset[str]:
    """Words of a table, parted by white space."""
    return frozenset(words.split())


# Whole answers or chunks that name nothing.
NOTHING = re.compile(
    rf"""(?:
    n/?a|none|nothing|no|nope|nah|yes|yeah|idk|tbd|unknown|unsure|not\ sure|no\ idea|no\ answer|
    varies|vary|depends|same(?:\ (?:as|thing)\ .{{1,40}})?|i{{2,3}}|vi{{1,2}}|see\ above|see\ below|(?:answered|covered)\ .{{1,30}}|skip(?:ped)?|
    didn'?t\ (?:ask|say)|hard\ to\ say|good\ question|great\ question|etc\.?|others?|more|
    things?|stuff|people|everything|anything|something|someone|everyone|ones|it|that|this|both|all|else|patients|customers|clients|
    (?:lots|tons|plenty|a\ lot|most|some|all|any|many|one|two|both)\ of\ .{{1,40}}|
    all\ that|and\ so\ on|you\ name\ it|the\ works|the\ usual|the\ basics|basics|
    stuff\ like\ that|things\ like\ that|that\ kind\ of\ (?:thing|stuff)|that\ sort\ of\ thing|
    (?:the|a|some|any)?\ ?(?:keywords?|buzzwords?|skills?|tools?|terms?|requirements?|experience|
    knowledge|qualifications?|software|programs?|education|degrees?|courses?|classes?|jobs?|ads?|
    job\ ads?|words?|companies|company|field|role|position|industry|market|resumes?|career|work)|
    (?:every|each|this|last|next)\ (?:day|week|month|year|time)|today|tomorrow|yesterday|
    these\ days|nowadays|now|here|there|always|never|often|sometimes|usually|mostly|ever|again|
    (?:a|the)\ (?:lot|bit|little|must|plus|bonus|big\ one|big\ ones|main\ one|given|key)|
    (?:big|huge|major)?\ ?(?:plus|bonus|must|must-have|musts|must-haves|nice-to-haves?)|
    certificat(?:e|ion)s?|certified|certs?|licen[sc]es?|credentials?|
    (?:degrees?|background|major|minor)(?:\ in\ (?:any|some|whatever).{{0,40}})?|own\ .{{1,30}}|
    (?:an?|one|two|three|some)?\ ?internships?|
    (?:work(?:ing)?\ )?(?:weekends?|evenings?|nights?|holidays?|overtime|long\ hours)|
    (?:both\ )?(?:soft|hard|technical|transferable|basic)\ (?:skills?|ones)|one\ other\ .{{1,30}}|
    .{{0,30}}\b(?:fonts?|pages?|pictures?|photos?|columns?|margins?|bullet\ points?|typos?|cover\ letters?|references)|
    inaudible|illegible|crosstalk|laughs|laughter|helpful|useful|important|essential|critical|key|required|preferred|optional|necessary|needed|
    (?:high\ )?school|college|university|general|person|life|addition|order|particular|practice|reality|
    minimum|maximum|plus|bonus|(?:at\ least\ )?(?:a\ |an\ )?(?:one|two|three|four|five|six|ten|few|several|couple)(?=\s)
    .{{0,20}}\b(?:years?|months?|weeks?|hours?|days?|pages?)\b.{{0,30}}|
    huge|big\ time|good|great|better|best|right|exactly|haha+|lol|seriously|literally|hopefully|clearly|
    (?:a\ |any\ )?(?:related|similar|equivalent|relevant)(?:\ (?:field|fields|experience|degree|area|one|ones|
    things?|discipline))?|questions?|answers?|luck|{DISCOURSE}
    )[.!?]*""",
    re.I | re.X,
)

# Talk between the items that neither is one nor ends the list; bare numbers too.
FILLER = re.compile(
    r"""(?:[^A-Za-z]*|(?:about\ )?\d[\d\s–-]*\+?\s(?:years?|months?|weeks?|hours?)|
    (?:i|she|he|they|it)\ (?:thinks?|guess|says?|said|believes?|told\ me|mentioned)|
    of\ course|obviously|maybe|probably|definitely|honestly|you\ know|like|um+|uh+|etc|and\ so\ on|
    i\ mean|again|actually|believe\ it\ or\ not|(?:that|those)\ (?:kind|sort)s?\ of\ (?:thing|stuff)s?|
    stuff\ like\ that|things\ like\ that)[.!?]*""",
    re.I | re.X,
)

# A sentence that begins with one of these gives advice; it is no item of a list.
IMPERATIVE = word_set(
    """
    look ask try check talk email call visit go put read see think remember start search google be
    add mention list show tell keep stay focus consider avoid apply join get find follow make take
    wear dress arrive smile relax buy proofread tailor customize research prepare drive print
    build practice speak reach send give bring watch pay expect imagine trust volunteer
    """
)

# Of these, those that are nouns too advise only before what they are about ("email her").
IMPERATIVE_NOUN = word_set(
    "email call visit search focus practice watch trust volunteer start list test"
)
ABOUT = word_set("""
    the a an your my his her their them him me us it this that those these out for up with to on
    in at by some every each one anyone someone people around again off
    """)

# A word that makes a chunk a clause instead of a noun phrase.
CLAUSE_WORDS = word_set("""
    i you we they he she it is are was were be been am isn't aren't wasn't do does did don't
    doesn't didn't have has had haven't hasn't can can't could will won't would should must may
    might that this these those there who whom whose which what when where why if because since
    while although unless until whether my your our their his her its me us them him myself
    yourself themselves not never let let's get gets got goes going go makes made make say says
    said tell told think thinks thought guess feel feels seems want wants helps helped depends
    varies comes came needs i'm i've i'd i'll you're you've you'll you'd we're we've they're
    they've it's that's there's what's he's she's who's here's gonna gotta wanna looks
    matters counts goes worked works took takes gave gives started asked mentioned
    no hired hires suggested stand stands sure nobody everybody everyone someone anyone somebody anybody nothing pretty
    """)

# A noun phrase does not begin with these.
NO_START = word_set("""
    in on at for from by to with about after before during into over under than as of up out
    until per via without within through honestly whatever whichever whoever however very too
    so much many more most less least quite rather pretty ever mine yours hers theirs hi hello
    thanks thank sorry please depending compared according instead such only almost nearly
    roughly about around because yet still already no neither none nor
    """)

# Words of a heading over a list: "Technical skills: ...", "Tools - ...".
LABEL = re.compile(
    r"""(?:.{0,40}\b)?(?:skills?|tools?|software|languages?|keywords?|buzzwords?|technologies|
    tech|programs?|platforms?|applications?|apps|requirements?|qualifications?|certifications?|
    certificates?|degrees?|education|courses?|classes|coursework|abilities|competencies|traits|
    qualities|must[- ]haves?|nice[- ]to[- ]haves?|required|preferred|other|others|misc|
    bonus|plus|terms|words|phrases|list|areas|topics|subjects|methods|knowledge|experience|
    hard|soft|technical|essential|important|standards|systems|frameworks|databases|answer|
    examples?|following|these|those|notes?|ones|are|is)""",
    re.I | re.X,
)

# What people use before the thing itself, in a clause.
TRIGGER = re.compile(
    r"""\b(?:
    (?P<strong>(?:knowledge|understanding|experience|familiarity|proficiency|fluency|expertise|
    background|grounding|courses?|classes|coursework|training|certifi(?:ed|cate|cation)|trained|
    familiar|proficient|fluent|skilled|experienced|conversant|versed|comfortable|good|strong|great|
    best|better|degree|major|minor|skills)\ (?:of|in|with|using|at|on)|such\ as|
    (?:keywords?|words?|terms?|phrases?|buzzwords?|skills?|tools?|software|programs?|technologies|
    languages?|systems|platforms?|things|stuff|something|concepts|topics)\ (?:like|are|include|
    including|is|would\ be)|look(?:s|ing)?\ for(?:\ (?:words|terms|keywords)\ like)?|search(?:ing)?\ for|
    (?:keeps?|kept)\ (?:saying|mentioning|repeating)|(?:is|it's|it’s|was)\ all\ about)
    |(?P<weak>know(?:s|ing)?|learn(?:ing|ed)?|us(?:e|es|ed|ing)|like|including|include|includes|
    called|master(?:ing)?|list(?:ing|s|ed)?|mention(?:s|ing|ed)?|say|says|require[sd]?|
    need(?:s|ed)?|want|emphasize|study(?:ing)?|pick\ up|picking\ up|put|add|highlight|
    understand(?:ing)?|important\ is|biggest\ is|e\.g\.,?|have|are|is))
    (?:\ (?:words|terms|things|keywords|stuff|skills)\ like)?(?::|,?\ )\ ?""",
    re.I | re.X,
)
NO_TRIGGER_NOUN = re.compile(
    r"""\b(?:compan(?:y|ies)|employers?|places?|cit(?:y|ies)|organizations?|firms?|schools?|people|
    persons?|states?|towns?|titles?|jobs?|roles?|guys|folks|industries|someone|managers?|
    universit(?:y|ies)|colleges?|startups?|feels?|felt|looks?|sounds?|seems?|would|i'd)\s(?:like|such\ as|including)\ $""",
    re.I | re.X,
)

# Capitals that are no skill.
NO_ACRONYM = word_set("""
    US USA UK EU UN NYC LA SF DC PNW EST PST CST MST ET PT AM PM OK TV FAQ FYI ASAP LOL IMO IMHO
    BTW AKA CEO CTO CFO COO CIO CMO VP SVP EVP AVP PTO NA TBD TBA ETA DIY PDF USD CAD EUR GBP
    INR ID HQ NB PS CV GPA SME SMES II III IV ASAP WFH RTO IIRC TLDR IT'S AFAIK AND OR NOT THE
    BUT IBM HP GE GM NASA MIT UCLA NYU USC BBC CNN NBC CBS ABC UPS BMW AMD HPE KPMG PWC EY
    NSA CIA FBI DOD DOE EPA NIH CDC VA DOT USDA IRS UCSD UCSF CMU ASU OSU PSU UW UT LSU FSU HBCU
    AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM
    NY NC ND OH OK OR PA RI SC SD TN TX UT VT WA WV WI WY ON BC QC AB NSW VIC
    YES NO MUST VERY ALL ALWAYS NEVER REALLY ALSO EVERY LOT LOTS FT PT HR MGR SR JR QUESTION
    """)
