"""People out of an answer, from words to records.

`lines` cuts an answer into lines and sentences; `contact` takes addresses and numbers out;
`names` finds runs of capitals and `weigh` says by the `signs` around them which are people;
`before` and `details` read `role` and `employer` around a name; `unnamed` reads people without
one; `parse` puts them together. `words` holds the tables. Opens no file.
"""

from infoint.parsing.person.parse import parse_people

__all__ = ["parse_people"]
