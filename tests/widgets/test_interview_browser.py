"""The interview held in a real JupyterLab, with kernels and servers that end without a warning."""

import datetime as dt
import shutil
import subprocess
import sys
import time

import pytest
from axe_playwright_python.sync_playwright import Axe

import infoint as ii
from infoint.questions import load_bank
from infoint.workspace.clock import SENTENCE, clock_path
from infoint.workspace.note_file import read_fields

pytestmark = pytest.mark.browser

BANK = load_bank()
NOTEBOOK = "02_interview.ipynb"
TASKS, SKILLS = "1. What are the day-to-day", "2. What skills"
LAG = 1.0  # second; a third of one is usual


@pytest.fixture(scope="module")
def page(browser, lab):
    """The notebook, run; one page for all tests, since each opening takes seconds."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    yield lab.show(page, NOTEBOOK)
    context.close()


def choose_another(page):
    """Leave the note that is open, if one is."""
    start = page.get_by_role("button", name="Start a new note")
    another = page.get_by_role("button", name="Choose another note")
    start.or_(another).wait_for()
    if another.count():
        another.click()


def start_note(lab, page, name):
    """Start a note in the form and give its file."""
    choose_another(page)
    start = page.get_by_role("button", name="Start a new note")
    page.get_by_label("Name of the person").fill(name)
    start.click()
    page.get_by_label(TASKS).wait_for()
    return lab.folder / "notes" / f"{dt.date.today()}_{name.lower().replace(' ', '_')}.md"


def answer(path, question):
    return read_fields(path.read_text(encoding="utf-8"), BANK).get(f"answer:{question}", "")


def violations(page, part):
    found = Axe().run(page, context=part).response["violations"]
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found]


def copies(path):
    return list(path.parent.glob("*.bak"))


def type_until_killed(page, field, words, path, kill):
    """Type as fast as hands can; kill when the file has some; give what was typed LAG before."""
    field.focus()
    typed, killed = [], None
    for char in words:
        page.keyboard.type(char, delay=20)
        typed.append((time.monotonic(), char))
        if killed is None and len(typed) % 10 == 0 and len(answer(path, "skills")) > 20:
            kill()
            killed = time.monotonic()
        if killed is not None and time.monotonic() > killed + 0.5:
            break
    assert killed, "nothing came into the file while there was typing"
    return "".join(char for at, char in typed if at < killed - LAG)


def test_an_interview_by_keyboard_alone(lab, page):
    choose_another(page)
    page.get_by_label("Name of the person").focus()
    page.keyboard.type("Nora Field")
    active = "document.activeElement"
    for _ in range(9):
        page.keyboard.press("Tab")
        if page.evaluate(f"{active}.textContent") == "Start a new note":
            break
    page.keyboard.press("Enter")
    label = f"{active}.labels && {active}.labels.length ? {active}.labels[0].textContent : {active}.textContent"
    lab.wait_until(lambda: page.evaluate(label) == "Interviewee", "the first field")
    seen = []
    while len(seen) < 60 and not (seen and seen[-1].startswith(TASKS)):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(label))
        if seen[-1] == "Job title":
            page.keyboard.type("Technical Writer")
        if seen[-1] == "Location":
            page.keyboard.type("Portland, OR")
    assert seen[:3] == ["Job title", "Organization", "Industry"]
    assert seen[-1].startswith(TASKS)
    page.keyboard.type("Writes guides.\n## Edits <b>")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Git")
    page.keyboard.press("Tab")
    assert page.evaluate(label) == "Ask question 2 by email later"
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(label).startswith(TASKS)

    page.get_by_role("button", name="11 Outlook").focus()
    page.keyboard.press("Enter")
    lab.wait_until(lambda: page.evaluate(label).startswith("11. "), "the jump")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.get_by_role("button", name="✉ 11 Outlook").wait_for()
    page.get_by_role("button", name="✓ 1 Tasks").wait_for()
    assert "What is the market outlook" in page.locator(".ii-later-part").inner_text()
    page.get_by_role("button", name="Next open question").press("Enter")
    lab.wait_until(lambda: page.evaluate(label).startswith("3. "), "the next open question")

    (path,) = (lab.folder / "notes").glob("*nora_field.md")
    lab.wait_until(lambda: answer(path, "skills") == "Git", "the file")
    notes = ii.read_notes(path.parent)
    mine = notes.answers[notes.answers["interview_id"] == path.stem]
    assert list(mine["text"]) == ["Writes guides.\n## Edits <b>", "Git"]
    row = notes.interviews.set_index("interview_id").loc[path.stem]
    assert (row["interviewee"], row["job_title"]) == ("Nora Field", "Technical Writer")
    assert row["admin1"] == "OR"

    assert violations(page, ".ii-form") == []


def test_the_note_appears_in_the_report(lab, page, tmp_path):
    path = start_note(lab, page, "Rosa Lind")
    for label, words in {
        "Location": "Portland, OR",
        "Job title": "Technical Writer",
        "10. What is a reasonable": "$52,650 a year to start <i>here</i>",
    }.items():
        page.get_by_label(label, exact=label == "Location").first.press_sequentially(words)
    lab.wait_until(lambda: "here</i>" in answer(path, "salary"), "the file")
    command = [sys.executable, "-m", "infoint", "report", str(path.parent)]
    subprocess.run([*command, "-o", str(tmp_path), "--only", "salaries"], check=True)
    written = (tmp_path / "salaries.html").read_text(encoding="utf-8")
    assert "$52,650 a year to start &lt;i&gt;here&lt;/i&gt;" in written
    assert "Rosa Lind" in written


def test_the_clock_is_seen_everywhere_and_comes_back_with_the_words(lab, page):
    path = start_note(lab, page, "Ben Sato")
    page.get_by_label(TASKS).fill("Counts things")
    page.get_by_role("button", name="Start the clock").click()
    clock = clock_path(path)
    lab.wait_until(clock.is_file, "the clock's file")
    begun = dt.datetime.now(dt.UTC) - dt.timedelta(minutes=29, seconds=55)
    clock.write_text(f"{begun.isoformat(timespec='seconds')} start\n", encoding="utf-8")

    bar = page.locator(".ii-bar")
    bar.get_by_text("30:0").wait_for()
    assert SENTENCE in bar.inner_text()
    scroller = page.locator(".jp-WindowedPanel-outer")
    for place in (0, 700, 1_000_000):
        scroller.evaluate("(pane, place) => pane.scrollTo(0, place)", place)
        top = bar.evaluate(
            "bar => bar.getBoundingClientRect().top"
            " - bar.closest('.jp-Notebook').getBoundingClientRect().top"
        )
        assert abs(top) < 2
        assert bar.get_by_role("timer").is_visible()
    lab.wait_until(lambda: answer(path, "tasks") == "Counts things", "the file")

    page.reload()
    lab.run_all(lab.ready(page))
    page.get_by_label(TASKS).wait_for()
    assert page.get_by_label(TASKS).input_value() == "Counts things"
    page.locator(".ii-bar").get_by_text("30:").wait_for()
    page.locator(".ii-bar").get_by_role("button", name="End the talk").click()
    lab.wait_until(
        lambda: read_fields(path.read_text(encoding="utf-8"), BANK).get("fact:minutes"),
        "the minutes",
    )


# no spaces: one of them would press "Ok" where JupyterLab asks in the midst of the typing
WORDS = "Plans-releases-and-reviews-what-others-wrote." * 20


def test_what_was_typed_outlives_a_killed_kernel(lab, page):
    path = start_note(lab, page, "Killed Kernel")
    page.get_by_label(TASKS).fill("The first answer")
    skills = page.get_by_label(SKILLS)
    safe = type_until_killed(page, skills, WORDS, path, lab.server.kill_kernels)
    kept = answer(path, "skills")
    assert kept.startswith(safe.rstrip())
    assert WORDS.startswith(kept)
    # what is typed now stays on the screen, with a warning above it
    page.locator(".ii-form.jupyter-widgets-disconnected").wait_for()
    assert skills.input_value().startswith(kept)
    page.get_by_role("button", name="Ok", exact=True).click()
    lab.run_all(lab.ready(page))
    lab.wait_until(lambda: skills.count() == 1 and skills.input_value() == kept, "the words")
    assert page.get_by_label(TASKS).input_value() == "The first answer"
    assert copies(path) == []


def test_what_was_typed_outlives_a_killed_server(lab, page):
    path = start_note(lab, page, "Killed Server")
    page.get_by_label(TASKS).fill("The first answer")
    skills = page.get_by_label(SKILLS)
    safe = type_until_killed(page, skills, WORDS, path, lab.server.kill)
    lab.server.bury()
    kept = answer(path, "skills")
    assert kept.startswith(safe.rstrip())
    assert WORDS.startswith(kept)
    lab.server.start()
    lab.show(page, NOTEBOOK)
    skills.wait_for()
    assert skills.input_value() == kept
    assert page.get_by_label(TASKS).input_value() == "The first answer"
    assert copies(path) == []


def test_two_tabs_and_two_kernels_lose_nothing(lab, page, new_page):
    one, other, third = page, page.context.new_page(), new_page()
    path = start_note(lab, one, "Two Tabs")
    lab.show(other, NOTEBOOK)  # the same kernel
    shutil.copy(lab.folder / "notebooks" / NOTEBOOK, lab.folder / "notebooks" / "another.ipynb")
    lab.show(third, "another.ipynb")  # a kernel of its own
    for page in (other, third):
        page.get_by_label(SKILLS).wait_for()
    fields = [
        (one, TASKS, "tasks", "from the first tab"),
        (other, SKILLS, "skills", "from the second tab"),
        (third, "10. What is a reasonable", "salary", "from another kernel"),
    ]
    for end in range(0, 20, 4):  # all three at once
        for page, label, _, words in fields:
            page.get_by_label(label).press_sequentially(words[end : end + 4])
    for page, label, question, words in fields:
        lab.wait_until(lambda q=question, w=words: answer(path, q) == w, question)
        assert page.get_by_label(label).input_value() == words
    assert copies(path) == []
    for page in (one, other, third):
        for _, label, _, words in fields:
            field = page.get_by_label(label)
            lab.wait_until(lambda f=field, w=words: f.input_value() == w, "the other's words")

    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("from another kernel", "by an editor"), encoding="utf-8")
    third.get_by_label("10. What is a reasonable").press_sequentially("!")
    third.get_by_text("There it says: by an editor").wait_for()
    lab.wait_until(lambda: answer(path, "salary") == "from another kernel!", "the file")
    (copy,) = copies(path)
    assert "by an editor" in copy.read_text(encoding="utf-8")
    notes = ii.read_notes(path.parent)
    assert list(notes.interviews["interview_id"]).count(path.stem) == 1
