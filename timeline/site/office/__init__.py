"""Make what a teacher changes and takes along: Word documents of built pages, the slides, and a ZIP for each lesson."""
