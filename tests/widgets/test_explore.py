"""The controls of the comparison notebooks, without a browser."""

import importlib
import sys
from types import SimpleNamespace

import pytest
from generated_notes import write_notes

import infoint as ii
from infoint import compare, figures
from infoint.compare.interviewee import labels as labels_of
from infoint.compare.selection import Selection
from infoint.report.notebooks import data_folder
from infoint.widgets import explore
from infoint.widgets.explore_form import FEW, ExploreForm
from infoint.widgets.explore_points import find_boxes
from infoint.widgets.explore_topic import Keywords, Pay, Places, Titles, chosen_notes

TOPICS = [Pay(), Titles(), Keywords(), Places()]
each_topic = pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: type(topic).__name__)


@pytest.fixture(scope="module")
def sample():
    return ii.read_notes(data_folder() / "interviews")


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    return ii.read_notes(write_notes(tmp_path_factory.mktemp("notes") / "notes", 40))


def form_of(topic, notes):
    return ExploreForm(topic, notes, topic.draw(notes, Selection())[0])


def labels(field):
    return [words for words, _ in field.options]


@each_topic
def test_a_choice_redraws_and_says_how_many_remain(topic, sample):
    form = form_of(topic, sample)
    assert "All 8 interviews" in form.count.value
    assert form.chart._repr_html_() in form.picture.value
    assert form.reset.disabled
    form.asks["family"].value = "Technical Writer"
    assert "3 of 8 interviews" in form.count.value
    some = compare.select(sample, family="Technical Writer")
    drawn = topic.draw(some, Selection(family="Technical Writer"))
    assert all(chart._repr_html_() in form.picture.value for chart in drawn)
    form.asks["location"].value = "Cork, Ireland"
    assert "1 of 8 interviews" in form.count.value
    form.reset.click()
    assert "All 8 interviews" in form.count.value
    assert form.chart._repr_html_() in form.picture.value
    assert form.asks["family"].value == form.asks["location"].value == ""


@each_topic
def test_every_choice_that_is_left_can_be_drawn(topic, many):
    form = form_of(topic, many)
    for words, value in form.asks["location"].options[:4]:
        form.asks["location"].value = value
        assert (f"{words.rpartition('(')[2][:-1]} of 40" in form.count.value) or not value
        assert "ii-bad" not in form.count.value
        assert form.row.options[0] == ("Choose", "")
        assert len(form.row.options) > 1


@each_topic
def test_the_words_behind_a_line_and_an_interview(topic, sample):
    form = form_of(topic, sample)
    assert form.words.value == ""
    form.row.value = form.row.options[1][1]
    assert form.words.value.count("<tr>") >= 2
    assert ", line " in form.words.value
    form.person.value = "01_dana_ruiz"
    assert "Ray Kowalczyk" not in form.words.value
    form.asks["interview"].value = "05_ray_kowalczyk"  # the one chosen before is gone from the list
    assert form.person.value == ""
    assert "Dana Ruiz" not in form.words.value


def boxes_of(topic, notes, at=0):
    lines = [name for name, _ in topic.lines(notes, Selection())]
    people = list(labels_of(notes).values())
    return find_boxes(topic.draw(notes, Selection())[at], lines, people), lines


def inside(boxes, x, y):
    found = (box for box in boxes if box.left <= x < box.right and box.top <= y < box.bottom)
    return next(found, None)


@pytest.mark.parametrize("topic", [Pay(), Titles(), Keywords()], ids=["pay", "titles", "keywords"])
@pytest.mark.parametrize("source", ["sample", "many"])
def test_every_dot_and_bar_has_its_words(topic, source, request):
    notes = request.getfixturevalue(source)
    boxes, lines = boxes_of(topic, notes)
    drawn = lines[:30] if isinstance(topic, Keywords) else lines
    assert {box.row for box in boxes} == set(drawn)
    for box in boxes:
        middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        assert 0 <= box.left < box.right <= 1
        assert 0 <= box.top < box.bottom <= 1
        if box.who:  # of boxes that overlap the smallest stands first
            assert inside(boxes, *middle) == box
            person = next(key for key, name in labels_of(notes).items() if name == box.who)
            assert len(topic.words(notes, Selection(), box.row, person))
    if source == "sample":
        assert {box.who for box in boxes if box.who} <= set(labels_of(notes).values())
        assert any(box.who for box in boxes)


