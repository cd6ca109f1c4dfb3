"""The money of a project is told in tables, by parts and by years, and again in words."""
