"""An evaluation tells most of what it knows in texts: chapters, problems, advice, words on indicators."""
