"""The line front end: one question after another, for pipes, screen readers and plain terminals."""
