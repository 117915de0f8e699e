"""Single values: dates, numbers in text, wording, and suggestions for a wrong one."""
