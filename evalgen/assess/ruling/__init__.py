"""Rules of every kind are made of bands, levels, steps and targets, and see the facts of one indicator."""
