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
    "Where they differ",
    "Talk to next",
    "Ask next",
    "Thank-you notes due",
]
