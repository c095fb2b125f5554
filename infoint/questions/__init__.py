"""The question bank and matching a heading to a question."""
