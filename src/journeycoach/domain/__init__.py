"""Values and pure functions: what a workshop asks, what happened in it, what that means."""
