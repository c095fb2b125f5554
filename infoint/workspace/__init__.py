"""The student's folder: making it, and writing its plain files.

Every file stays one that a person could type by hand. Nothing is ever overwritten that the kit
has not just read, and nothing is read here for its meaning.
"""

from infoint.workspace.start import (
    NOTEBOOKS,
    NOTES,
    Created,
    create_workspace,
    new_note,
    note_template,
)

__all__ = ["NOTEBOOKS", "NOTES", "Created", "create_workspace", "new_note", "note_template"]
