"""A curated timeline: one YAML file in, checked data, charts and pages out."""
