"""Workbooks as notes; no formula or macro runs."""

from infoint.readers.spreadsheet.workbook import read

__all__ = ["read"]
