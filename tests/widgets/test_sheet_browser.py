"""The question sheet as it comes out of a printer."""

import re

import pytest

from infoint.drafts import plan_time, sheet_page
from infoint.questions import Question, load_bank

BANK = load_bank()
LIST = [q for q in BANK.questions if q.id != "referrals"] + [BANK.question("referrals")]


def many(count):
    words = (
        "Is this one of those questions that are long enough to need a second line on paper, {}?"
    )
    return [Question(f"q{n}", words.format(n)) for n in range(count)] + [LIST[-1]]


@pytest.mark.browser
@pytest.mark.parametrize("questions", [LIST, LIST[:4], many(28)], ids=["19", "4", "29"])
@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_it_prints_on_one_page(questions, paper, browser, tmp_path):
    path = tmp_path / "sheet.html"
    path.write_text(sheet_page(plan_time(questions)), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    data = page.pdf(format=paper, print_background=True)
    page.close()
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == 1
