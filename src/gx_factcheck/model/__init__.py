"""The frozen data that every stage reads and writes."""
