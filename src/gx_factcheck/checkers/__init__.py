"""What must hold among claims, one rule family a file."""
