"""The bar with the clock, seen from any scroll position of the notebook.

Shows what `infoint.workspace.clock` says; the marks are words and weight before they are color.
Screen readers hear the marks and nothing each second.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import ipywidgets as widgets

from infoint.widgets import style
from infoint.workspace.clock import Clock, Face, State

_STAGES = ("early", "calm", "clear", "over")
# what the one button says and does; it stays, so that the keyboard does not lose its place
_NEXT: dict[State, tuple[str, str]] = {
    "ready": ("start", "Start the clock"),
    "running": ("pause", "Pause"),
    "paused": ("resume", "Go on"),
    "ended": ("resume", "Go on after all"),
}


class ClockBar:
    """Time, mark, buttons and what was last saved; ``press`` is called with a word of the clock."""

    def __init__(self, press: Callable[[str], object], *more: widgets.Widget) -> None:
        self._face = widgets.HTML().add_class("ii-face")
        self._words = widgets.HTML().add_class("ii-mark")
        self._saved = widgets.HTML().add_class("ii-saved")
        self._state: State = "ready"
        self._next = style.button(
            _NEXT["ready"][1], lambda: press(_NEXT[self._state][0]), main=True, at_once=True
        )
        self._end = style.button("End the talk", lambda: self._press_end(press), at_once=True)
        self._end.add_class("ii-gone")
        self._told = ("", "")
        self.view = widgets.Box(
            [self._face, self._words, self._next, self._end, *more, self._saved]
        ).add_class("ii-bar")

    def show(self, clock: Clock, face: Face) -> None:
        """Draw the clock as it is now; only the time changes each second."""
        state = clock.state
        # what stands behind the time appears when no second has passed for a while: form.css
        self._face.value = (
            f'<span role="timer" aria-label="Time of the talk">{escape(face.time)}</span>'
            f'<span class="ii-pulse"></span>'
        )
        if state != self._state:
            self._state = state
            self._next.description = _NEXT[state][1]
            if state != "ready":
                self._next.remove_class("ii-main")
            style.show(self._end, state in ("running", "paused"))
        if (face.stage, face.words) != self._told:
            aloud = face.stage != self._told[0] and face.stage != "early" and state == "running"
            self._told = (face.stage, face.words)
            role = ' role="alert" aria-live="polite"' if aloud else ""
            self._words.value = f"<span{role}>{escape(face.words)}</span>" if face.words else ""
            for stage in _STAGES:
                self.view.remove_class(f"ii-{stage}")
            self.view.add_class(f"ii-{face.stage}")

    def _press_end(self, press: Callable[[str], object]) -> None:
        press("end")
        self._next.focus()  # the button that was pressed is gone

    def say_saved(self, text: str, *, bad: bool = False) -> None:
        """Show when the note was saved, or that it was not."""
        mark = "⚠ " if bad else "✓ "
        role = ' role="alert"' if bad else ""
        self._saved.value = f"<span{role}>{mark}{escape(text)}</span>"
