"""Tidy frame to small result frame, one topic a module. Nothing is drawn here.

Every function takes the `Notes` of one reading, never alters them, and counts
interviews: who said a thing three times counts once.
"""

from infoint.compare.demand_shape import demand_shapes
from infoint.compare.demand_view import demand_map
from infoint.compare.finding import findings, only_one_said
from infoint.compare.highlight import highlights
from infoint.compare.interviewee import follow_ups, labels, overview, quotes
from infoint.compare.keyword import keyword_matrix, keywords
from infoint.compare.keyword_gap import keyword_gap
from infoint.compare.occupation import occupations
from infoint.compare.official import official_salaries
from infoint.compare.official_claim import claims_and_counts
from infoint.compare.organization import organizations
from infoint.compare.place import demand
from infoint.compare.question import coverage, evidence, next_questions
from infoint.compare.referral import referrals
from infoint.compare.salary import salaries, salary_groups
from infoint.compare.selection import select
from infoint.compare.title import titles

__all__ = [
    "claims_and_counts",
    "coverage",
    "demand",
    "demand_map",
    "demand_shapes",
    "evidence",
    "findings",
    "follow_ups",
    "highlights",
    "keyword_gap",
    "keyword_matrix",
    "keywords",
    "labels",
    "next_questions",
    "occupations",
    "official_salaries",
    "only_one_said",
    "organizations",
    "overview",
    "quotes",
    "referrals",
    "salaries",
    "salary_groups",
    "select",
    "titles",
]
