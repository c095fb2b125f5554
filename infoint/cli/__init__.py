"""Command line: arguments, progress, messages, exit codes.

Nothing heavy is imported before a command needs it, so `--help` answers at once.
"""

from infoint.cli.commands import main

__all__ = ["main"]
