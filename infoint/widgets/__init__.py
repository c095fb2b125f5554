"""Forms of JupyterLab: some write the same plain files that a person types by hand, the controls
of the comparisons (`infoint.widgets.explore`) write nothing.

Widgets compute nothing: a callback gathers values and calls a plain function. Loaded only by
the notebooks that show a form.
"""
