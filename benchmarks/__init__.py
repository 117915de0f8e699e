"""How fast the site is beside other ways to put a timeline on a page, and how the builder grows with the data."""
