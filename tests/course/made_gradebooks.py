"""Gradebook files for a made class, as Canvas and Moodle export them, with any grades in them."""

from collections.abc import Mapping, Sequence

from course.made_class import Student

Grades = Mapping[int, tuple[str, str]]  # by the student's number: grade and feedback cell

_MOODLE = {
    "english": (
        "Identifier,Full name,ID number,Email address,Status,Grade,Maximum Grade,Grade can be changed,"
        "Last modified (submission),Online text,Last modified (grade),Feedback comments\n",
        'Participant {id},{name},{login},{login}@x.example,Submitted for grading,{grade},10.00,{yes},"Monday, 5 October 2026, 9:01 AM",,-,{feedback}\n',
        ("Yes", "No"),
    ),
    "german": (
        'ID,"Vollständiger Name",ID-Nummer,E-Mail-Adresse,Status,Gruppe,Bewertung,Bestwertung,'
        '"Bewertung kann geändert werden","Zuletzt geändert (Abgabe)","Texteingabe online",'
        '"Zuletzt geändert (Bewertung)","Feedback als Kommentar"\r\n',
        'Teilnehmer/in{id},"{name}",{login},{login}@x.example,"Zur Bewertung abgegeben",,"{grade}","10,00",{yes},"Montag, 5. Oktober 2026, 09:01",,-,{feedback}\r\n',
        ("Ja", "Nein"),
    ),
    "japanese": (
        "ID,氏名,ステータス,評点,最大評点,評点変更可,最終更新日時 (提出),最終更新日時 (評定),フィードバックコメント\n",
        "参加者{id},{name},提出済み,{grade},10.00,{yes},2026年 10月 5日,-,{feedback}\n",
        ("はい", "いいえ"),
    ),
}  # fmt: skip
LANGUAGES = tuple(_MOODLE)


def moodle_book(
    students: Sequence[Student], language: str, grades: Grades, *, locked: Sequence[int] = ()
) -> bytes:
    """An offline grading worksheet; a grade of a ``locked`` student can't be changed."""
    header, line, (yes, no) = _MOODLE[language]
    rows = []
    for student in students:
        grade, feedback = grades.get(student.number, ("", ""))
        rows.append(
            line.format(
                id=1000 + student.number,
                name=student.name,
                login=student.login,
                grade=grade,
                feedback=feedback,
                yes=no if student.number in locked else yes,
            )
        )
    return (header + "".join(rows)).encode()


def canvas_book(students: Sequence[Student], grades: Grades) -> bytes:
    """A gradebook export with a posting row, points, totals and the test student."""
    lines = [
        'Student,ID,SIS User ID,SIS Login ID,Section,"Essay, long (31)",Interviews (32),Final Score',
        ",,,,,,Manual Posting,",
        "    Points Possible,,,,,10,10.0,(read only)",
    ]
    for student in students:
        grade = grades.get(student.number, ("", ""))[0]
        ids = f"{4100 + student.number},S{student.number},{student.login}"
        lines.append(f'"{student.last_first}",{ids},"Sec 1, Mon",7.25,{grade},71.5')
    lines.append('"Student, Test",4999,,abc,"Sec 1, Mon",,,')
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode()
