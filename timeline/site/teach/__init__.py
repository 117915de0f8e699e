"""Make what a class works with from the data."""
