"""Drawings with the words around them, which written pages and slides take in."""
