"""Reports: the plan in the formats the owner can send, print or import."""
