"""`python -m infoint`: the command line where no script is on the path."""

from infoint.cli import main

main()
