"""Tidy frame to small result frame, one topic a module. Nothing is drawn here."""
