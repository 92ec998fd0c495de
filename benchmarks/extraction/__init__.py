"""What is found in texts, beside what other extractors find, and what it costs."""
