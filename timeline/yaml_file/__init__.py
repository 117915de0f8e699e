"""Read the YAML data file as text: plain values with line and column, and what is wrong in how they are written."""
