"""Hostile notes in text formats: YAML, Markdown, plain text, CSV, web pages; built when asked for."""

from __future__ import annotations

from reliability.ground import KEPT, case, file_case

Q = "## Advice\n\n"
ANSWER = f"{Q}{KEPT}\n"


def front(yaml: str) -> str:
    return f"---\ninterviewee: Eva Stone\n{yaml}\n---\n\n{ANSWER}"


# --- front matter
def _laughs() -> str:
    lines = ["a0: &a0 [ha, ha]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    return front("\n".join(lines))


YAML = {
    "billion laughs": _laughs,
    "alias of itself": lambda: front("x: &x [*x]\ny: &y {a: *y}"),
    "merge keys": lambda: front("b: &b {x: 1}\nc:\n  <<: [*b, *b, *b]"),
    "os.system tag": lambda: front("x: !!python/object/apply:os.system ['touch {canary}']"),
    "subprocess tag": lambda: front(
        "x: !!python/object/apply:subprocess.check_output [['touch', '{canary}']]"
    ),
    "object/new tag": lambda: front(
        "x: !!python/object/new:type {args: [z, !!python/tuple [], {extend: !!python/name:exec}]}"
    ),
    "module tag": lambda: front("x: !!python/module:antigravity\ny: !!python/name:os.system"),
    "binary and odd tags": lambda: front(
        "x: !!binary AAECAw==\ny: !!timestamp 2026-99-99\nz: !foo 1"
    ),
    "10,000 nested lists": lambda: front(f"x: {'[' * 10_000}{']' * 10_000}"),
    "10,000 nested maps": lambda: front(f"x: {'{a: ' * 10_000}1{'}' * 10_000}"),
    "10,000 nested dashes": lambda: front(f"x:\n  {'- ' * 10_000}a"),
    "10,000 question marks": lambda: front(f"x:\n  {'? ' * 10_000}a"),
    "indented 110 deep": lambda: front(
        "x:\n" + "\n".join(f"{' ' * n}k{n}:" for n in range(1, 110))
    ),
    "key of 1 MB": lambda: front(f"{'k' * 1_000_000}: v"),
    "value of 1 MB": lambda: front(f"job_title: {'v' * 1_000_000}"),
    "value of 1 MB in quotes": lambda: front(f'job_title: "{chr(92)}x41{"v" * 1_000_000}"'),
    "keys twice": lambda: front("interviewee: A\ninterviewee: B"),
    "tabs": lambda: front("x:\n\t- a\n\t\t- b"),
    "null byte": lambda: front("x: a\0b"),
    "directive": lambda: "%YAML 9.9\n" + front("x: 1"),
    "escapes of surrogates": lambda: front(r'job_title: "\ud800\udfff\0\u202e"'),
    "never closed": lambda: f"---\ninterviewee: Eva\nx: [1, 2\n\n{ANSWER}",
    "100,000 rules": lambda: "---\n" * 100_000 + ANSWER,
    "20,000 blocks": lambda: "---\njob_title: x\nname: y\n---\n" * 20_000 + ANSWER,
    "dates without end": lambda: front("date: 9999-12-31\nthank_you: {sent: 9999-12-31}"),
}
for name, made in YAML.items():
    keeps = "" if "rules" in name or "blocks" in name else KEPT
    file_case("front matter", name, "bad.md", made, keeps=keeps, seconds=90)

# --- numbers and days
FACTS = {
    "year 9999": "date: 9999-12-31",
    "year 9999, thanked": "date: 9999-12-30\nthank_you_sent: 9999-12-31",
    "year 1": "date: 0001-01-01",
    "year 10000": "date: 10000-01-01",
    "day that is none": "date: 2026-02-30",
    "all zeros": "date: 0000-00-00",
    "negative": "date: -2026-10-14\nminutes: -5",
    "5,000 digits": f"date: {'9' * 5_000}\nminutes: {'9' * 5_000}",
    "not a number": "minutes: nan\ndate: nan",
    "infinite": "minutes: inf\ndate: inf",
    "1e308": "minutes: 1e308",
    "1e999999999": "minutes: 1e999999999",
    "seconds since 1970": "date: 99999999999999",
    "phone of 10,000 digits": f"phone: +{'1' * 10_000}\nemail: {'a' * 10_000}@b.com",
    "country": 'country: ../../etc\nlocation: "\'; DROP TABLE x;--"',
}
for name, yaml in FACTS.items():
    file_case("numbers and days", name, "bad.md", lambda yaml=yaml: front(yaml), keeps=KEPT)
PAY = ("$" + "9" * 5_000 + "k", "$1e999999999", "$" + "1," * 20_000, "$0x41", "$-5k - -6k", "$½k to ∞",
       "9" * 400 + " dollars an hour", "0.0000000000000001 cents a year", "$٣٠k", "$1" + "0" * 300)  # fmt: skip
for number, pay in enumerate(PAY, 1):
    text = f"## Pay?\n\n{pay}\n\n{ANSWER}"
    file_case("numbers and days", f"pay {number}", "bad.md", text, keeps=KEPT)

# --- Markdown
DEEP = 10_000
MARKDOWN = {
    "quotes 10,000 deep": lambda: ANSWER + "> " * DEEP + "x\n",
    "quotes without blanks": lambda: ANSWER + ">" * DEEP + "x\n",
    "lists 10,000 deep": lambda: ANSWER + "- " * DEEP + "x\n",
    "lists indented 2,000 deep": lambda: (
        ANSWER + "\n".join(f"{'  ' * n}- x" for n in range(2_000)) + "\n"
    ),
    "brackets": lambda: ANSWER + "[" * DEEP + "x" + "](y)" * DEEP + "\n",
    "brackets unclosed": lambda: ANSWER + "[" * 50_000 + "\n",
    "pictures": lambda: ANSWER + "![" * DEEP + "x" + "](y)" * DEEP + "\n",
    "emphasis": lambda: ANSWER + "*a_ " * DEEP + "\n",
    "emphasis nested": lambda: ANSWER + "**" * DEEP + "x" + "**" * DEEP + "\n",
    "stars": lambda: ANSWER + "*" * 50_000 + "a\n",
    "backticks": lambda: ANSWER + "".join("`" * n + "a" for n in range(300)) + "\n",
    "entities": lambda: ANSWER + "&amp;" * 200_000 + "&#0;&#xD800;&#x110000;&#99999999999;\n",
    "autolinks": lambda: ANSWER + "<http://" * DEEP + "\n",
    "comment unclosed": lambda: ANSWER + "<!-- " * DEEP,
    "half comments": lambda: ANSWER + "<!-" * 200_000,
    "half tags": lambda: ANSWER + "<div\n" * 30_000,
    "HTML in it, deep": lambda: ANSWER + "\n<div>" * DEEP + "x" + "</div>" * DEEP + "\n",
    "HTML on one line": lambda: ANSWER + "a " + "<b>" * 5_000 + "x\n",
    "table of 5,000 columns": lambda: (
        ANSWER + "|" + "a|" * 5_000 + "\n|" + "-|" * 5_000 + "\n|" + "b|" * 5_000 + "\n"
    ),
    "table of 100,000 rows": lambda: ANSWER + "|a|b|\n|-|-|\n" + "|c|d|\n" * 100_000,
    "references": lambda: ANSWER + "".join(f"[r{n}]: /u\n" for n in range(DEEP)) + "[r1] " * DEEP,
    "headings only": lambda: ANSWER + "# a\n" * 100_000,
    "hashes": lambda: ANSWER + "#" * 100_000 + "\n",
    "underlines": lambda: ANSWER + "a\n===\n" * 50_000,
    "fence never closed": lambda: ANSWER + "```\n" + "x\n" * 100_000,
    "50,000 questions": lambda: "".join(f"## Advice {n}?\n\nx\n\n" for n in range(50_000)) + ANSWER,
    "numbers of a list": lambda: ANSWER + "999999999. x\n99999999999999999999. y\n",
    "words that repeat": lambda: (
        ANSWER + "Portland, OR or Seattle, WA and $50k to start, " * 20_000
    ),
}
LOOSE = {"comment unclosed", "half comments"}  # what stands behind is a comment
for name, made in MARKDOWN.items():
    file_case("Markdown", name, "bad.md", made, keeps=KEPT, seconds=60)

# --- long files
MB = 1_000_000
LONG = {
    "100 MB line": ("bad.txt", lambda: b"a" * 100 * MB, "too_large"),
    "100 MB line of Markdown": ("bad.md", lambda: b"# " * 50 * MB, "too_large"),
    "49 MB line": ("bad.txt", lambda: "Advice?\n\n" + " word" * (49 * MB // 5), "too_large"),
    "19 MB line": ("bad.txt", lambda: "Advice?\n\n" + " word" * (19 * MB // 5), ""),
    "19 MB line of one letter": ("bad.txt", lambda: b"Advice\n\n" + b"a" * 19 * MB, ""),
    "19 MB of line ends": ("bad.txt", lambda: ANSWER + "\n" * 19 * MB, "too_large"),
    "19 MB of short lines": ("bad.txt", lambda: ANSWER + "a\n" * (19 * MB // 2), "too_large"),
    "19 MB of questions": (
        "bad.txt",
        lambda: "Q: Advice?\nA: x\n" * (19 * MB // 16) + ANSWER,
        "too_large",
    ),
    "19 MB of Markdown": (
        "bad.md",
        lambda: ANSWER + "- a *b* [c](d)\n" * (19 * MB // 15),
        "too_large",
    ),
    "19 MB of tabs": ("bad.txt", lambda: ANSWER + "a\tb\tc\n" * (19 * MB // 6), "too_large"),
    "19 MB of a web page": (
        "bad.html",
        lambda: "<h2>Advice</h2><p>x" + "<p>a</p>" * (19 * MB // 8),
        "too_large",
    ),
    "19 MB of CSV": ("bad.csv", lambda: "Name,Advice\n" + "Eva,x\n" * (19 * MB // 6), "too_large"),
    "19 MB in a cell": ("bad.csv", lambda: "Name,Advice\nEva," + "x " * (19 * MB // 2), ""),
    "100,000 lines": ("bad.txt", lambda: ANSWER + "a few words\n" * 99_990, ""),
    "100,000 lines of Markdown": ("bad.md", lambda: ANSWER + "- a *b* [c](d)\n" * 99_990, ""),
    "50,000 questions": ("bad.txt", lambda: "Q: Advice?\nA: x\n" * 49_990 + ANSWER, ""),
    "100,000 rows": ("bad.csv", lambda: "Name,Advice\n" + "Eva,x\n" * 99_990, ""),
    "400,000 tags": ("bad.html", lambda: "<h2>Advice</h2><p>x" + "<p>a</p>" * 199_990, ""),
    "sparse file of 1 TB": ("bad.txt", None, "too_large"),
}
for name, (file, made, code) in LONG.items():
    if made is None:

        def sparse(ground, file=file):
            with (ground.folder / file).open("wb") as stream:
                stream.truncate(10**12)

        case("long files", name, code=code)(sparse)
    else:
        file_case("long files", name, file, made, code=code, seconds=300)

# --- encodings
T = f"Advice?\n{KEPT}\n"
ENCODED = {
    "null bytes": T.replace("\n", "\0\n").encode(),
    "only null bytes": b"\0" * 5_000,
    "UTF-16 without mark": T.encode("utf-16-le"),
    "UTF-16 cut in half": T.encode("utf-16")[:-1],
    "UTF-32": T.encode("utf-32"),
    "UTF-16 with lone surrogates": b"\xff\xfe" + T.encode("utf-16-le") + b"\x00\xd8\x00\xd8",
    "UTF-8 with surrogates": T.encode() + b"\xed\xa0\x80\xed\xbf\xbf",
    "overlong": T.encode() + b"\xc0\xaf\xe0\x80\xaf",
    "mixed": T.encode() + "Zürich ".encode("cp1252") + "Zürich ".encode() + b"\x81\x8d",
    "mark in the middle": T.encode() + b"\xef\xbb\xbf\xff\xfe",
    "only a mark": b"\xef\xbb\xbf",
    "bidirectional overrides": f"{T}\u202egnp.exe\u202c \u2066\u2067\u2069".encode(),
    "invisible": f"{T}\u200b\u200d\ufeff\u00ad\u2060".encode(),
    "100,000 accents on a letter": f"{T}a{chr(0x301) * 100_000}".encode(),
    "escape sequences": f"{T}\x1b]0;title\x07\x1b[2J\x1b[31m".encode(),
    "line separators": T.replace("\n", "\u2028").encode(),
    "Shift-JIS": T.encode() + "給料".encode("shift-jis"),
    "UTF-7": T.encode() + b"+ADw-script+AD4-",
    "EBCDIC": T.encode("cp500"),
    "random bytes": bytes((n * 7919 + 13) % 251 for n in range(50_000)),
    "letters beyond": f"{T}\U0010ffff\ufffe\uffff\U000e0041".encode(),
    "carriage returns": T.replace("\n", "\r").encode(),
}
for name, data in ENCODED.items():
    file_case("encodings", name, "bad.txt", data)
for name in ("bidirectional overrides", "invisible", "mixed", "overlong", "UTF-8 with surrogates", "null bytes",
             "UTF-16 without mark", "UTF-16 cut in half", "UTF-32", "line separators", "carriage returns"):  # fmt: skip
    file_case("encodings", f"{name}, kept", "bad.txt", ENCODED[name], keeps=KEPT)

# --- CSV
HEAD = "Name,Job title,Advice\n"
ROW = f"Eva Stone,Writer,{KEPT}\n"
TABLES = {
    "quote never closed": HEAD + ROW + 'Max,"Editor,x\n' + "Ann,Writer,y\n" * 500,
    "quotes": HEAD + ROW + '"' * 100_001 + "\n",
    "16,384 columns": lambda: (
        HEAD.strip() + "," * 16_384 + "\n" + ROW.strip() + ",x" * 16_384 + "\n"
    ),
    "1,000,000 commas": lambda: HEAD + ROW + "," * 1_000_000 + "\n",
    "rows of other lengths": lambda: HEAD + ROW + "".join("x," * n + "\n" for n in range(1_000)),
    "header 10,000 times": lambda: (HEAD + ROW) * 10_000,
    "only separators": HEAD + ROW + ";|\t," * 10_000,
    "sep line": "sep=;\nName;Job title;Advice\nEva;Writer;" + KEPT + "\n",
    "null bytes": HEAD + ROW.replace("Eva", "E\0va"),
    "carriage returns": (HEAD + ROW).replace("\n", "\r"),
    "cells that run": HEAD + ROW + "=1+1,@SUM(A1),+cmd|' /C calc'!A0\n",
    "columns of one name": "Advice," * 200 + "\n" + f"{KEPT}," * 200 + "\n",
    "20,000 ids that are one": lambda: "Interview ID,Name,Advice\n" + f"x,Eva,{KEPT}\n" * 20_000,
}
for name, made in TABLES.items():
    file_case("CSV", name, "bad.csv", made, keeps=KEPT, seconds=60)
file_case(
    "CSV",
    "contacts that run",
    "people.csv",
    "Name,Email\n=1+1,@x\n" + f"{KEPT},a@b.c\n",
    keeps=KEPT,
)
file_case(
    "CSV", "contacts without end", "people.csv", lambda: "Name,Email\n" + "A B,c@d.e\n" * 50_000
)


# --- web pages
def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body><h2>Advice</h2><p>{KEPT}</p>{body}</body></html>"


PAGES = {
    "100,000 nested": lambda: page("<div>" * 100_000 + "x" + "</div>" * 100_000),
    "never closed": lambda: page("<b><i><u>" * 20_000),
    "tables in tables": lambda: page("<table><tr><td>" * 3_000 + "x"),
    "lists in lists": lambda: page("<ul><li>" * 5_000 + "x"),
    "spans of 1,000,000,000": page("<table><tr><td rowspan=1000000000 colspan=1000000000>x</table>"),
    "attribute of 5 MB": lambda: page(f'<p title="{"x" * 5_000_000}">x</p>'),
    "50,000 attributes": lambda: page("<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">x</p>"),
    "entities": lambda: page("&lt;" * 500_000 + "&#xD800;&#1114112;&#9999999999999999999999;"),
    "half tags": lambda: page("<" * 500_000),
    "half comments": lambda: page("<!--" * 100_000),
    "tags that do not end": lambda: page("") + "<div\n" * 100_000,
    "comments that do not end": lambda: page("") + "<!--" * 100_000,
    "half declarations": lambda: page("<![" * 100_000),
    "half endings": lambda: page("</" * 100_000),
    "half attributes": lambda: page("<a b='" * 50_000),
    "entities of its own": '<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]>' + page("&x;"),
    "instructions": lambda: page("<?php system('touch {canary}'); ?>" * 1_000),
    "frames": page("<iframe src='{secret}'></iframe><object data='{secret}'></object>"),
    "links without sense": page("<a href='http://[::1'>x</a><a href='//'>y</a>" * 500),
    "rows without tables": page("<tr><td>x" * 5_000),
    "list that starts late": page("<ol start=99999999999999999999><li value=x>y</ol>"),
}  # fmt: skip
for name, made in PAGES.items():
    file_case("web pages", name, "bad.html", made, keeps=KEPT, seconds=60)
CHARSETS = (
    "rot13",
    "zlib_codec",
    "undefined",
    "idna",
    "punycode",
    "unicode_escape",
    "utf-7",
    "hex",
    "mbcs",
    "x" * 30,
)
for charset in CHARSETS:
    head = f"<meta charset={charset}>"
    text = page("é" * 20_000, head).encode("cp1252")
    file_case("web pages", f"charset {charset}", "bad.html", text, keeps=KEPT)
