"""Show a reviewer what a change to the data does: records and pictures, before and after."""
