import re
from io import BytesIO

from docx import Document

from infoint.drafts import plan_time, sheet_page
from infoint.drafts.question_sheet_word import sheet_document
from infoint.questions import Question, load_bank

BANK = load_bank()
LIST = [q for q in BANK.questions if q.id != "referrals"] + [BANK.question("referrals")]


def test_time_keeps_room_for_the_last_question():
    plan = plan_time(LIST)
    assert plan.total == 31
    assert [one.question.id for one in plan.planned if not one.is_within] == ["resume_gain"]
    assert plan.planned[-1].is_within
    assert "1 question stands below the mark at 30 minutes: ask it by email" in plan.words
    assert plan_time(LIST[:5]).words == "5 questions, about 10 minutes. They fit into 30 minutes."
    assert plan_time([]).words == "0 questions, about 0 minutes. They fit into 30 minutes."


def test_nothing_after_the_mark_fits_again():
    plan = plan_time([Question("a", "A?", minutes=27), Question("b", "B?", minutes=5), *LIST[3:5]])
    assert [one.is_within for one in plan.planned] == [True, False, False, False]


def test_the_page_asks_for_nothing_outside_itself():
    page = sheet_page(plan_time([Question("x", '<img src="http://x.example/a">&"?')]))
    assert not re.search(r"<(?:script|link|img)|url\(|@import|http:(?!//x)", page)
    assert "&lt;img src=&quot;http://x.example/a&quot;&gt;&amp;&quot;?" in page


def test_the_word_sheet_has_every_question_and_is_the_same_each_time():
    document = Document(BytesIO(sheet_document(plan_time(LIST))))
    facts, questions = document.tables
    assert facts.cell(0, 0).text == "Name: "
    asked = [row.cells[1].text for row in questions.rows]
    assert [q.text for q in LIST] == [text for text in asked if not text.startswith("30 minutes")]
    assert sum((row.height or 0) for row in questions.rows) < 36_000 * 215  # mm in EMU
    assert document.element.xml == Document(BytesIO(sheet_document(plan_time(LIST)))).element.xml
