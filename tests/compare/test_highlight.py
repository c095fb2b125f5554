from infoint import compare


def test_the_first_things_of_each_topic(notes):
    short = compare.highlights(notes)
    said = dict(zip(short["label"], short["points"], strict=True))
    assert list(said) == [label for label in LABELS if label in said]
    assert all(0 < len(points) <= 6 for points in said.values())
    top = compare.keywords(notes).iloc[0]
    of = len(notes.interviews)
    assert said["Keywords heard most"][0] == f"{top['keyword']} ({top['n']} of {of})"
    assert said["Ask next"]


def test_currencies_are_never_pooled(notes):
    short = compare.highlights(notes).set_index("label")["points"]
    pay = compare.salaries(notes, stage="entry")
    currencies = set(pay.loc[pay["part"] == "compared", "currency"])
    assert len(short["Beginning pay"]) == len(currencies)
    assert all(any(code in line for line in short["Beginning pay"]) for code in currencies)


def test_people_already_met_are_not_to_talk_to_next(notes):
    short = compare.highlights(notes).set_index("label")["points"]
    referrals = compare.referrals(notes)
    met = set(referrals.loc[referrals["status"] == "interviewed", "name"].dropna())
    assert not met & set(short["Talk to next"])


def test_who_gave_no_comparable_figure_is_counted_beside_those_who_did(make_notes):
    people = {
        "interviews": [
            {"interview_id": key, "interviewee": key.title()} for key in ("ana", "bo", "cy")
        ]
    }
    amounts = {"annual_low": 50000.0, "annual_high": 52000.0, "stage": "entry", "period": "year"}
    pay = [
        amounts | {"interview_id": "ana", "currency": "USD", "text": "$50-52k"},
        amounts | {"interview_id": "bo", "currency": None, "text": "50-52k"},
    ]
    short = compare.highlights(make_notes(people | {"salaries": pay}))
    points = dict(zip(short["label"], short["points"], strict=True))
    assert points["Beginning pay"] == (
        "50,000–52,000 USD a year (1 of 3)",
        "not compared (1 of 3): the currency was not said",
    )
    assert points["Thank-you notes due"] == tuple(
        f"{name} (no date in the note)" for name in ("Ana", "Bo", "Cy")
    )


def test_named_people_and_places_stand_before_the_vague_ones_and_one_interview_is_not_counted(
    make_notes,
):
    key = {"interview_id": "ana"}
    places = [
        {"name": "Ohio", "kind": "state", "country": "US", "admin1": "OH", "text": "Ohio"},
        {"name": "Remote", "kind": "remote", "text": "remote"},
    ]
    people = [
        key | {"job_title": "dean", "relation": "referral", "text": "the dean"},
        key | {"name": "Bo Li", "job_title": "editor", "relation": "referral", "text": "Bo Li"},
    ]
    frames = {
        "interviews": [key | {"interviewee": "Ana"}],
        "places": [key | row | {"is_ambiguous": False} for row in places],
        "people": people,
    }
    short = compare.highlights(make_notes(frames))
    points = dict(zip(short["label"], short["points"], strict=True))
    assert points["Places only named"] == ("Ohio",)
    assert points["Talk to next"] == ("Bo Li", "somebody (dean)")


def test_without_interviews_there_is_nothing(no_notes):
    assert compare.highlights(no_notes).empty
    ask = compare.next_questions(no_notes)
    assert ask["why"].iloc[0] == "nobody was asked yet"
    assert ask["is_within"].sum() > 3


LABELS = [
    "Beginning pay",
    "Titles to search for",
    "Keywords heard most",
    "More jobs",
    "Places only named",
    "Where they differ",
    "Talk to next",
    "Ask next",
    "Thank-you notes due",
]
