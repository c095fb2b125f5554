"""One module a format: file to notes, text untouched.

The registry picks the reader by content and suffix, and turns whatever a file does wrong into a
row of problems, so that one bad file never stops the rest. It interprets no text.
"""

from infoint.readers.dispatch import read_data
from infoint.readers.files.limits import Limits
from infoint.readers.registry import Progress, iter_readings, read_file, read_paths

__all__ = ["Limits", "Progress", "iter_readings", "read_data", "read_file", "read_paths"]
