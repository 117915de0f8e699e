"""Check what records say of their sources: numbers, dates, publishers, and headings against the claim below them."""
