"""Bring a timeline over from TimelineJS."""
