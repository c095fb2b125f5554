import json

import pytest

from infoint.errors import ParameterError
from infoint.report.parameters import Parameter, check_parameters, convert, read_parameters


def test_reads_name_type_default_and_comment(notebook):
    count, notes = read_parameters(notebook("with_every_type"))[1::-1]
    assert notes == Parameter("notes_path", "str", "interviews", "where the notes are")
    assert count == Parameter("count", "int", 3, "a number")


def test_reads_every_type(notebook):
    types = {
        p.name: (p.type, p.item, p.is_optional)
        for p in read_parameters(notebook("with_every_type"))
    }
    assert types == {
        "notes_path": ("str", "any", False),
        "count": ("int", "any", False),
        "share": ("float", "any", False),
        "is_wide": ("bool", "any", False),
        "currency": ("str", "any", True),
        "titles": ("list", "any", False),
        "years": ("list", "int", False),
        "weights": ("dict", "any", False),
        "anything": ("any", "any", True),
        "computed": ("any", "any", False),
    }


def test_a_notebook_may_have_none(notebook):
    assert read_parameters(notebook("without_parameters")) == []


def test_two_cells_are_an_error(notebook):
    with pytest.raises(ParameterError) as caught:
        read_parameters(notebook("with_two_parameter_cells"))
    assert str(caught.value) == (
        "with_two_parameter_cells.ipynb: 2 cells tagged parameters. exactly one."
    )


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"cells": [3]}', "\x00", '{"cells": 3}'])
def test_a_foreign_file_is_an_error(tmp_path, content):
    path = tmp_path / "x.ipynb"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ParameterError, match="not a notebook"):
        read_parameters(path)


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("count", "5", 5),
        ("count", " -2 ", -2),
        ("count", 7, 7),
        ("share", "2", 2.0),
        ("share", 1, 1.0),
        ("is_wide", "Yes", True),
        ("is_wide", "0", False),
        ("is_wide", True, True),
        ("currency", "none", None),
        ("currency", "EUR", "EUR"),
        ("currency", None, None),
        ("titles", "Technical Writer, Editor", ["Technical Writer", "Editor"]),
        ("titles", "", []),
        ("titles", '["a, b", "c"]', ["a, b", "c"]),
        ("titles", ("a", "b"), ["a", "b"]),
        ("years", "2024,2025", [2024, 2025]),
        ("weights", '{"a": 1}', {"a": 1}),
        ("anything", "words", "words"),
        ("notes_path", "none", "none"),
    ],
)
def test_values_become_the_type_of_the_parameter(notebook, name, given, expected):
    checked = check_parameters({name: given}, [notebook("with_every_type")])
    value = checked["with_every_type"][name]
    assert value == expected
    assert type(value) is type(expected)


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("count", "many"),
        ("count", "2.5"),
        ("count", 2.5),
        ("count", True),
        ("count", ""),
        ("share", "half"),
        ("share", "nan"),
        ("share", "inf"),
        ("is_wide", "maybe"),
        ("is_wide", 2),
        ("notes_path", 3),
        ("notes_path", None),
        ("years", "2024,next"),
        ("years", "[2024, "),
        ("titles", "[print(1)]"),
        ("titles", 3),
        ("weights", "[1]"),
        ("weights", "a"),
    ],
)
def test_another_type_is_an_error(notebook, name, given):
    with pytest.raises(ParameterError, match=r"found .* expected"):
        check_parameters({name: given}, [notebook("with_every_type")])


def test_the_message_says_what_is_expected(notebook):
    with pytest.raises(ParameterError) as caught:
        check_parameters({"minimum": "many"}, [notebook("01_counts_files")])
    assert str(caught.value) == (
        "parameter 'minimum' of 01_counts_files: found 'many'. "
        "expected a whole number such as 3; the default is 2."
    )


def test_a_misspelled_name_names_the_nearest(notebook):
    with pytest.raises(ParameterError) as caught:
        check_parameters(
            {"minimun": "3"}, [notebook("01_counts_files"), notebook("with_every_type")]
        )
    assert str(caught.value) == (
        "parameter 'minimun': no notebook of this report has it. "
        "Nearest is 'minimum' (01_counts_files)."
    )


def test_a_name_like_no_other_lists_all(notebook):
    with pytest.raises(ParameterError, match=r"one of minimum, notes_path\.$"):
        check_parameters({"zzz": "3"}, [notebook("01_counts_files")])


def test_each_notebook_gets_what_it_has(notebook):
    books = [notebook("01_counts_files"), notebook("with_every_type")]
    assert check_parameters({"minimum": "3", "count": "4"}, books) == {
        "01_counts_files": {"minimum": 3},
        "with_every_type": {"count": 4},
    }


def test_an_unknown_annotation_takes_the_default_for_a_guide():
    assert convert("3", Parameter("x", "any", None)) == "3"


def test_a_comment_anywhere_in_a_wrapped_value_is_the_help(tmp_path):
    path = tmp_path / "wrapped.ipynb"
    source = 'by: str = (\n    "family"  # compare by family\n)\n'
    cell = {"cell_type": "code", "metadata": {"tags": ["parameters"]}, "source": source}
    path.write_text(json.dumps({"cells": [cell]}), encoding="utf-8")
    assert read_parameters(path) == [Parameter("by", "str", "family", "compare by family")]
