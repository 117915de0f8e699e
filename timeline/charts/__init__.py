"""Lay out every chart; nothing else decides where a mark is."""
