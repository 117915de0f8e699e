"""Hold claims against what the seeds tell of the articles, and seeds against the articles' texts."""
