"""The contrast of the first phase with the last: its table, its themes, and the two dates of each claim."""
