"""The line front end, driven through a real terminal."""
