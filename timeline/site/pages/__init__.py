"""Whole pages: one for each claim, embeds, slides, redirects."""
