"""The words that pay is stated in: periods, ranges, hedges, stages, and what is no pay.

Tables only. Nothing here reads a number or decides anything: `tokens` looks words
up by the table of `terms`; `grammar` and `context` give the kinds meaning. Compiled by
hand for infoint from how pay is written in interview notes, job ads and pay forums
(2025); English first, with the German, French, Spanish, Italian, Dutch and Nordic words
that stand beside amounts in job ads.
"""


# --- periods -----------------------------------------------------------------

BEFORE_UNIT = "a|an|for the|by the|per|por|/|each|every|pro|im|am|die|je|par|de|al|por|i|om|pr|pr.|in der|à l'|all'|/ per|one"
PERIOD_UNITS = {
    "hour": "hour|hr|hrs|hr.|h|std|std.|stunde|heure|l'heure|hora|ora|uur|timen|timmen|time worked",
    "day": "day|tag|jour|día|dia|dag|dagen|giorno",
    "week": "week|wk|woche|semaine|semana|settimana",
    "month": "month|mês|mo|mo.|mth|mnth|monat|mois|mes|mese|maand|månad|månaden|mån|måned|måneden|mnd|kk",
    "year": "year|yr|yr.|annum|anum|jahr|an|année|año|ano|anno|jaar|år|året|rok|yearly",
}
# These may stand before the amount too ("hourly rate of $22").
PERIOD_ADVERBS = {
    "hour": "hourly|ph|p.h.|p.h|p. h.|p. h|p/h|stündlich|stundenlohn|timlön|timelønn|uurloon|per-hour|時給|时薪|시급",
    "day": "daily|pd|p.d.|p.d|p. d.|p. d|täglich|tagessatz|day rate|日給|일급",
    "week": "weekly|pw|p.w.|p.w|p. w.|p. w|wöchentlich",
    "month": "monthly|pcm|pm|p.m.|p.m|p. m.|p. m|p/m|monatlich|mtl|mtl.|mensuel|mensuels|mensual|mensuales"
    "|mensili|mensile|monatsgehalt|monatsbrutto|monatslohn|maandsalaris|maandloon|månadslön|månedslønn|maandelijks|miesięcznie|月給|月収|月薪|월급",
    "year": "annually|annual|yearly|pa|p.a.|p.a|p. a.|p. a|p/a|per annum|per anum|p.a.|per anno|jährlich"
    "|jahresgehalt|jaarsalaris|jahreslohn|jahresbrutto|annuel|annuels|anual|anuales|annui|annuo|annua|jaarlijks|annualized"
    "|annualised|årslön|årslønn|a annum|年収|年俸|年薪|연봉",
}
# Stated, but none of the record's periods.
OTHER_PERIODS = {
    "every two weeks": "biweekly|bi-weekly|fortnightly|a fortnight|per fortnight|/fortnight|every fortnight"
    "|every two weeks|every 2 weeks|every other week|every second week|pf",
    "twice a month": "semi-monthly|semimonthly|twice a month|twice monthly|bi-monthly|bimonthly|two times a month",
    "a paycheck": "a paycheck|per paycheck|every paycheck|each paycheck|a pay period|per pay period",
    "a shift": "a shift|per shift|/shift",
    "a night": "a night|per night|/night",
    "a quarter": "a quarter|per quarter|quarterly",
    "a semester": "a semester|per semester|a term|per term|/semester",
}
# By the piece: a price, not pay over time.
PIECES = (
    "word|article|project|page|minute|second|mile|piece|credit|class|course|person|visit"
    "|lesson|session|unit|head|post|photo|image|song|gig|hit|seat|ticket|student|item|user|line"
)
# "A year ago", "after a year" say when, not how often.
AFTER_YEARS = "ago|later|back"
TIMES = "after my first year|after the first year|after first year|after your first year|a year or two|the first year|my first year|your first year|last year|next year|this year"
BEFORE_TIME = "after a|in a|within a|for a|once a|by a|about a|only a|over a|under a|nearly a|almost a|after one|in one|a whole|half a"

