"""Draw the pictures that written pages include, with what belongs to them: captions, tables, links."""
