"""What it takes to load, keep and ask reference data, beside engines for tables that do the same in the same run."""
