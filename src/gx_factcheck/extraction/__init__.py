"""From text to mentions: every quantity and period with its exact place and its typed meaning."""
