"""What stands above the composer where an answer takes more than plain text: pure, without widgets."""
