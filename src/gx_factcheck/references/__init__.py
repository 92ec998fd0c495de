"""Observations and the catalogue from folders on disk: SDMX-CSV beside a data package, TOML and CSV tables."""
