"""What people say of pay, from words to records.

`cut` cuts a text into words; `tokens` looks them up in the table of `terms`, made from
``words.toml``; `grammar` and `bounds` put figures together; `pay` keeps those that are base
pay, by the rules of `other_money`, `differences`, `bare` and `size`, in the unit that `units`
finds; `stage` says at what stage each is paid. Opens no file but its lists of words.
"""

from infoint.parsing.salary.parse import parse_salaries

__all__ = ["parse_salaries"]
