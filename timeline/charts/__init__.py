"""Where each mark is, and its two drawings."""
