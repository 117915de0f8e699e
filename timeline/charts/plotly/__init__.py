"""Draw a layout as a Plotly chart."""
