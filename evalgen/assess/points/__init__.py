"""Points are awarded in a table, and told again in words: by indicator, by level, in all."""
