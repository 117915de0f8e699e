"""What the data is: dates, records, and the canonical form of their file."""
