"""Words around people: forms of address, roles, relations, lead-ins, firms.

Tables only, written for the kit in 2026; what they mean is decided in the other
modules of this package. Refuses to hold names: `infoint.reference.people_names` does.
"""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ"
INITIAL = re.compile(rf"[{UPPER}]\.?(?:[{UPPER}]\.)*")
HONORIFIC = (
    r"(?:Prof(?:essor)?\.?(?:\sem\.)?|Dr\.?|Doctor|Mr\.?|Mrs\.?|Ms\.?|Miss|Mx\.?|Rev\.?|Sir|Dame|Capt(?:ain|\.)|Insp(?:ector|\.)|Maj(?:or|\.)|Cpl\.|Gen\.|(?:Staff\s|Master\s)Sgt\.?|"
    r"Col(?:onel|\.)|Lt\.?(?:\s(?:Col|Cmdr|Gen)\b\.?)?|Sgt\.?(?:\sFirst\sClass|\sMaj\.)?|Hon\.?|Judge|Rep\.|Sen(?:ator|\.)|Gov\.|Dean|Coach|Señora?|Sra?\.|Herr|Frau|Mme\.?|Sensei|"
    # These are jobs before a full name, forms of address before a lone one.
    r"(?:Chief|Officer|Detective|Chef|Pastor|Father|Sister|Brother|Aunt|Uncle|Nurse|Ranger)(?=\s[A-Z][\w'’-]++(?!\s[A-Z])))"
)
PARTICLES = _set(
    "van von der den de del della di da dos das do du la le el al bin ibn bint ter ten af av zu y e "
    "st san mac ap ben abu vander los las binti bte ould wa"
)
SUFFIX = r"(?:Jr|Sr|II|III|IV)\b\.?+"
CREDENTIAL = (
    r"(?:Ph\.?D\.?|M\.?D\.?|J\.?D\.?|Ed\.?D\.?|M\.?B\.?A\.?|CPA|CFA|PMP|RN|BSN|MSN|LCSW|MSW|DDS|DVM|PE|P\.E\.|"
    r"Esq\.?|CPTC|SHRM-CP|SHRM-SCP|PHR|SPHR|MPH|PharmD|DPT|OTR/L|FNP|NP|PA-C|AIA|RA|CISSP|M\.A\.|B\.A\.|M\.S\.|FACS|FACP|"
    r"AICP|LEED\sAP|LPC|LMFT|LMHC|LICSW|CCC-SLP|DNP|DO|O\.D\.|OD|LPN|CNA|EMT-P|CRNA|APRN|RDN?|LMT|EIT|PLS|CFP|CIA|CMA|"
    r"MLIS|MFA|M\.?Ed\.?|MSc|BSc|MA|BA|BS|MS|LLM|PsyD|ARNP|CNM|RPh|CSM|SE|S\.E\.|ASLA|NCARB|CPRW|GRI|ABR|"
    r"CDN|CHES|CPCU|CSP|CIH|CHMM|MAI|CAE|CFRE|CMP|ATC|CSCS|RRT|RDH|LVN|DMD|DPM|OTD|COTA|PTA|BCBA|LCPC|LSW|NCC|IBCLC|MLT)"
)

