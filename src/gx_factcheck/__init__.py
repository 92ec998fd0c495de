"""Check the figures of an article against one another and against reference data."""
