"""Every front end makes the same log and the same plan from the same answers."""
