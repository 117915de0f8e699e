"""The parts of the layout of a graph."""
