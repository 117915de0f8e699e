"""Downloads: tables, JSON, calendar, feed, and the ZIP of the data."""
