"""An amount that tells two kinds of pay apart: "$10,000 more a year than the day shift".

Says that it is a difference; refuses to work out either pay from it.
"""

from __future__ import annotations

from infoint.parsing.salary.figures import Figure
from infoint.parsing.salary.tokens import Tokens

_MORE = frozenset(["more", "less", "extra"])
_BESIDE = _MORE | {"higher", "lower", "better", "worse", "fewer", "above", "below"}
_COMPARED_WITH = frozenset(["more than", "less than", "higher than", "lower than", "better than"])
_THAN = frozenset(["than", "then"])
REACH_THAN = 4
COMPARING = _BESIDE | _COMPARED_WITH


def is_difference(tokens: Tokens, figure: Figure) -> bool:
    """ "$10,000 more annually than day shift", "$5k less every year"; not "50k less taxes"."""
    first = figure.end
    if tokens.words[first] in _COMPARED_WITH:
        return tokens.kinds[first + 1] not in {"number", "currency"}
    if tokens.words[first] not in _BESIDE:
        return False
    near = slice(first + 1, first + 1 + REACH_THAN)
    if not _THAN.isdisjoint(tokens.words[near]):
        return True
    after = tokens.kinds[first + 1]
    return tokens.words[first] in _MORE and after in {"period", "comma", "stop", "end", ""}