# Last words of job titles; those on -ologist, -ician and the like go by their ending (`role`).
ROLE_HEADS = _set(
    """
    writer editor author manager director engineer developer designer researcher analyst
    consultant specialist coordinator administrator admin assistant associate lead head chief
    officer president vp svp evp ceo cto cfo coo cio cmo ciso founder co-founder cofounder
    owner partner principal supervisor professor instructor lecturer teacher trainer tutor
    coach counselor counsellor advisor adviser recruiter strategist architect scientist chemist
    physicist economist accountant auditor bookkeeper controller planner buyer producer
    programmer coder tech operator nurse rn doctor surgeon dentist pharmacist therapist
    hygienist veterinarian paramedic emt lawyer attorney paralegal judge clerk librarian
    archivist curator historian journalist reporter correspondent translator interpreter
    linguist copywriter proofreader copyeditor illustrator animator artist actor marketer
    salesperson salesman saleswoman representative rep agent broker banker trader underwriter
    actuary foreman plumber carpenter welder mechanic machinist contractor builder
    superintendent inspector surveyor estimator chef cook baker bartender server host farmer
    ranger forester driver pilot dispatcher firefighter detective sergeant lieutenant captain
    chair chairperson chairman chairwoman dean provost registrar secretary treasurer liaison
    ombudsman fellow intern postdoc ta pm po ba dba sre qa sdet ux boss mentor organizer
    facilitator moderator evangelist advocate ambassador steward handler expert generalist
    practitioner professional worker employee staffer freelancer executive executives exec
    dietitian nutritionist developer/writer sysadmin webmaster merchandiser stylist barista
    receptionist bookseller publisher publicist screenwriter playwright stagehand seamstress
    tailor jeweler guard soldier marine nun priest pastor minister rabbi imam chaplain
    commissioner mayor councilor councilwoman councilman senator legislator diplomat attaché
    educator student navigator caseworker midwife aide cashier phlebotomist biller embalmer
    groomer trainee apprentice journeyman scholar ceo/founder deputy solicitor marshal maker
    master prof assoc owner-operator barrister vet eng mgr dir coord lineman np cna lpn slp
    candidate hostess notary beekeeper realtor guide scout grower agronomist defender attendant stewardess roofer painter glazier bricklayer pipefitter
    steamfitter millwright boilermaker ironworker longshoreman deckhand cameraman singer dancer
    conductor composer luthier brewer butcher florist gardener landscaper arborist horticulturist
    fisherman logger miner orthodontist periodontist chiropractor acupuncturist esthetician barber
    hairdresser nanny babysitter caregiver caretaker custodian janitor housekeeper concierge
    waiter waitress bouncer locksmith blacksmith trucker courier mailman conservator docent
    columnist novelist poet rigger gaffer appraiser assessor adjuster examiner auctioneer
    lifeguard bailiff constable sheriff trooper policeman paraprofessional proctor
    adjunct crna ot pt pa ea organiser doula envoy lobbyist activist canvasser fundraiser grantwriter
    """
)
# Nouns for a person by what connects them; no job titles.
RELATIONS = _set(
    """
    friend friends colleague colleagues coworker co-worker coworkers co-workers counterpart
    counterparts cousin uncle aunt brother sister husband wife partner roommate classmate
    classmates neighbor teammate teammates peer peers acquaintance contact contacts alum alumna
    alumnus alumni alums predecessor successor daughter son dad mom father mother niece nephew
    mate mates deskmate buddy spouse fiancé fiancée girlfriend boyfriend sister-in-law brother-in-law daughter-in-law son-in-law mother-in-law father-in-law grad graduate
    godmother godfather grandma grandpa grandmother grandfather stepdad stepmom landlord landlady replacement hire client customer vendor report reports
    """
)
ANYONE = _set(
    "someone somebody anyone anybody people person folks guy lady woman man others one "
    "member members gal girl dude"
)
# Words that make a run of capitals a firm, school, office or society.
ORG_HEADS = _set(
    """
    llp pllc lp pc pd society association institute institution guild council federation league alliance academy
    university college school schools polytechnic inc inc. llc ltd ltd. corp corp. corporation
    company co co. group holdings partners partnership bank trust capital insurance hospital
    clinic medical health healthcare center centre foundation fund department dept dept. division
    office bureau agency ministry administration commission authority services service systems
    solutions technologies technology labs laboratory laboratories lab software studio studios
    press publishing media news times post journal magazine museum library district county city
    state states department team committee board chapter union club community network networks
    church international industries enterprises consulting airlines airways motors energy electric
    power foods pharmaceuticals pharma therapeutics biosciences biotech logistics freight hotels
    resorts restaurant brewing works engineering construction builders architects properties realty
    bookstore store stores market markets program project conference summit slack meetup gmbh ag plc
    sa national federal government forum collective coalition chamber force corps army navy
    farm farms extension bakery cafe café
    alumni career careers resources relations affairs staffing recruiting search tools cloud suite
    """
)
COMPANIES = _set(
    """
    microsoft google amazon apple adobe boeing intel ibm oracle salesforce tableau stripe shopify
    airbnb uber lyft netflix meta facebook twitter linkedin spotify slack zoom atlassian autodesk
    cisco nvidia qualcomm amd dell hp hpe tesla ford gm toyota honda siemens bosch philips ge nike
    adidas starbucks costco walmart target kroger safeway nordstrom deloitte pwc kpmg ey accenture
    mckinsey bain bcg gartner pfizer merck novartis roche amgen genentech moderna medtronic abbott
    kaiser providence humana cigna aetna anthem fedex ups usps nasa noaa epa fda cdc nih va dod doe
    dol irs fema t-mobile verizon at&t comcast disney hulu github gitlab docker mongodb twilio
    dropbox figma canva notion asana zendesk hubspot mailchimp expedia zillow redfin chase citi
    barclays hsbc visa mastercard paypal square ebay etsy wayfair ikea lego samsung sony lg sap
    splunk vmware workday servicenow snowflake databricks palantir spacex lockheed raytheon
    northrop honeywell caterpillar 3m epic cerner fluke tektronix intuit progressive geico allstate
    """
)
COMPANY_NAMES = (
    "morgan stanley|wells fargo|goldman sachs|general motors|general electric|general mills|jp morgan|"
    "j.p. morgan|charles schwab|merrill lynch|ernst & young|johnson & johnson|johnson controls|"
    "bloomberg law|simon & schuster|penguin random house|harper collins|john deere|john hancock|"
    "eli lilly|estee lauder|calvin klein|ralph lauren|whole foods|trader joe's|best buy|home depot|"
    "robert half|jones day|cole haan|kate spade|michael kors|ted lasso|blue origin|red hat|electronic arts|epic games|capital one|bristol myers squibb|booz allen|"
    "booz allen hamilton|marsh mclennan|jacobs engineering|burns & mcdonnell|fred hutch|"
    "fred hutchinson|mayo clinic|johns hopkins|virginia mason|kaiser permanente|american express|"
    "edward jones|raymond james|clark nexsen|frost bank|grant thornton|marriott international|"
    "abercrombie & fitch|smith & wesson|ben & jerry's|thermo fisher|rolls royce|warner bros|"
    "warner brothers|jane street|citadel securities|harvey mudd|carnegie mellon|william & mary|"
    "georgia tech|virginia tech|cal poly|penn state|boston scientific|arthur andersen|abbott labs|"
    "lockheed martin|northrop grumman|martin marietta|perkins coie|baker mckenzie|stack overflow"
)
COMPANY_NAME_SET = frozenset(COMPANY_NAMES.split("|"))