# --- ranges, bounds, hedges --------------------------------------------------

TO = (
    "to|à|through|thru|till|til|bis|up through|all the way to|all the way up to|on up to|up until"
    "|to up to|to as much as|to as high as|going up to|tot|-|--|〜|～"
)
AND = "and|&|und|et|och|og|en|y|e|n"
OR = "or|oder|ou|eller"
BETWEEN = "between|btw|btwn|zwischen|entre|mellan|mellom|mellem|tussen|tra"
PLUS_MINUS = "±|+/-|+-|+ / -|plus or minus|plus minus|give or take|+/ -"
FROM = "from|ranging from|ranges from|range from|ranged from|von|de|desde|vom|du|od|anywhere from|anything from|everything from"
FLOOR_BEFORE = (
    "at least|at minimum|a minimum of|minimum of|no less than|not less than|over|more than|above"
    "|north of|upwards of|upward of|in excess of|mindestens|ab|à partir de|greater than|minst|vanaf"
    "|just over|just above|slightly over|slightly above|a little over|a little above|a bit over|a bit above"
    "|a tad over|a hair over|slightly more than|a little more than|a bit more than|no lower than|>|>=|≥|well over|well above|a little north of|a bit north of|just north of|slightly north of|well north of|not below|not under|higher than|better than|exceeding|exceed|exceeds|may exceed|can exceed"
)
CAP_BEFORE = (
    "up to|upto|as much as|as high as|no more than|not more than|at most|under|below|less than"
    "|capped at|caps at|cap of|tops out at|top out at|topped out at|topping out at|tops out around"
    "|maxes out at|max out at|maxed out at|maxing out at|maxes out around|bis zu|<|<=|≤|not over"
    "|just under|just below|slightly under|slightly below|a little under|a little below|a bit under"
    "|slightly less than|a little less than|a bit less than|a maximum of|maximum of|no higher than|not above|jusqu'à|hasta|shy of|just shy of|a little shy of|south of|a little south of|just south of|and up to|lower than"
    "|won't exceed|doesn't exceed|not exceeding|not exceed|tops off at|peaks at|caps out at"
)
FLOOR_AFTER = (
    "and up|and above|and higher|and over|or more|or higher|or above|or better|and upwards"
    "|and upward|upwards|upward|and beyond|or over|& up|plus change|and more|or greater|on up"
)
CAP_AFTER = "or less|or lower|or below|and under|or under|and below|tops|at best|or fewer"
FLOOR_ANYWHERE = "minimum|min|min."
CAP_ANYWHERE = "max|max.|maximum"
ABOUT_AFTER = (
    "ish|-ish|or so|or thereabouts|or around there|or something|or something like that|more or less"
)
BANDS = {"low": "low|lower|bottom", "mid": "mid|middle", "high": "high|upper|top"}
HEDGES = (
    "said|says|thought|thinks|figured|reckoned|guessed|guesses|mentioned|quoted|estimated|estimates|suggested|told me"
    "|about|around|approximately|approx|approx.|roughly|circa|ca|ca.|maybe|probably|perhaps|like|say"
    "|i'd say|call it|i would say|let's say|somewhere|nearly|almost|close to|closer to|near|~|≈|etwa|rund"
    "|environ|alrededor de|ongeveer|omkring|cirka|possibly|i think|i guess|i believe|usually"
    "|typically|generally|easily|exactly|just|only|anywhere|more like|something like|an average of"
    "|average of|on average|averages|averaging|average|right around|right at|a solid|ungefähr"
    "|as low as|as little as|potentially|realistically|comfortably|pushing|in the neighborhood of"
    "|in the ballpark of|in the region of|in the range of|in the vicinity of|in the area of|honestly"
    "|normally|often|mostly|even|actually|literally|hopefully|basically|i suppose|apparently|eher|vielleicht|wahrscheinlich|knapp|so um die|um die|circa um"
)
FILLERS = (
    "permanent|perm|nett|fixe|super inclusive|super included|inc super|incl super|including super|casual|temp|freelance|net|brutto|netto|brut|bruts|nets|bruto|neto|before tax"
    "|before taxes|pre-tax|pretax|after tax|after taxes|take-home|take home|basic|total|all in"
    "|all-in|fixed|guaranteed|flat|straight|fte|full-time|full time|part-time|part time|pro-rata"
    "|pro rata|prorated|cash|range|w2|package|equivalent|in hand|in-hand|vor steuern|brutos"
    "|brutas|netos|netas|líquidos|líquido|liquidos|liquido|netti|lordi|ballpark|neighborhood|pre tax"
)

