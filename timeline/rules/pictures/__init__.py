"""Check that what is drawn fits what it is of."""
