"""Charts: one chart a file, each with its figure, its static picture and its table."""
