"""Load, assess, publish: the only package that knows all three."""
