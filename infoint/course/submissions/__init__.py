"""What students handed in, as the LMS's download holds it.

`layout` reads names, `entries` lists a download, `find` groups it by student, `unpack` writes one
hand-in into a folder of its own. Nothing is run, and nothing is written anywhere else.
"""

from infoint.course.submissions.find import find_submissions
from infoint.course.submissions.unpack import HandinLimits, unpack

__all__ = ["HandinLimits", "find_submissions", "unpack"]
