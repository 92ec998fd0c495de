"""What a number is: digits as printed, intervals, hedges, units and periods, knowing nothing of claims."""
