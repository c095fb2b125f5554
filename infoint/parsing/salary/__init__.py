"""What people say of pay, from words to records.

`tokens` cuts a text into terms (`terms`, of the tables in `words` and `currency`);
`grammar` and `bounds` put figures together; `pay` keeps those that are base pay, by the
rules of `other_money` and `bare`; `stage` says at what stage each is paid. Opens no file.
"""

from infoint.parsing.salary.parse import parse_salaries

__all__ = ["parse_salaries"]
