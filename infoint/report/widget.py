"""What a widget showed when the notebook ran, without the widget.

Only content that was captured is kept; no control is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nbformat import NotebookNode

WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
WIDGET_STATE = "application/vnd.jupyter.widget-state+json"
_DEEP = 20


def static_outputs(model_id: str, state: Mapping[str, Any], depth: int = 0) -> list[NotebookNode]:
    """The outputs captured in a widget and its children, and the HTML they show.

    Parameters
    ----------
    model_id : str
        The widget's id in the state.
    state : mapping
        The ``state`` of the notebook's widget metadata.
    """
    from nbformat import from_dict  # late: few notebooks hold widgets

    model = state.get(model_id)
    if not isinstance(model, Mapping) or depth > _DEEP:
        return []
    values = model.get("state", {})
    kept = [from_dict(output) for output in values.get("outputs", [])]
    if model.get("model_name") in {"HTMLModel", "HTMLMathModel"} and values.get("value"):
        kept.append(
            from_dict(
                {
                    "output_type": "display_data",
                    "data": {"text/html": str(values["value"])},
                    "metadata": {},
                }
            )
        )
    for child in values.get("children", []):
        name = str(child).removeprefix("IPY_MODEL_")
        kept.extend(static_outputs(name, state, depth + 1))
    return kept
