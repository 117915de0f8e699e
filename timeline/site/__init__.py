"""What is written: pages, data files, and the folder they go to."""
