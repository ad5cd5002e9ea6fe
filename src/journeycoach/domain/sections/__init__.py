"""The sections of a plan, one file a kind: each takes the material and gives a section, or None."""
