"""The coach: rules, and what reading by them gives."""
