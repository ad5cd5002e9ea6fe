"""journeycoach: a customer-journey workshop that runs as a conversation in the terminal."""

__version__ = "0.1.0"
