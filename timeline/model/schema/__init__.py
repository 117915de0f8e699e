"""Describe the records to editors and to people."""
