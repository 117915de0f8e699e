"""Bring everything together that is written below ``docs/``: generated files, snippets, and checks of what pages ask for."""
