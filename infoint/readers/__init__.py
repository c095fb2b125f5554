"""One module a format: file to notes, text untouched."""
