"""What an owner gets from the command line: documents, sentences, and an exit code."""
