"""From what a person said to records: pay, titles, keywords, places, people.

Every parser takes text and returns records; none opens a file, and text without
a value gives an empty list.
"""

from infoint.parsing.annual import Annual, annualize, assume_currency, assume_period
from infoint.parsing.keyword import parse_keywords
from infoint.parsing.organization import parse_organizations
from infoint.parsing.person import parse_people
from infoint.parsing.place import parse_location, parse_places
from infoint.parsing.salary import parse_salaries
from infoint.parsing.title import parse_titles

__all__ = [
    "Annual",
    "annualize",
    "assume_currency",
    "assume_period",
    "parse_keywords",
    "parse_location",
    "parse_organizations",
    "parse_people",
    "parse_places",
    "parse_salaries",
    "parse_titles",
]
