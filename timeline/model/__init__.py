"""Define what the data is: values, records, how they are read, and their schema."""
