"""The forms of the notebook 01_prepare."""

from infoint.widgets.prepare_people import people_form
from infoint.widgets.prepare_questions import question_form
from infoint.widgets.prepare_titles import title_form

__all__ = ["people_form", "question_form", "title_form"]
