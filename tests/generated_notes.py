"""Interview notes out of a seed: as many as a test wants, the same every time."""

import random
from pathlib import Path

FIRST = [
    "Ana",
    "Ben",
    "Chloe",
    "Dev",
    "Ema",
    "Finn",
    "Gita",
    "Hugo",
    "Ines",
    "Jon",
    "Kira",
    "Liam",
    "Mona",
    "Nico",
    "Olga",
    "Pete",
]
LAST = [
    "Abara",
    "Blum",
    "Costa",
    "Diaz",
    "Evans",
    "Frey",
    "Gupta",
    "Hale",
    "Ito",
    "Jansen",
    "Khan",
    "Lopez",
    "Moss",
    "Novak",
]
TITLES = (
    "Technical Writer", "Senior Technical Writer", "UX Writer", "Content Designer",
    "Information Developer", "Documentation Manager", "Instructional Designer", "Technical Editor",
)  # fmt: skip
PLACES = (
    "Portland, OR", "Seattle, WA", "Austin, TX", "Boston, MA", "Raleigh, NC", "Denver, CO",
    "Chicago, IL", "Minneapolis, MN", "Cork, Ireland", "Toronto, Canada",
)  # fmt: skip
WORDS = (
    "DITA", "Git", "Markdown", "XML", "Figma", "user research", "editing", "API documentation",
    "plain language", "MadCap Flare", "Python", "accessibility", "localization", "Confluence",
)  # fmt: skip
GROUPS = ("Society for Technical Communication", "Write the Docs", "ISTC", "UXPA", "ATD")
ADVICE = (
    "Publish something that others can read.", "Learn one tool well, then another one.",
    "Ask for feedback early and say thank you.", "Take any job with deadlines.",
)  # fmt: skip


def write_notes(folder: Path, count: int, *, seed: int = 7) -> Path:
    """Write so many Markdown notes into a folder, and return the folder."""
    dice = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        text = _note(dice, number)
        (folder / f"{number + 1:02}_interview.md").write_text(text, encoding="utf-8")
    return folder


def _name(dice: random.Random) -> str:
    return f"{dice.choice(FIRST)} {dice.choice(LAST)}"


def _note(dice: random.Random, number: int) -> str:
    low = dice.randrange(44, 76)
    place = dice.choice(PLACES)
    answers = {
        "What are the day-to-day tasks?": "I write, I ask, I test what I wrote. "
        * dice.randint(1, 6),
        "What skills are required?": ", ".join(dice.sample(WORDS, 4)) + ".",
        "Which keywords are important in ads?": ", ".join(dice.sample(WORDS, 5)) + ".",
        "What are likely job titles?": ", ".join(dice.sample(TITLES, 3)) + ".",
        "What do you like best about it?": "The people.",
        "What is a reasonable beginning salary?": f"${low}-{low + dice.randrange(2, 12)}k to start.",
        "Are there more jobs in certain parts of the country?": (
            f"More in {dice.choice(PLACES)}, fewer in {dice.choice(PLACES)}."
        ),
        "Which professional organizations are relevant?": dice.choice(GROUPS) + ".",
        "What advice do you have?": dice.choice(ADVICE),
        "Who else should I talk to?": f"{_name(dice)}, {dice.choice(TITLES)} at Firm {number}.",
    }
    kept = [(question, said) for question, said in answers.items() if dice.random() > 0.15]
    body = "\n\n".join(f"## {question}\n\n{said}" for question, said in kept)
    return (
        f"---\ninterviewee: {_name(dice)}\njob_title: {dice.choice(TITLES)}\n"
        f"organization: Firm {number}\nlocation: {place}\n"
        f"date: 2026-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}\n---\n\n{body}\n"
    )
