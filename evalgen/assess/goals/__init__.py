"""A goal sets what is to be reached and by when; rows and texts tell what was reached."""
