"""What the data is: reading, dates, records."""
