"""The kinds of records and their fields."""
