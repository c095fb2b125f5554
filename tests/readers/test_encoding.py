"""Bytes to text."""

import pytest

from infoint.errors import ReadError
from infoint.questions import load_bank
from infoint.readers import markdown, text, webpage
from infoint.readers.files.encoding import decode

WORDS = "Señor Müller – 45–50k €, “fine”\nsecond"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp1252", "cp1252"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding_gives_the_same_text(encoding, name, end):
    data = WORDS.replace("\n", end).encode(encoding)
    assert decode(data) == (WORDS, name)


def test_undefined_bytes_of_windows_stay():
    assert decode(b"caf\xe9 \x81")[0] == "café \x81"


def test_text_cut_off_inside_a_character_is_utf8():
    assert decode("naïve é".encode()[:-1])[1] == "utf-8"


def test_empty_and_short():
    assert decode(b"")[0] == ""
    assert decode(b"a")[0] == "a"


@pytest.mark.parametrize("read", [markdown.read, text.read, webpage.read])
@pytest.mark.parametrize("data", [b"ab\0\0\x01cd" * 50, bytes(range(256)) * 20])
def test_binary_files_are_refused(read, data):
    with pytest.raises(ReadError, match=r"^a\.txt: This is a binary file") as caught:
        read(data, "a.txt", bank=load_bank())
    assert caught.value.code == "binary"