# --- is it pay ---------------------------------------------------------------

SALARY_NOUNS = "salary|salaries|salaried|sal"
PAY_WORDS = (
    "pay|pays|paid|paying|payscale|make|makes|made|making|earn|earns|earned|earning|earnings"
    "|wage|wages|compensation|comp|income|offer|offers|offered|offering|gross|rate|rates"
    "|paycheck|gehalt|lohn|verdienst|verdient|verdiene|verdienen|lön|lønn|løn|sueldo|salario"
    "|salaire|stipendio|loon|salaris|remuneration|money|paygrade|band|bands|bracket|payband"
    "|pay-wise|advertised|advertising|negotiated|base|hiring|ask for|asking for|settle for"
    "|settled for|shoot for|aim for|hire at|hires at|hiring at|low end|high end|lower end"
    "|low side|high side|upper end|top end|bottom end|pulling|pulls in|pull in|bring home|brings home|brought home|on contract"
    "|on a contract|contract work|contract role|contract roles|contract position"
    "|contract positions|contract job|contract jobs|contract rate|contract rates"
    "|contract-to-hire|lucky to|grossed|cleared|i clear|you clear|clearing|netted|walk with|walked with|walk away with"
    "|i'm at|i am at|i was at|she's at|he's at|she was at|he was at|you're at|they're at|we're at"
    "|i'm up to|she's up to|he's up to|we're up to|they're up to|took home|landed on|settled on|agreed on|ended up at|wound up at|moved me to|bumped me to|put me at|got me to|moved me up to|bumped me up to"
)
TOTAL_PAY = "total compensation|total comp|tc|ctc|ote|on target earnings|all in comp|total package|total cash|total rewards|with bonus|with bonuses|including bonus|including bonuses|with commission"
TOTAL_PAY += "|with tips|including tips|cost to company|cost to the company|including commission|with overtime|with ot"
# Money that is not base pay. These words say so wherever they stand near an amount:
NEVER_PAY = (
    "contribution|contributions|bonus|bonuses|bonusses|sign-on|signon|sign on|signing|tuition|loan|loans|debt|debts|rent|rents"
    "|mortgage|revenue|revenues|budget|budgets|funding|stipend|stipends|scholarship|scholarships"
    "|fee|fees|cost|costs|costing|price|prices|priced|deductible|per diem|relocation|allowance"
    "|allowances|reimbursement|reimbursed|savings|saved|save|saving|invested|profit|profits|spend"
    "|spends|spent|spending|owe|owed|owes|borrow|borrowed|donated|donation|donations|dues|rsu|rsus"
    "|membership|memberships|expenses|expense|groceries|valuation|turnover|gdp|endowment|refund"
    "|severance|lawsuit|settlement|penalty|lottery|down payment|downpayment|copay|co-pay|401k|rrsp"
    "|401(k)|pension|superannuation|raises|pay off|paid off|paying off|pay back|pay cut|price tag"
    "|textbooks|fare|fares|toll|tolls|payroll|deposit|sold for|bought|retention|commissions|net worth|market cap|prize|on the side|differential|differentials|shift diff|we bill|we charge|they charge"
    "|annual maximum|out of pocket|dental plan|health plan|insurance plan|deductibles|premiums"
    "|following of|audience of|fundraiser|gala|client pays|clients pay|customers pay|patients pay|pool of|de moins|de plus|differ by|differs by|vary by|varies by|household income|assets|electricity|startup capital|damages|family income|median household|wedding|inventory|billings|quota|quotas|line item|line items|fundraised|crowdfunded|fined|law school|med school|medical school|sale|runs you|run you|runs me|ran me|set you back|sets you back|set me back"
)
# These only as the noun itself: "$5k raise", "in sales"; not "sales reps make 50k".
NOT_BASE_PAY = (
    "raise|fringe|fringes|fund|funds|grant|grants|commission|equity|stock|stocks|shares|options|sales|deal|deals"
    "|portfolio|match|matching|insurance|premium|premiums|invest|investment|investments"
    "|certification|certifications|exam|exams|ticket|tickets|laptop|house|houses|home|homes|condo"
    "|apartment|car|cars|increase|increases|bump|jump|difference|increment|hike|cut|more|extra"
    "|additional|less|fewer|sold|sell|buy|bills|utilities|childcare"
    "|daycare|bill|bill|worth|project|projects|account|accounts|award|awards|donor|donors|gift|gifts"
    "|registration|subscription|license|licence|credit|credits|degree|degrees|course|courses"
    "|bootcamp|books|conference|training|taxes|tax|campaign|super|retirement|benefit|benefits|tips"
    "|overtime|perks|gap|variable|crypto|payout|payment|payments|royalty|royalties|parking|gas"
    "|phone|contract|contracts|pot|apart|short|off|incentive|incentives|profit sharing|another"
)
# After "plus", these make it "and benefits", not "or more".
BENEFITS = (
    "super|superannuation|bonus|bonuses|benefits|benefit|commission|commissions|tips|equity|stock"
    "|rsus|rsu|options|ot|overtime|health|healthcare|insurance|housing|car|allowance|allowances"
    "|pension|on-costs|vat|expenses|ote|holiday|full|medical|dental|shares|perks|profit|room|free"
    "|loading|salary|penalty|shift|packaging|13th|great|good|excellent|some|annual|sign-on|signing"
    "|quarterly|yearly|performance|extras|extra|incentives|incentive"
    "|relocation|private|company|fuel|mileage|food|accommodation|lunch|gst|hst|tax|taxes|stocks"
)
COUNTED = (
    "on it|on them|on the odometer|hours|hrs|minutes|minute|mins|days|weeks|months|people|persons|employees|staff|students"
    "|writers|engineers|developers|designers|nurses|teachers|members|users|customers|clients"
    "|patients|companies|jobs|applications|applicants|resumes|interviews|pages|words|miles"
    "|kilometers|km|lines|files|articles|emails|calls|meetings|cases|followers|subscribers|views"
    "|downloads|units|sq|square|feet|ft|pounds of|lbs|kg|percent|percentage|points|offices|stores"
    "|schools|hospitals|sites|cities|states|countries|openings|positions|roles|titles|questions"
    "|documents|topics|products|colleagues|coworkers|reports|folks|men|women|others|participants"
    "|attendees|residents|inhabitants|copies|steps|workers|beds|kids|children|classes|events"
    "|times|run|race|monitor|video|freelancers|contractors|teams|departments|tasks|items|pieces"
    "|locations|households|vehicles"
)
AGE_BEFORE = "i'm|i am|i was|he's|she's|he is|she is|he was|she was|aged|age|ages|turn|turned|turning|they're"
NEGATIONS = "not|never|don't|doesn't|won't|wouldn't|isn't|can't|cannot|didn't|nobody|wasn't|aren't|couldn't|neither|nor|no one|hardly|rarely|far from|nowhere near"
NOW = "now|currently|today|nowadays|these days|then|at the moment|right now|presently|later|eventually"
MOVED = "went|gone|move|moved|moving|go|going|goes|jumped|grew|raised|increased|bumped|came|up|down|dropped|doubled|switched|rose|climbed|increasing|moves|rising|risen|rises"

