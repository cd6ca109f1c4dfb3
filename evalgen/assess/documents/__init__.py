"""A document has a title, a number, a day and pages, and the report has an outline; evidence is cited by them."""