def test_the_boxes_lie_where_the_labels_are_drawn(sample):
    chart = Keywords().draw(sample, Selection())[0]
    boxes, lines = boxes_of(Keywords(), sample)
    (axes,) = chart.figure.axes
    spots = axes.transData.transform([(0, 0), (1, 2)]) / chart.figure.bbox.size
    assert inside(boxes, 0.01, 1 - spots[0, 1]).row == lines[0]
    assert inside(boxes, 0.01, 1 - spots[1, 1]).row == lines[2]
    told = {(box.row, box.who) for box in boxes if box.who}
    heard = compare.keywords(sample).head(30)
    pairs = zip(heard["keyword"], heard["who"], strict=True)
    assert told == {(word, who) for word, whole in pairs for who in whole}


def test_places_are_found_on_the_map_and_in_the_list(sample):
    on_map, lines = boxes_of(Places(), sample)
    assert {"Seattle, WA", "Austin, TX", "Ohio"} <= {box.row for box in on_map}
    seattle = [box for box in on_map if box.row == "Seattle, WA"]
    assert seattle[1].left < seattle[0].left < seattle[0].right < seattle[1].right
    listed, _ = boxes_of(Places(), sample, at=-1)
    assert {box.row for box in listed} == set(lines)


def test_two_places_of_one_name_are_not_confused(make_notes):
    places = [
        {"interview_id": "a", "name": "Portland", "kind": "city", "country": "US", "admin1": state,
         "direction": "high", "is_ambiguous": False, "text": "Portland", "source": "a", "line": 1}
        for state in ("OR", "ME")
    ]  # fmt: skip
    interviews = [{"interview_id": "a", "interviewee": "Ana", "source": "a"}]
    notes = make_notes({"interviews": interviews, "places": places})
    boxes, lines = boxes_of(Places(), notes)
    assert sorted(lines) == ["Portland, ME", "Portland, OR"]
    assert {box.row for box in boxes} == set(lines)


def test_names_that_are_cut_alike_have_no_dot_of_their_own(make_notes):
    names = {"a": f"{'x' * 30} one", "b": f"{'x' * 30} two", "c": "Cy"}
    interviews = [
        {"interview_id": key, "interviewee": name, "source": key} for key, name in names.items()
    ]
    said = [
        {"interview_id": key, "keyword": "Git", "text": "Git", "source": key, "line": 1}
        for key in names
    ]
    boxes, _ = boxes_of(Keywords(), make_notes({"interviews": interviews, "keywords": said}))
    assert [(box.row, box.who) for box in boxes] == [("Git", "Cy"), ("Git", "")]


def test_no_two_lists_have_one_label(sample):
    for topic in TOPICS:
        form = form_of(topic, sample)
        named = [field.description for field in (*form.asks.values(), form.row, form.person)]
        assert len(set(named)) == len(named)


def test_lists_offer_only_what_leaves_an_interview(sample):
    form = form_of(Pay(), sample)
    assert labels(form.asks["stage"]) == ["All", "entry (7)", "mid (1)", "senior (3)"]
    form.asks["industry"].value = "Medical devices"
    assert labels(form.asks["location"]) == ["All", "Cork, Ireland (1)", "Raleigh, NC (1)"]
    assert labels(form.asks["interview"]) == ["All", "Ingrid Solheim", "Aoife Brennan"]
    assert "Software (2)" in labels(form.asks["industry"])


def test_only_lists_with_two_values_are_there(many):
    assert set(form_of(Pay(), many).asks) == {"family", "location", "interview"}


