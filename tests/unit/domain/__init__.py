"""The domain layer, module by module."""
