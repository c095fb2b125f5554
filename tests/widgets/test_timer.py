"""What happens after a click: not before the words that were typed before it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from infoint.widgets import style, timer


def in_a_loop(work):
    """Run in a thread: a browser of other tests may hold this thread's loop."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(work())).result()


def test_a_click_waits_for_words_that_are_on_their_way(monkeypatch):
    monkeypatch.setattr(timer, "_has_kernel", lambda: True)
    monkeypatch.setattr(timer, "_ON_ITS_WAY", 0.05)
    field = style.text_field("Name", "An")
    seen = []

    async def work():
        style.button("Add", lambda: seen.append(field.value)).click()
        style.button("Focus", lambda: seen.append("focus"), at_once=True).click()
        assert seen == ["focus"]
        field.value = "Ana"
        await asyncio.sleep(0.2)

    in_a_loop(work)
    assert seen == ["focus", "Ana"]


def test_without_a_kernel_nothing_waits():
    seen = []

    async def work():
        style.button("Add", lambda: seen.append(1)).click()
        assert seen == [1]

    in_a_loop(work)