def test_with_few_interviews_the_controls_are_folded(sample, many):
    few = compare.select(sample, interviews=list(sample.interviews["interview_id"])[:3])
    assert len(few.interviews) <= FEW < len(sample.interviews)
    form = form_of(Keywords(), few)
    fold = next(part for part in form.form.children if "ii-fold" in part._dom_classes)
    asks = next(part for part in form.form.children if "ii-asks" in part._dom_classes)
    assert "ii-gone" in asks._dom_classes
    fold.value = True
    assert "ii-gone" not in asks._dom_classes
    assert not any("ii-fold" in part._dom_classes for part in form_of(Pay(), many).form.children)


def test_words_of_a_stranger_stay_words(make_notes):
    rows = [
        {"interview_id": key, "interviewee": f"<b>{key}</b>", "industry": f"<i>{key}</i>", "source": key}
        for key in "abcdef"
    ]  # fmt: skip
    said = [
        {"interview_id": key, "keyword": "<u>Git</u>", "text": "<u>Git</u>", "source": key, "line": 1}
        for key in "ab"
    ]  # fmt: skip
    form = form_of(Keywords(), make_notes({"interviews": rows, "keywords": said}))
    form.asks["industry"].value = "<i>a</i>"
    form.row.value = "<u>Git</u>"
    for html in (form.picture.value, form.words.value, form.count.value):
        assert not any(f"<{tag}>" in html for tag in "biu")
    assert "&lt;u&gt;Git" in form.words.value


def test_the_notebooks_own_parameters_hold(sample):
    chosen = Selection(family="Technical Writer")
    some = chosen_notes(sample, chosen)
    (drawn, groups) = Pay(by="stage", stage="senior").draw(some, chosen)
    assert set(drawn.table.loc[drawn.table["part"] == "compared", "stage"]) == {"senior"}
    assert set(groups.frame["group"]) == {"senior"}
    assert {name for name, _ in Places(kinds=("remote",)).lines(some, chosen)} == {"Remote"}
    assert Keywords(min_interviews=3).lines(some, chosen)
    one = chosen_notes(sample, Selection(interview="01_dana_ruiz"))
    assert Keywords(min_interviews=3).lines(one, Selection(interview="01_dana_ruiz"))
    titles = Titles(family="UX Writer").words(sample, Selection())
    assert "UX Writer" in set(titles["row"])
    assert "Technical Writer" not in set(titles["row"])


def test_an_occupation_that_nobody_left_holds_is_no_error(sample):
    topic = Places(occupation="27-3042")
    one = Selection(interview="07_grace_amadi")
    assert topic.draw(chosen_notes(sample, one), one)[0].figure


def request(allow_stdin):
    content = {} if allow_stdin is None else {"allow_stdin": allow_stdin}
    return SimpleNamespace(get_parent=lambda: {"content": content})


@pytest.mark.parametrize(
    ("shell", "expected"),
    [(None, False), (SimpleNamespace(), False), (request(None), False), (request(False), False), (request(True), True)],
)  # fmt: skip
def test_controls_are_for_those_who_can_be_asked(shell, expected, monkeypatch):
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shell))
    assert explore.is_attended() is expected


@pytest.mark.parametrize("name", ["pay", "titles", "keywords", "places"])
def test_the_chart_comes_back_as_it_went_in(name, sample, no_notes, monkeypatch):
    chart = figures.title_families(compare.titles(sample))
    shown = []
    form = importlib.import_module("infoint.widgets.explore_form")
    monkeypatch.setattr(form, "display", lambda data, raw: shown.append((data, raw)))
    show = getattr(explore, name)
    assert show(chart, sample) is chart
    assert not shown
    monkeypatch.setattr(explore, "is_attended", lambda: True)
    assert show(chart, no_notes) is chart
    assert not shown
    assert show(chart, sample) is chart
    ((data, raw),) = shown
    assert raw
    # what a page has where the control was: nothing
    assert data["text/html"] == data["text/plain"] == ""
