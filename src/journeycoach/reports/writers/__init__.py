"""Formats that need more than a template: one module each, found by itself, with a function `make`."""
