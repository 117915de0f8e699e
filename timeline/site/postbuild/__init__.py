"""Finish a built site: policies, unused CSS, the offline ZIP."""
