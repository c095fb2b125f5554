"""The former name of `infoint.parsing.keyword.clause`; refuses to hold anything itself."""

from infoint.parsing.keyword.clause import NO_ACRONYM

__all__ = ["NO_ACRONYM"]
