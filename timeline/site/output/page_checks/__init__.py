"""Check what people write on pages: its form, its links, and what it says, against the data and against itself."""
