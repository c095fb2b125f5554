from infoint import compare


def by_claim(notes):
    return compare.findings(notes).set_index("claim")


def test_two_who_say_the_same_agree(notes):
    claim = by_claim(notes).loc["STC"]
    assert (claim["finding"], claim["said_by"]) == ("agree", "said by 2 of 6")


def test_more_and_fewer_in_one_place_differ(notes):
    claims = by_claim(notes)
    assert claims.loc["Seattle, WA: more jobs", "finding"] == "differ"
    assert claims.loc["Seattle, WA: more jobs", "against"] == ("Fay Amadi",)
    assert claims.loc["Seattle, WA: fewer jobs", "against"] == ("Ana Ruiz", "Bo Park")


def test_pay_is_compared_within_a_currency_and_a_family(notes):
    pay = compare.findings(notes).query("topic == 'salary'")
    assert list(pay["claim"]) == [
        "Technical Writer: 55,000–62,000 USD a year",
        "Documentation Manager: 54,000–56,000 USD a year",
        "UX Writer: 70,000–73,000 USD a year",
    ]
    assert list(pay["finding"]) == ["agree", "only one said", "only one said"]


def test_pay_that_lies_apart_differs(make_notes):
    people = [{"interview_id": key, "source": key} for key in "ab"]
    pay = [
        {
            "interview_id": key, "currency": "USD", "period": "year", "stage": "entry",
            "annual_low": low, "annual_high": high, "text": "words", "source": key,
        }
        for key, low, high in (("a", 40000, 45000), ("b", 60000, 65000))
    ]  # fmt: skip
    found = compare.findings(make_notes({"interviews": people, "salaries": pay}))
    assert list(found["finding"]) == ["differ"]
    open_end = [pay[0] | {"annual_high": None}, pay[1]]
    found = compare.findings(make_notes({"interviews": people, "salaries": open_end}))
    assert list(found["finding"]) == ["agree"]


def test_nobody_is_ever_confirmed(notes):
    assert "confirmed" not in compare.findings(notes).to_string()


def test_what_one_person_said_is_gathered_by_person(notes):
    single = compare.only_one_said(notes)
    bo = single[single["interviewee"] == "Bo Park"].set_index("topic")["claims"]
    assert bo["keywords"] == ("Figma",)
    assert bo["titles"] == ("Content Designer",)
