"""Web pages as notes; no script runs and nothing is fetched."""

from infoint.readers.webpage.page import read

__all__ = ["read"]
