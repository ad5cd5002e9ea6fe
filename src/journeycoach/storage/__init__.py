"""Session files: the append-only log on disk or in memory."""
