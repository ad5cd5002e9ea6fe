"""The coach: reads an answer in its context and says what it finds."""
