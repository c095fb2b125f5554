"""Official and geographic data shipped with the package, and its loaders."""
