"""`python -m gx_factcheck` is `gx-factcheck`."""

from gx_factcheck.cli import main

if __name__ == "__main__":
    main()
