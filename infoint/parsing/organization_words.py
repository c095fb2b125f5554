"""Words that no professional organization's name begins with, and platforms.

Refuses to hold names of organizations: `infoint.reference.associations` does.
"""

from __future__ import annotations

NOT_NAMED = frozenset(
    """
    any some no the a an other various different every this that these those many few several
    certain such our your my their his her professional trade big large local is are was be
    credit alumni european civil of in for to and or with student
    """.split()  # noqa: SIM905
)
PLATFORMS = frozenset(
    """
    slack linkedin reddit meetup discord facebook twitter youtube zoom google instagram tiktok
    github medium substack glassdoor indeed eventbrite teams x threads mastodon bluesky
    """.split()  # noqa: SIM905
)
# Letters for grades, degrees, papers and days: no group.
NO_GROUP = frozenset(
    """
    gpa mba msc bsc phd pmp cptc cpa cfa gre sat lsat ceu ceus cert faq pdf rsvp tba tbd asap btw fyi
    imo usa nyc pdx ceo cfo cto vp hr qa ux ui seo sme smes
    """.upper().split()
)
NO_NAME = frozenset(
    """
    i we you they he she it yes no none not also there honestly mostly mainly maybe probably well
    check look join try go see ask the a an my our and or but so if for in on at local various
    some any lots many most depends nothing n/a na unsure other others nope really just only
    networking conferences meetups groups monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    definitely obviously usually perhaps possibly sometimes both either join joined yeah yep sure
    good great back when what who where why how that this these those she's he's i'm i've it's
    """.split()  # noqa: SIM905
)

# Letters that honor societies are called by.
GREEK = (
    r"(?:Alpha|Beta|Gamma|Delta|Epsilon|Zeta|Eta|Theta|Iota|Kappa|Lambda|Mu|Nu|Xi|Omicron|Pi|Rho|"
    r"Sigma|Tau|Upsilon|Phi|Chi|Psi|Omega)"
)

# Words that make a run of capitals the name of a group.
HEAD = (
    r"Society|Association|Assoc\.?|Assn\.?|Institute|Institution|Guild|Council|Federation|League|"
    r"Alliance|Academy|Chamber|Union|Forum|Foundation|Consortium|Fellowship|Fraternity|Brotherhood|"
    r"Network|Coalition|Collective|Congress|Board|Bar|Professionals|Club|College|Community|"
    r"Society's|Women|Commission|Conference|Committee|Register|Order|Toastmasters"
)
