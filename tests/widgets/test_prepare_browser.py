"""01_prepare and 03_follow_up in a real JupyterLab: clicks and keys, and the files they write."""

import csv

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser


def rows(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def text_of(path):
    return path.read_text(encoding="utf-8") if path.exists() else ""


def violations(page):
    """What axe finds in the forms that are near."""
    found = Axe().run(page, context=".ii-form").response["violations"]
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in found]


def words(part):
    return " ".join(part.inner_text().split())


@pytest.fixture(scope="module")
def context(browser):
    """What both notebooks share: JupyterLab is loaded once."""
    context = browser.new_context()
    yield context
    context.close()


@pytest.fixture
def page(context):
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    yield page
    page.close()


def test_01_prepare_by_keyboard(lab, page):
    notes = lab.folder / "notes"
    page.set_viewport_size({"width": 1280, "height": 2400})
    lab.show(page, "01_prepare.ipynb")
    # reorder: choose with the arrow keys, go to the button with Tab, press it with Space
    form = lab.scroll_to(page, page.locator(".ii-questions"))
    questions = form.get_by_label("Your questions, the most important first")
    questions.focus()
    page.locator("select[data-lm-suppress-shortcuts]:focus").wait_for()
    for key in ("Home", "ArrowDown", "ArrowDown", "Tab"):
        page.keyboard.press(key)
    chosen = form.get_by_label("The words of the question")
    lab.wait_until(lambda: "degrees" in chosen.input_value(), "the chosen question")
    page.keyboard.press("Space")
    lab.wait_until(lambda: "order = " in text_of(notes / "questions.toml"), "one step up")
    page.keyboard.press("Space")
    lab.wait_until(lambda: 'order = ["education"' in text_of(notes / "questions.toml"), "the order")
    page.wait_for_function("document.activeElement.textContent === 'Move up'")
    assert words(form.locator("option").first).startswith("1 · 2 min · What degrees")

    # reword: the words are saved when one leaves the field
    form.get_by_label("The words of the question").focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("Which courses would help me?")
    page.keyboard.press("Tab")
    lab.wait_until(
        lambda: 'text = "Which courses would help me?"' in text_of(notes / "questions.toml"),
        "words",
    )

    # add
    form.get_by_label("Your own question").focus()
    page.keyboard.type("Are there night shifts?")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    lab.wait_until(lambda: "night_shifts" in text_of(notes / "questions.toml"), "the question")
    assert "# Your own question list." in text_of(notes / "questions.toml")

    # the sheet
    form.get_by_role("button", name="Sheet to print").press("Enter")
    sheet = lab.folder / "outbox" / "question_sheet.html"
    lab.wait_until(sheet.exists, "the sheet")
    assert "Which courses would help me?" in text_of(sheet)
    with page.expect_download() as download:
        form.get_by_role("link", name="Download question_sheet.html").click()
    assert download.value.path().read_bytes() == sheet.read_bytes()

    # job titles
    titles = lab.scroll_to(page, page.locator(".ii-titles"))
    titles.get_by_label("API Writer", exact=True).focus()
    page.keyboard.press("Space")
    string = titles.get_by_label("Search string, to paste into a job board")
    lab.wait_until(lambda: string.input_value().endswith('OR "API Writer"'), "the search string")

    # a person: name, connection, appointment, message, calendar
    people = lab.scroll_to(page, page.locator(".ii-people"))
    people.get_by_label("Add a person").focus()
    page.keyboard.type("Eve Ox")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    lab.wait_until(lambda: rows(notes / "people.csv")[-1]["Name"] == "Eve Ox", "the person")
    for label, typed in {
        "Connection": "we sing in one choir",
        "Appointment": "2026-12-01 10:00",
    }.items():
        people.get_by_label(label, exact=True).focus()
        page.keyboard.type(typed)
        page.keyboard.press("Tab")
        lab.wait_until(
            lambda label=label, typed=typed: rows(notes / "people.csv")[-1].get(label) == typed,
            label,
        )
    message = people.get_by_label("Draft, to be edited")
    lab.wait_until(lambda: "We sing in one choir." in message.input_value(), "the draft")
    message.focus()
    page.keyboard.press("Control+End")
    page.keyboard.type("Robin Sample")
    page.keyboard.press("Tab")
    kept = lab.folder / "outbox" / "first_email_eve_ox.txt"
    lab.wait_until(lambda: text_of(kept).endswith("Robin Sample\n"), "the message")
    people.get_by_role("button", name="Appointment for the calendar").press("Enter")
    lab.wait_until(
        lambda: (
            "DTSTART:20261201T100000" in text_of(lab.folder / "outbox" / "interview_eve_ox.ics")
        ),
        "ics",
    )

    # a referral is there by itself and is kept with one key
    listed = people.get_by_label("People to ask", exact=True)
    tom = listed.locator("option", has_text="Tom Becker").inner_text()
    listed.select_option(label=tom)
    people.get_by_role("button", name="Keep on my list").press("Enter")
    lab.wait_until(lambda: rows(notes / "people.csv")[-1]["Name"] == "Tom Becker", "the referral")

    assert page.locator(".jp-RenderedText[data-mime-type*=stderr]").count() == 0
    assert violations(page) == []
    wide = (
        "[...document.querySelectorAll('.ii-form')].every(e => e.scrollWidth <= e.clientWidth + 1)"
    )
    assert page.evaluate(wide)


