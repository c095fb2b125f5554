"""A whole class: from the LMS download to marks in the gradebook. Student code is never run.

Hand-ins are data: files are unpacked into a folder of their own, notes are read, and every page
is made anew with the kit's own notebooks.
"""
