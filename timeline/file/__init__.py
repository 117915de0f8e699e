"""The data file as text: reading it with lines and columns, what may be wrong in how it is written, and writing it."""
