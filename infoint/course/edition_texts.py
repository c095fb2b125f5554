"""Words and code that the assignment edition puts around the kit's notebooks. Holds texts only."""

from __future__ import annotations

FIRST_PAGE = """\
**This is an assignment.** Put your notes into the folder `notes` beside this notebook. Then work from top to bottom: where a cell says YOUR CODE HERE, remove that line and the one below it and write what is asked for. The cell after it checks your work; after handing in, more is checked on these same notes. What stands under *To think about* is read by a person.

By tests: {tests} points. By a person: {hand} points."""

NOTES_TEST = """\
# Test of {name}: {points}. Run it; it says what is missing.
from infoint.course.edition_checks import check_notes

print(check_notes({name}, at_least={count}))
"""

ROWS_TEST = """\
# Test of {name}: {points}. Run it; it says what is missing.
from infoint.course.edition_checks import check_rows

print(
    check_rows(
        {name},
        "{name}",
        columns={columns},
        notes=notes,
    )
)
"""

# the function keeps the variables of the test apart from the student's
HIDDEN = """\
### BEGIN HIDDEN TESTS
from infoint.course.edition_checks import same_rows


def as_expected():
{recipe}
    return {name}{part}


same_rows({name}{part}, as_expected, "{name}")
### END HIDDEN TESTS
"""

REFLECTION = "An answer of the student's own; it is read and marked by a person."

QUESTIONS = """\
# The question list of these notes. Without a change the kit's own questions are asked.
"""

STUDENT_PAGE = """\
# Information interviews

1. Put your notes, one file an interview, into the folder `notes`: at least {count}. `infoint new`
   writes an empty one, and `infoint check notes` says what was read and what is missing.
2. A resume (`resume.docx`, `.pdf`, `.md` or `.txt`) and a folder `ads` with job ads may stand
   beside `notes`; `06_keywords` compares them. Both are handed in with the rest: leave them out if
   you do not want that.
3. Fill in the notebooks in the order of their numbers and run every cell.
4. Hand in this whole folder, notes included; where only files are taken, as one zip.
"""

CONFIG = '''\
"""nbgrader's settings for this course, written by `infoint init --course --nbgrader`.

In this folder:

    nbgrader generate_assignment {assignment}
        release/ is what students get: no solutions, no hidden tests
    nbgrader zip_collect {assignment}
        takes the LMS's download, which you put into downloaded/{assignment}/archive/
    nbgrader autograde {assignment}
        RUNS WHAT STUDENTS WROTE, on this machine and with your rights. Do it where that is fine:
        in a container or an account of its own, without a network and without other students' work.
        (`infoint class` never runs student code.)
    nbgrader formgrader
        to read and mark the answers under "To think about"
    nbgrader generate_feedback {assignment}
    nbgrader export
        grades.csv; and gradebook_filled.csv, where the file that the LMS exports lies here as
        gradebook.csv: that file with the grades in it, to be imported there
"""

from os.path import join
from pathlib import Path

from nbgrader.plugins import CsvExportPlugin, ExtractorPlugin, FileNameCollectorPlugin
from nbgrader.preprocessors import (
    CheckCellMetadata,
    ClearOutput,
    DeduplicateIds,
    OverwriteCells,
    OverwriteKernelspec,
)

from infoint.course.edition_collect import collect_file, extract_download
from infoint.course.edition_grades import EditionGrade, fill_gradebook
from infoint.errors import InfointError

c = get_config()  # noqa: F821

# The column of the LMS's gradebook that takes the grades: its header, or its number.
COLUMN = ""
TITLE = {title}  # looked for where no column is named

# Notes are read and figures drawn: a cell may take longer than the 30 seconds of nbgrader.
c.Execute.timeout = 120

# What students may change, and what is therefore not put back before their work is run.
c.Autograde.exclude_overwriting = {{"{assignment}": [{kept}]}}


class PlainCopies(DeduplicateIds):
    """A cell that a student copied is a cell like any other.

    Else it stops the grading of everybody who comes after (jupyter/nbgrader, issue 1083).
    """

    def preprocess(self, nb, resources):
        nb, resources = super().preprocess(nb, resources)
        for cell in nb.cells:
            facts = cell.metadata.get("nbgrader")
            if facts is not None and facts.get("schema_version") != 3:
                self.log.warning("A cell with foreign metadata is not graded: %.60s", cell.source)
                del cell.metadata["nbgrader"]
        return nb, resources


c.Autograde.sanitize_preprocessors = [
    ClearOutput,
    PlainCopies,
    OverwriteKernelspec,
    OverwriteCells,
    CheckCellMetadata,
]


class DownloadExtractor(ExtractorPlugin):
    """The download of Canvas, Moodle or Blackboard as it came, or a folder or zip a student."""

    def extract(self, archive_path, extracted_path):
        for line in extract_download(Path(archive_path), Path(extracted_path)):
            self.log.warning(line)


class FolderCollector(FileNameCollectorPlugin):
    """Every file of a student, at the place where the notebooks look for it."""

    def collect(self, submitted_file):
        steps = Path(self.parent.downloaded_directory, "{assignment}")
        extracted = Path(self.parent.coursedir.root) / steps / self.parent.extracted_directory
        return collect_file(Path(submitted_file), extracted)


class LmsExporter(CsvExportPlugin):
    """grades.csv as ever, and the LMS's gradebook.csv filled where it is there."""

    def export(self, gradebook):
        super().export(gradebook)
        folder = Path(self.parent.coursedir.root)
        if not (folder / "gradebook.csv").is_file():
            return
        grades = {{
            one.student.id: EditionGrade(
                max(0.0, one.score - one.late_submission_penalty),
                one.max_score,
                not one.needs_manual_grade,
                {{page.name: (page.score, page.max_score) for page in one.notebooks}},
            )
            for one in gradebook.assignment_submissions("{assignment}")
        }}
        files = (folder / "gradebook.csv", folder / "gradebook_filled.csv")
        try:
            for line in fill_gradebook(*files, grades, column=COLUMN, title=TITLE):
                self.log.warning(line)
        except InfointError as error:
            self.parent.fail(str(error))


c.ExportApp.plugin_class = LmsExporter
c.ZipCollectApp.extractor_plugin = DownloadExtractor
c.ZipCollectApp.collector_plugin = FolderCollector
'''
