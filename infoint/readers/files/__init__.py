"""Files as they lie on a disk or in a zip: found, measured, recognized, decoded.

Nothing here reads notes.
"""
