"""Figures told in one sentence, or in one table, are related by the words between them."""
