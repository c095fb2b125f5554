"""How people write a day: the patterns, without a meaning. What day it is, others settle."""

from __future__ import annotations

import re

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
# "March 3rd", "3 of March"
DAY = rf"(?:{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH})"
# A day with its year: "March 3rd, 2026", "2026-03-03", "3/3/26".
DATE = re.compile(
    rf"(?<![\d/.-])(?:\d{{4}}-\d\d?-\d\d?|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|\b{DAY},?\s\d{{4}})(?!\d)",
    re.IGNORECASE,
)
