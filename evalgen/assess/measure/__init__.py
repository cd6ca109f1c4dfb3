"""A measure is a formula over named facts: read, checked for its units, computed exactly, and shown."""
