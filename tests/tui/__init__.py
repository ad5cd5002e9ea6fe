"""The full-screen front end, driven by its keys."""
