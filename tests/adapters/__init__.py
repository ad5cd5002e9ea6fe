"""Adapters against the real thing outside: files, packs, templates."""
