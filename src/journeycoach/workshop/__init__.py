"""Use cases and ports: what the owner can do in a workshop, whichever front end asks."""
