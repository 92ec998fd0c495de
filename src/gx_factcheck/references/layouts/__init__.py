"""The layouts of files as they are downloaded, one file a layout; each is read into entries."""
