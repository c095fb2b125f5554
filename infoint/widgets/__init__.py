"""Forms of JupyterLab that write the same plain files that a person types by hand.

Widgets compute nothing: a callback gathers values and calls a plain function. Loaded only by
the notebooks that show a form.
"""
