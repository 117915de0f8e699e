"""Draw layouts as static SVG."""
