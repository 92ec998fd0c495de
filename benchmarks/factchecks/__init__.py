"""Published fact-checks of figures, turned into claims and datasets, and judged: is the verdict the professionals'?"""
