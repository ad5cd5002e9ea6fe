"""Templates of an owner's own."""
