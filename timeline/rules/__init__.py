"""Check what must hold: rules between records, for their texts, and against their sources."""
