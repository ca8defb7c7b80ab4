"""Pure functions from the data of a rendition to the words on its sheet, one module a kind."""
