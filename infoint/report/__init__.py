"""Running the notebooks, exporting pages and tables. Nothing is parsed here."""
