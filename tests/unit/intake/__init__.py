"""What comes in from files: answers files, worksheets and exports."""