# "They paid $20,000 for my degree."
PAID_FOR = "conferences|travel|equipment|supplies|gear|gym|degree|master's|masters|mba|education|school|college|tuition|certification|training|course|courses|phd|bootcamp|move|car|house|laptop"
# A stipend for these is no pay to live on.
STIPENDS_FOR = (
    "housing|travel|relocation|tuition|equipment|wellness|moving|book|books|technology|tech|education"
    "|educational|learning|training|internet|phone|remote|office|health|insurance|meal|meals|food"
    "|conference|development|professional|childcare|car|vehicle|living-quarters|rent|clothing|uniform|tool|tools|signing"
)
STAND_INS = "minimum wage|min wage|living wage|federal minimum"  # pay without a number
YEARS = "years|yrs|year's|years'|yrs.|yoe|jahre|jahren|ans|años"
EXPERIENCE = "experience|exp|exp.|xp|berufserfahrung|erfahrung"

# Words that may follow or precede a bare number without naming what is counted.
FUNCTION_WORDS = (
    "doe|d.o.e.|neg|negotiable|w|for|in|at|as|me|him|us|them|according|when|if|on|with|without|but|so|because|since"
    "|depending|depends|right|out|after|before|while|whereas|where|which|that|is|was|would|will"
    "|be|it|its|it's|i|you|we|they|he|she|there|here|yes|yeah|yep|well|ok|okay|um|uh|er|hmm"
    "|though|although|too|also|once|until|unless|including|include|includes|excluding|excl|incl"
    "|inc|based|within|across|among|still|again|already|these|this|those|back|my|our|your|their"
    "|his|her|are|were|being|been|can|could|should|might|may|must|do|does|did|have|has|had|got"
    "|get|gets|getting|than|per|via|vs|versus|anyone|everyone|someone|most|all|both|some|many"
    "|next|last|remote|locally|nationally|outside|inside|you'd|you'll|i'd|they'd|expected"
    "|considering|given|assuming|hit|reach|reached|see|seen|the|want|asking|asked|ask|a|an|you're"
    "|depend|whatever|anyway|pretty|very|really|kind|sort|sounds|seems|realistic|reasonable|fair"
    "|normal|typical|common|good|sure|bei|als|im|für|mit|je|nach|pour|selon|avec|con|según|of"
    "|sounded|felt|puts|put|region|area|mark|territory|level|lvl|zone|target|lands|landed|falls|fell"
    "|runs|ranges|ranging|hits|seem|feels|lately|either|first|definitely|certainly|obviously|i've"
    "|i'll|we'd|we're"
)

