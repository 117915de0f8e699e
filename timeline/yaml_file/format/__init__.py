"""Write the data file: records as lines, blocks in order, one indentation."""
