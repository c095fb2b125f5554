"""Running the notebooks, exporting pages and tables. Nothing is parsed here.

The package imports nothing by itself: papermill and nbconvert take seconds to
load and are fetched on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from infoint.report.export import export_page
    from infoint.report.notebooks import PAGES, data_folder, find_notebooks, notebooks_folder
    from infoint.report.parameters import Parameter, check_parameters, read_parameters
    from infoint.report.printing import find_browser, print_pages
    from infoint.report.privacy import LeakError, Privacy
    from infoint.report.run import ReportResult, run_report
    from infoint.report.steps import ReportStep

__all__ = [
    "PAGES",
    "LeakError",
    "Parameter",
    "Privacy",
    "ReportResult",
    "ReportStep",
    "check_parameters",
    "data_folder",
    "export_page",
    "find_browser",
    "find_notebooks",
    "notebooks_folder",
    "print_pages",
    "read_parameters",
    "run_report",
]

_HOMES = {
    "PAGES": "notebooks",
    "data_folder": "notebooks",
    "find_notebooks": "notebooks",
    "notebooks_folder": "notebooks",
    "Parameter": "parameters",
    "check_parameters": "parameters",
    "read_parameters": "parameters",
    "find_browser": "printing",
    "print_pages": "printing",
    "LeakError": "privacy",
    "Privacy": "privacy",
    "ReportResult": "run",
    "ReportStep": "steps",
    "run_report": "run",
    "export_page": "export",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'infoint.report' has no attribute {name!r}")
    return getattr(import_module(f"infoint.report.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
