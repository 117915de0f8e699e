"""Rules for what the site draws and sets side by side."""
