"""Attempts to break the program, each in one module with a `TORTURE`; `python -m tests.torture` runs them."""
