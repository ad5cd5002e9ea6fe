"""Benchmarks: programs to run by hand, which print ratios and their limits."""