# Words with a capital that no name begins with.
NO_NAME = _set(
    """
    siri cortana chatgpt copilot gemini use read watch join visit attend learn apply post search google subscribe skip sign
    tell i we you they he she it i'd i'll i'm he's she's they're there this that these those the a an my
    her his our their your its and or but so then also maybe possibly perhaps probably definitely
    yes no none not nobody nothing anyone someone somebody anybody people folks both either all
    each every other another who whom what when where why how which if as at in on of to for from
    with by about after before during over under talk talked talking speak speaking contact
    contacts contacted ask asked email emailed mail call called text message reach connect meet met see try
    find look check follow get got go going give gave introduce introduced intro suggested
    suggests suggestion suggestions recommended recommends recommend mentioned mentions said says referred referral
    referrals told thinks thought knows know name names named title titles role position company
    organization employer phone cell mobile tel work office linkedin twitter address website url
    note notes next first second third finally lastly another one two three four five some any
    most many few several monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december spring summer fall autumn
    winter christmas thanksgiving today tomorrow yesterday good great thanks thank please sorry
    hi hello dear sure okay ok well honestly yeah currently formerly previously now new old former
    senior junior sr jr lead chief head staff principal associate assistant executive vice deputy
    vp svp evp avp women men girls ladies scrum
    director manager engineer writer editor analyst designer developer officer president
    coordinator specialist consultant professor technical product project program content data
    software user ux ui hr qa it pr r&d marketing sales finance legal research communications
    documentation docs support operations customer human public regulatory quality information
    business strategic digital creative account global regional national american international
    department team career alumni student college university school hiring talent training learning
    will can could should would do does did is are was were be been has have had let just only even
    still besides otherwise likewise plus via per re cc fwd attn best kind regards sincerely
    english french german spanish italian chinese japanese korean russian canadian british indian
    european asian african mexican western eastern northern southern north south east west
    he'd she'd they'd we'd you'd it's that's who's here's what's let's don't didn't can't
    """
)

