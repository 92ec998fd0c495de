"""Faulty replies from a server of our own on 127.0.0.1: what each does to a fetch, to the dataset and to the cache."""
