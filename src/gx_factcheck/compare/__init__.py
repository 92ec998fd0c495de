"""Which observations speak to a claim, and what they say of it."""
