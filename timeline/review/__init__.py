"""What a change to the data file does to the site: records and pictures, before and after."""
