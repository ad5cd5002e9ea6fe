"""Finished reports compared byte for byte with files that a person has read."""
