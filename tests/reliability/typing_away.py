"""Programs that a crash test starts and kills: they write, and say on a line what was written.

python typing_away.py note FOLDER FIELD     types into a field of the note, saving each time
python typing_away.py people FOLDER PREFIX  adds people to people.csv
python typing_away.py limited BYTES USER COMMAND...   infoint with a limit of file size, as a user
"""

import resource
import sys
from pathlib import Path


def note(folder: str, field: str, count: str = "1000000") -> None:
    from infoint.questions import load_bank
    from infoint.workspace.note_store import OpenNote

    opened = OpenNote(next(Path(folder).glob("*.md")), load_bank())
    for number in range(int(count)):
        opened.put(f"answer:{field}", " ".join(f"word{number}" for _ in range(200)))
        opened.save(hold=[f"answer:{field}"])
        print(number, flush=True)


def people(folder: str, prefix: str, count: str = "1000000") -> None:
    from infoint.workspace.people_file import add_person

    for number in range(int(count)):
        add_person(Path(folder), {"name": f"{prefix} Number{number}", "organization": prefix})
        print(number, flush=True)


def limited(size: str, *arguments: str) -> None:
    from reliability.measure import drop_rights

    from infoint.cli import main

    if int(size):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(size),) * 2)
    drop_rights()
    main(list(arguments))


if __name__ == "__main__":
    {"note": note, "people": people, "limited": limited}[sys.argv[1]](*sys.argv[2:])
