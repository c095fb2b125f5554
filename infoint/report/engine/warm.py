"""The engine itself: papermill's own, with a warm worker where it would start a kernel."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from papermill.engines import NBClientEngine, NotebookExecutionManager
from papermill.exceptions import PapermillException

from infoint.report.engine.client import WarmKernel
from infoint.report.engine.worker import Setting


class WarmEngine(NBClientEngine):
    """Registered with papermill as ``infoint``.

    Examples
    --------
    On the command line: ``papermill --engine infoint in.ipynb out.ipynb``; in Python:
    ``papermill.execute_notebook("in.ipynb", "out.ipynb", engine_name="infoint")``.
    """

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: NotebookExecutionManager,
        kernel_name: str,
        *,
        environment: Mapping[str, str] | None = None,
        is_isolated: bool = False,
        memory: int = 0,
        is_python: bool = False,
        announce: Callable[[WarmKernel], None] | None = None,
        **options: Any,
    ) -> None:
        """Run the cells of a notebook.

        Parameters
        ----------
        nb_man : NotebookExecutionManager
            Papermill's notebook.
        kernel_name : str
            Only Python kernels are known; all of them are the Python that runs now.
        environment : mapping, optional
            Variables beyond those of this process.
        is_isolated, memory
            As in `infoint.report.engine.worker.Setting`.
        is_python : bool
            The notebook is known to hold Python, whatever language it names.
        announce : callable, optional
            Called with the kernel before it starts, so that another thread can stop it.
        **options
            As for papermill's own engine.

        Raises
        ------
        PapermillException
            The notebook is for another language.
        """
        language = nb_man.nb.metadata.get("kernelspec", {}).get("language") or "python"
        if language != "python" and not is_python:
            raise PapermillException(
                f"The engine infoint runs Python notebooks; this one is for {language}. "
                "Run it with papermill's own engine."
            )
        kernel = WarmKernel(Setting("", dict(environment or {}), is_isolated, memory))
        if announce is not None:
            announce(kernel)
        is_clean = False
        try:
            super().execute_managed_notebook(nb_man, kernel_name, km=kernel, **options)
            is_clean = True
        finally:
            kernel.stop(is_clean=is_clean)
