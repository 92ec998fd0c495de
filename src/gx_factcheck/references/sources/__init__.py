"""Official series from the network, written to disk as they came: the one place that speaks HTTP. An audit imports none of it."""
