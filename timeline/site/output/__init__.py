"""Bring everything together that is written below ``docs/``: generated files and snippets."""
