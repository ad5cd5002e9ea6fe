"""The files, one by one: what only a file can do."""
