"""The kit's page for ``jupyter nbconvert --template infoint``: named in the template's conf.json.

The kit renders the same template itself (`infoint.report.export`) and does without all of this.
"""

from __future__ import annotations

from typing import Any

from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode

from infoint.report.page import PageOptions, make_page


class PagePreprocessor(Preprocessor):
    """Puts a `Page` into the resources under "infoint"."""

    def preprocess(
        self, nb: NotebookNode, resources: dict[str, Any]
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Read the notebook; leave it as it is."""
        name = str(resources.get("metadata", {}).get("name") or "")
        name = "" if name == "Notebook" else name  # nbconvert's word for a nameless one
        resources["infoint"] = make_page(nb, PageOptions(), fallback=name)
        return nb, resources
