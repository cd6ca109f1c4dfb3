"""A printed standard (评分标准) says in words what its rule says in figures; the two are laid side by side."""
