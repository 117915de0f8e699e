"""Make Word documents of built pages."""
