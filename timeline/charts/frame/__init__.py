"""Place the words of a frame: values beside stems, what articles say above their windows, events in rows."""
