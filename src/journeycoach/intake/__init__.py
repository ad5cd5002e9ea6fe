"""Answers from elsewhere: answers files, worksheets and hand-edited plans become commands."""
