"""Pictures to take along and to share, as SVG and PNG."""
