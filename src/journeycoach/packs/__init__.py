"""Prompt packs: reads methods from TOML and tells every mistake in them at once."""
