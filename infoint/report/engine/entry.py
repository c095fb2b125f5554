"""What papermill finds under the name ``infoint``; it looks while it is being imported itself.

So nothing of papermill may be imported here before a notebook runs.
"""

from __future__ import annotations

from typing import Any


class Engine:
    """Stands for `WarmEngine` until papermill asks for something."""

    @classmethod
    def execute_notebook(cls, nb: Any, kernel_name: str, **options: Any) -> Any:
        """Run a notebook."""
        from infoint.report.engine.warm import WarmEngine

        return WarmEngine.execute_notebook(nb, kernel_name, **options)

    @classmethod
    def nb_kernel_name(cls, nb: Any, name: str | None = None) -> str:
        """The kernel's name, as papermill tells it."""
        from infoint.report.engine.warm import WarmEngine

        return str(WarmEngine.nb_kernel_name(nb, name))

    @classmethod
    def nb_language(cls, nb: Any, language: str | None = None) -> str:
        """The notebook's language, as papermill tells it."""
        from infoint.report.engine.warm import WarmEngine

        return str(WarmEngine.nb_language(nb, language))
