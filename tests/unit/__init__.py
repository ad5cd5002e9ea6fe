"""One claim about one module at a time."""
