"""Reports, module by module."""
