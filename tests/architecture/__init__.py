"""The walls of the code base: layers, sizes, words, and what a command loads."""
