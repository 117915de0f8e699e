"""Cite the site, its records and their sources, as text and for reference managers."""
