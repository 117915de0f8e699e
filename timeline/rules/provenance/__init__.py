"""Check claims against the seeds and, where they are at hand, the articles' texts."""
