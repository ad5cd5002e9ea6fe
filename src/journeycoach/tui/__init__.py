"""The full-screen front end: the conversation, the coach and the plan on one screen."""
