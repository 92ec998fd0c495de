"""Claim files on disk, in YAML, JSON and JSON Lines, into the model; every fault with its place and its remedy."""
