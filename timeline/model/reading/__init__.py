"""Turn YAML trees into checked records, and put them into canonical form."""
