"""The clock of an interview: when it began, was paused and ended.

It stands in a small file of its own, ``.clock/NAME.txt`` in the notes folder, one event a line, and
not in the note: pausing must not change the note while it is typed in, and a damaged clock must
not harm it. Readers pass hidden folders over. Nothing here ticks; the time now is always given.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from infoint.atomic import write_whole

State = Literal["ready", "running", "paused", "ended"]
Stage = Literal["early", "calm", "clear", "over"]

CALM, CLEAR, OVER = 20, 28, 30  # minutes
LAST_QUESTION = 25  # minutes from which the last question stands out
LONGEST = 180  # minutes; a clock that shows more was left running
SENTENCE = "I don't want to take more of your time; may I email you the rest of my questions?"

_FOLDER = ".clock"
_STANDING = {
    "ready": "The clock has not started.",
    "paused": "Paused.",
    "ended": "The talk has ended.",
}
_AFTER: dict[str, State] = {
    "start": "running",
    "pause": "paused",
    "resume": "running",
    "end": "ended",
}
_MAY_FOLLOW: dict[State, tuple[str, ...]] = {
    "ready": ("start",),
    "running": ("pause", "end"),
    "paused": ("resume", "end"),
    "ended": ("resume",),
}


@dataclass(frozen=True, slots=True)
class Clock:
    """What happened, in order: a moment and "start", "pause", "resume" or "end" each.

    Built by `after`, so that each can follow the one before.
    """

    events: tuple[tuple[datetime, str], ...] = ()

    @property
    def state(self) -> State:
        """Where the clock stands."""
        return _AFTER[self.events[-1][1]] if self.events else "ready"

    def seconds(self, now: datetime) -> float:
        """How long the talk has lasted, pauses left out."""
        total, since = 0.0, None
        for moment, word in (*self.events, (now, "end")):
            if since is not None:
                total += max(0.0, (moment - since).total_seconds())
            since = moment if _AFTER[word] == "running" else None
        return total

    def after(self, word: str, now: datetime) -> Clock:
        """The clock with one more event; the same where that cannot follow."""
        return Clock((*self.events, (now, word))) if word in _MAY_FOLLOW[self.state] else self


def stage_of(seconds: float) -> Stage:
    """How near the end of the half hour is.

    >>> [stage_of(minutes * 60) for minutes in (5, 20, 28, 30)]
    ['early', 'calm', 'clear', 'over']
    """
    minutes = seconds / 60
    marks: tuple[tuple[int, Stage], ...] = ((OVER, "over"), (CLEAR, "clear"), (CALM, "calm"))
    return next((stage for mark, stage in marks if minutes >= mark), "early")


def spell_time(seconds: float) -> str:
    """Minutes and seconds.

    >>> spell_time(65), spell_time(3725)
    ('1:05', '62:05')
    """
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


@dataclass(frozen=True, slots=True)
class Face:
    """What a clock shows: the time, how near the end it is, and what to do; never color alone."""

    time: str
    stage: Stage
    words: str


def face_of(clock: Clock, now: datetime) -> Face:
    """The clock's face.

    >>> from datetime import timedelta
    >>> start = datetime(2026, 11, 23, 10, tzinfo=UTC)
    >>> clock = Clock().after("start", start)
    >>> face_of(clock, start + timedelta(minutes=28))
    Face(time='28:00', stage='clear', words='2 minutes left. Come to the last question.')
    >>> face_of(Clock(), start).words
    'The clock has not started.'
    """
    seconds = clock.seconds(now)
    stage = stage_of(seconds)
    left = OVER - int(seconds // 60)
    is_new = seconds < (CALM + 1) * 60
    words = {
        "early": "",
        "calm": f"{CALM} minutes have passed." if is_new else f"{left} minutes left.",
        "clear": f"{left} minute{'s' * (left != 1)} left. Come to the last question.",
        "over": f"Say: “{SENTENCE}”",
    }[stage]
    if seconds > LONGEST * 60:
        words = "This clock was left running. End it; no minutes are filled in."
    return Face(spell_time(seconds), stage, _STANDING.get(clock.state, words))


def minutes_of(clock: Clock, now: datetime) -> int | None:
    """The talk's length for the note, at least 1; None where the clock was left running."""
    minutes = round(clock.seconds(now) / 60)
    return max(1, minutes) if clock.events and minutes <= LONGEST else None


def clock_path(note: Path) -> Path:
    """Where a note's clock stands."""
    return note.parent / _FOLDER / f"{note.stem}.txt"


def read_clock(note: Path) -> Clock:
    """A note's clock; one that never ran where there is none or none that can be read."""
    try:
        text = clock_path(note).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return Clock()
    clock = Clock()
    for line in text.splitlines():
        moment, _, word = line.strip().partition(" ")
        try:
            at = datetime.fromisoformat(moment)
        except ValueError:
            continue
        clock = clock.after(word.strip(), at if at.tzinfo else at.replace(tzinfo=UTC))
    return clock


def change_clock(note: Path, word: str, now: datetime) -> Clock:
    """Add one event to the file and return the clock as it is then.

    Raises
    ------
    OSError
        The file cannot be written.
    """
    clock = read_clock(note).after(word, now)
    path = clock_path(note)
    path.parent.mkdir(exist_ok=True)
    lines = [
        f"{at.astimezone(UTC).isoformat(timespec='seconds')} {what}\n" for at, what in clock.events
    ]
    write_whole(path, "".join(lines))
    return clock