# --- stages ------------------------------------------------------------------

STAGES = {
    "entry": "entry|first couple of years|first couple years|first few years|first two years|entry-level|entry level|junior|juniors|jr|jr.|new-grad|new-grads|new grad|new grads"
    "|graduate|graduates|grads|fresh grad|fresh grads|fresh graduate|fresh graduates|new graduates"
    "|new graduate|recent grad|recent grads|recent graduate|recent graduates|fresher|freshers"
    "|beginner|beginners|newbie|newbies|new hire|new hires|new-hire|no experience|zero experience"
    "|without experience|without any experience|fresh out of|straight out of|right out of|little experience|out of school|out of college"
    "|out of university|out of uni|out of undergrad|out of grad school|first job|first year"
    "|my first job|entry position|entry positions|berufseinsteiger|berufseinsteigerin|einsteigerin|berufsanfänger|berufsanfängerin|absolventen|absolventin|einsteiger|berufseinstieg"
    "|einstiegsgehalt|einstieg|einstiegs|anfangsgehalt|débutant|début de carrière|trainee|trainees|apprentice|apprentices|grad|newly qualified|nqt"
    "|einstiegsgehälter|einstiegsgehältern|einstiegslohn|einstiegslöhne|startgehalt|startgehälter|anfangsgehälter"
    "|ingångslön|ingångslöner|startlön|begynnerlønn|startlønn|startløn|begynderløn|startsalaris|aanvangssalaris"
    "|beginsalaris|débutante|débutants|débutantes|salaire d'embauche|sueldo inicial|salario inicial|salário inicial"
    "|stipendio iniziale|stipendio d'ingresso|principiante|principiantes|recién graduado|recién graduados"
    "|newly graduated|nyexaminerad|nyutdannet|no prior experience|just starting|entry-level-ish"
    "|straight from uni|fresh from college|someone new|newcomer|newcomers|rookie|rookies|novice|brand new|first-year|first-years|starters",
    "mid": "mid-level|mid level|midlevel|mid-career|mid career|midcareer|intermediate|mid-senior|intermediates"
    "|medior|a few years|few years|several years|couple years|couple of years|some experience"
    "|mid-tier|mid-levels|mid-range experience",
    "senior": "senior|seniors|sr|sr.|lead|leads|principal|principals|staff-level|staff level"
    "|senior-level|senior level|experienced|veteran|veterans|director|directors|a decade|seasoned"
    "|later in your career|late career|late-career|most senior|decades|vp|executive|executives|partners",
}
# Weaker: they describe the figure unless a level word does ("seniors start at 90k").
STARTING = (
    "to start|to start with|to begin with|starting|start at|start around|starts at|starts around"
    "|started at|started around|started on|started with|started out at|starting out|start out|start off"
    "|started off|started out|starts out|starting off|starting at|start|starts|started|begin at|begins at"
    "|began at|beginning|at first|initially|first offer"
    "|when i started|when i first|when you first|when she first|when he first|when they first|when we first|when you start|when starting|begin|begins|beg|beg.|starter|zum einstieg|zu beginn|anfangs|am anfang|pour commencer|au début|para empezar|off the bat|out the gate"
    "|out of the gate|initial|at the start|at the beginning|debut"
    "|at entry|coming in|when i came in|when i joined|when i was hired|when hired|come in at|came in at|bottom end of experience|to begin"
)
NOT_STAGES = (
    "senior in college|junior in college|senior in high school|junior in high school|in-house|in house|from home|house style|senior year|junior year|senior thesis|junior college|junior high|senior high|senior citizen"
    "|senior citizens|senior project|senior seminar|senior center|lead to|leads to|lead the|lead a"
    "|lead generation|lead gen|leads the|leads a|start-up|start up|start-ups|startup|startups"
    "|graduate school|graduate degree|graduate program|graduate student|grad school|grad student"
    "|graduate certificate|graduate students|grad students|lead time|starting next|starting in"
    "|starting from|starting this|started my own|executive assistant|get started|board of directors"
    "|to start looking|initial interview|start date|starting date|principal investigator"
    "|starting salaries vary|fewer years|art director|in training"
    "|we graduate|they graduate|i graduate|you graduate|to graduate|graduate from"
)

# kind: value of the first word, step, words
NUMBER_WORDS = {
    "ones": (0, 1, "zero one two three four five six seven eight nine"),
    "teens": (
        10, 1, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    ),
    "tens": (20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"),
}  # fmt: skip
MULTIPLIERS = {
    "1000": "k|grand|thousand|thousands|thou|ks|tsd|tsd.|tausend|mille|tys|tys.|tis|tis.|g's|ks|kilo",
    "10000": "万",
    "100000": "l|lakh|lakhs|lac|lacs|lks|lakhs/annum",
    "10000000": "crore|crores|cr",
    "1000000": "m|mm|mn|million|millions|mio|mio.|millionen|millones|juta|mln|millioner|miljoner",
}
LAKHS_A_YEAR = "lpa|l.p.a.|l pa|lakhs pa"