# What stands right before a person who should be talked to.
CUE = re.compile(
    r"""(?:\b(?:(?:talk(?:ed|ing)?|speak(?:ing)?|spoke|chat(?:ted|ting)?|connect(?:ed)?|meet(?:ing)?|met|touch|
    follow(?:ed)?\ up|check(?:ed)?\ in|coffee|lunch|call|zoom|work(?:s|ed|ing)?|sit(?:\ down)?)\ (?:to|with)|
    contact|tell|ask(?:ed)?(?:\ for)?|wrong\ with|i\ would\ say|i'd\ say|(?-i:[A-Z][a-z]+)\ (?:said|thinks|suggested|mentioned)|
    reach(?:ed)?\ out\ to|reach|emailed|e-?mail|call|text|message|ping|meet|met|see|try|intro(?:\ to)?|
    (?:introduce[ds]?|refer(?:red)?|point(?:ed)?|direct(?:ed)?|sen[dt]|connect(?:ed)?|put)\ (?:me|you|us)(?:\ in\ touch)?\ (?:to|with|toward|towards)|(?:hold|ahold)\ of|named|names?(?:'s|\ is|\ are|\ was)?|
    recommend(?:s|ed|ing)?|suggest(?:s|ed|ing)?|mention(?:s|ed|ing)?|look\ (?:up|for)|landed\ on|settled\ on|thought\ of|picked|brought\ up|listed|knows?|find|interview(?:ed|ing)?|
    shadow|follows?|gave\ me|told\ me\ about|including|like|e\.g\.|such\ as|it'?s|(?:she|he)\ said|thank|cc|
    there(?:'s|’s|\ is|\ was)|her\ name\ is|his\ name\ is|person\ is|would\ be|is|are|was)
    (?:\ (?:also|maybe|perhaps|either|both|possibly|definitely|probably|again|folks\ like|people\ like|
    like|me\ to|with|to))?|\b(?:contacts?|referrals?|names?|suggestions?|people|also|then|and|or|maybe))
    [:,\s"“]{0,4}$""",
    re.I | re.X,
)
# "and", "or", "then": a name follows where another or its detail stands beside it.
CONJUNCTION = re.compile(r"\b(?:and|or|then|also|maybe)[:,\s\"“]{0,4}$", re.I)
# A cue that makes even an unknown single word a name.
NAMED_CUE = re.compile(
    r"\b(?:ask for|named|name(?:'s| is| was)|goes by|(?:guy|gal|girl|lady|woman|man|person|someone|somebody|friend|colleague|coworker|student) called|ask to speak (?:to|with))\s[\"“]?$",
    re.I,
)
# A place or firm follows, no person.
PLACE_BEFORE = re.compile(
    r"\b(?:at|from|of|in|for|on|by|near|through|via|within|inside|into|outside|joined|left|uses?|using|called|use|"
    r"based in|over at)\s(?:the\s)?$",
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
    r"\b(?:is|are)\s(?:the|some|good|great|all)\s(?:\w+\s){0,2}(?:companies|employers|firms|brands|schools)\b|\bbut\s(?:had\s|has\s)?no\s(?:referrals?|names?|contacts?)\b|\b(?:is|are)\s(?:all\s)?worth\s(?:learning|knowing|reading|using)\b|\b(?:don'?t|do not|wouldn'?t|not to|never|avoid)\s(?:bother|talk|contact|ask|email|call|reach|want|worry)\b",
    re.I,
)
DEPARTMENTS = _set(
    """
    hr qa it ux ui pr r&d l&d ops legal finance marketing sales engineering product support design
    documentation docs research accounting operations recruiting training communications comms
    security procurement editorial production development publishing logistics compliance admissions
    advising admin analytics payroll purchasing manufacturing localization localisation
    claims underwriting billing intake fundraising advancement facilities benefits outreach housing athletics registrar registrar's bursar
    dispatch shipping receiving permitting planning acquisition payable receivable reception translation content editing quality regulatory customer technical policy data publications
    """
)
# What follows "at" in notes without capitals and is no employer.
NO_FIRM = _set(
    """
    lunch noon home work least all some any this that school night it them him her me my our your
    conferences meetups events first last once will times present different various other
    """
)
# Words of a clause: what is said there is about something else.
CLAUSE = re.compile(
    r"(?<!&)\b(?:i|we|you|she'll|he'll|they'll|will|would|could|should|can|might|said|says|told|knows|thinks|because|if|when|has|have|had)\b",
    re.I,
)
# An employer that is told by another: "her last company", "the same firm".
VAGUE_FIRM = _set("same last former previous other old new different bigger smaller next")