def test_03_follow_up_by_keyboard(lab, page):
    notes = lab.folder / "notes"
    page.set_viewport_size({"width": 768, "height": 2400})
    lab.show(page, "03_follow_up.ipynb")
    # thanks: marked in the note, and nothing else of it changed
    form = lab.scroll_to(page, page.locator(".ii-thanks"))
    listed = form.get_by_label("Whom to thank")
    assert words(listed.locator("option").first).startswith("Ingrid Solheim · ")
    card = form.get_by_label("What to write by hand")
    assert "the course in regulatory writing that you mentioned" in card.input_value()
    sent = form.get_by_label("Sent on")
    sent.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("2026-10-19")
    before = text_of(notes / "03_ingrid_solheim.txt")
    form.get_by_role("button", name="Mark as sent").press("Enter")
    lab.wait_until(lambda: text_of(notes / "03_ingrid_solheim.txt") != before, "the note")
    added = set(text_of(notes / "03_ingrid_solheim.txt").splitlines()) - set(before.splitlines())
    assert added == {"Thank-you note sent: 2026-10-19", "Thank-you note by: handwritten"}
    form.get_by_text("thanked on October 19, written into 03_ingrid_solheim.txt").wait_for()

    # the front matter of a Markdown note
    dana = listed.locator("option", has_text="Dana Ruiz").inner_text()
    listed.select_option(label=dana)
    form.get_by_role("button", name="Mark as sent").press("Enter")
    lab.wait_until(
        lambda: "thank_you: {sent: 2026-10-19, by: email}" in text_of(notes / "01_dana_ruiz.md"),
        "the note",
    )

    # the dates
    form.get_by_role("button", name="All dates for the calendar").press("Enter")
    lab.wait_until(
        lambda: "SUMMARY:Thank Helen Park" in text_of(lab.folder / "outbox" / "dates.ics"), "dates"
    )

    # the checklist
    checks = lab.scroll_to(page, page.locator(".ii-checklist"))
    checks.get_by_label("Figma, and a portfolio link. (Marcus Oyelaran)").focus()
    page.keyboard.press("Space")
    file = lab.folder / "resume_checklist.csv"
    lab.wait_until(
        lambda: file.exists() and [r for r in rows(file) if r["done"] == "yes"], "the mark"
    )
    assert [r["item"] for r in rows(file) if r["done"] == "yes"] == ["Figma, and a portfolio link."]

    # new people move to the list
    referrals = lab.scroll_to(page, page.locator(".ii-referrals"))
    referrals.get_by_role("button", name="Put them on my list").press("Enter")
    names = lab.wait_until(
        lambda: (
            (found := [r["Name"] for r in rows(notes / "people.csv")])
            and "Priya Nair" in found
            and found
        ),
        "the new people",
    )
    assert len(names) == len(set(names))

    lab.scroll_to(page, page.locator("figcaption", has_text="Who referred whom"))
    assert page.locator(".jp-RenderedText[data-mime-type*=stderr]").count() == 0
    assert violations(page) == []
    wide = (
        "[...document.querySelectorAll('.ii-form')].every(e => e.scrollWidth <= e.clientWidth + 1)"
    )
    assert page.evaluate(wide)
