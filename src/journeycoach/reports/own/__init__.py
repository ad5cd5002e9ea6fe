"""Report templates of an owner's own: foreign code, read with care and run behind a fence."""
