"""Name the licence of the data, for every page and file that carries it."""

LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
LICENCE_NAME = "CC BY 4.0"
LICENCE_ID = "CC-BY-4.0"  # in the list of SPDX
