"""The findings that answers make together."""
