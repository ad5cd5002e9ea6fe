"""Tests of journeycoach: a mirror of the package, and the laws that hold across it."""
