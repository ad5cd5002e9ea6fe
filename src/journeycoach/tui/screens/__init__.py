"""Screens: each fills the terminal and returns what the owner chose on it."""
