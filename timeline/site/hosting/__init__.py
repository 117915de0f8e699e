"""Make a built site fit for any host: hashed names, headers and redirects, and what is asked for at its root."""
