"""People out of an answer, from words to records.

`form` reads filled-in labels. Else `lines` cuts an answer into lines and sentences; `contact` takes
addresses and numbers out; `names` and `orders` find names (`runs`), and `weigh` says by the `signs`
around them which are people and which `strangers`. After a name, `details` reads the `chunks`, each
by `clause` and `parting`; `position` knows a title by where it stands, `before` reads what stands
before the name, `several` shares what is said of all; `unnamed` reads people without a name. `role`
and `employer` know titles and firms, `words` holds the tables; `merge` adds what later sentences say.
`parse` puts them together. Opens no file.
"""

from infoint.parsing.person.parse import parse_people

__all__ = ["parse_people"]
