"""The packs layer, module by module."""
