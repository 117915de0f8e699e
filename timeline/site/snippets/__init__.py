"""Pieces of HTML and Markdown that written pages include."""
