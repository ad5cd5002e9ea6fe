"""Where the parts are put together: the only place that names adapters, and reads the world outside."""
