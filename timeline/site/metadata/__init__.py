"""Describe pages to reference managers, search engines and social networks."""
