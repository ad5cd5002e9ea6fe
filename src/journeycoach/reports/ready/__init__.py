"""The templates that ship as Python: made by `python -m journeycoach.reports.readying report_templates`."""
