"""Figures told in one sentence, in one table or in two texts are related by the words beside them."""
