"""How long evalgen takes and how much memory, beside bare mkdocs-material building the very same pages."""
