"""Result frame to a Chart: figure, alt text and the table behind it. Nothing is counted here."""

from infoint.figures.chart import Chart
from infoint.figures.keyword import keyword_counts
from infoint.figures.listing import Quotes, Table, quotes, table
from infoint.figures.map import demand_abroad, demand_map
from infoint.figures.matrix import EvidenceMatrix, coverage, evidence_matrix
from infoint.figures.network import referral_network
from infoint.figures.official import official_salaries
from infoint.figures.official_table import claims_and_counts, official_percentiles
from infoint.figures.place import demand_places
from infoint.figures.salary import salary_groups, salary_ranges
from infoint.figures.title import title_families

__all__ = [
    "Chart",
    "EvidenceMatrix",
    "Quotes",
    "Table",
    "claims_and_counts",
    "coverage",
    "demand_abroad",
    "demand_map",
    "demand_places",
    "evidence_matrix",
    "keyword_counts",
    "official_percentiles",
    "official_salaries",
    "quotes",
    "referral_network",
    "salary_groups",
    "salary_ranges",
    "table",
    "title_families",
]
