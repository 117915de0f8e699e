"""Explain to people who do not know YAML why a file cannot be read.

``syntax_errors`` asks ``line_faults`` about each line, which asks ``brackets`` and ``quotation_marks`` about its value;
``folded_scalars`` looks into texts of several lines, ``stray_lines`` at lines that belong to nothing.
"""
