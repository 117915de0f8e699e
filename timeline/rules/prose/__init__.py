"""Rules for how texts are written, from the first letter to the last sign."""
