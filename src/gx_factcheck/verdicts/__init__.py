"""Findings on a claim become one verdict."""
