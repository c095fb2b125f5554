"""What stays home: stable names for people, addresses taken out, and the look for what is left.

Guesses at no name that is neither in the notes nor in the key: who is only
mentioned by the way is added to the key by hand.
"""

from infoint.report.privacy.frames import make_key, make_mask, mask_notes
from infoint.report.privacy.guard import Guard, Privacy, open_guard
from infoint.report.privacy.key import KEY_FILE, Entry, read_key, write_key
from infoint.report.privacy.leaks import Leak, LeakError, count_pictures, find_leaks, refuse_leaks
from infoint.report.privacy.mask import Mask

__all__ = [
    "KEY_FILE",
    "Entry",
    "Guard",
    "Leak",
    "LeakError",
    "Mask",
    "Privacy",
    "count_pictures",
    "find_leaks",
    "make_key",
    "make_mask",
    "mask_notes",
    "open_guard",
    "read_key",
    "refuse_leaks",
    "write_key",
]
