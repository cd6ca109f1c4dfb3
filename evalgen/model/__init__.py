"""The nouns of a published evaluation; they read nothing and write nothing."""
