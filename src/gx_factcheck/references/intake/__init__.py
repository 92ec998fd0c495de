"""Files that are given to be added: what is in them, the mapping that is proposed, and the dataset that is written."""
