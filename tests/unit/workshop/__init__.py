"""What the workshop does, deed by deed."""
