"""A report as text: one file a format, each with a function `render`."""
