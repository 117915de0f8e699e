"""Make a PowerPoint file of the slides."""
