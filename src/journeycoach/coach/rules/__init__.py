"""The coach's rules, one module a rule; each is found by being here."""
