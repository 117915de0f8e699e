"""Explain to people who do not know YAML why a file cannot be read."""
