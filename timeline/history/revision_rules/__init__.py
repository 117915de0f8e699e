"""Hold what changed since an earlier revision against it: what is new, reworded, cited otherwise, removed or corrected."""
