"""Speed and accuracy, measured beside the peers; `python -m benchmarks --data DIR` runs all."""
