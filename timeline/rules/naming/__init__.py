"""Texts name speakers in few ways, which rules share."""
