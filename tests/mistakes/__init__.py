"""Realistic mistakes: small edits of the data file, as people make them in a web editor."""
