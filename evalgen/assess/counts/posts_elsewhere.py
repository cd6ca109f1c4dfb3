"""A body above others lists their posts under their names (某中心事业编制6名), beside what these say themselves."""

from collections.abc import Iterator, Sequence

from evalgen.model.bodies import Body, Posts, posts_within
from evalgen.problems.place import Path


def listed_with_another(bodies: Sequence[Body]) -> Iterator[tuple[Path, Posts, Path, Posts]]:
    """Posts listed under the name of another body, and what that body itself has otherwise."""
    names = tuple([each for body in bodies for each in (body.name, *body.also_called)])
    for number, body in enumerate(bodies):
        if not any(each.parts for each in body.staffing):
            continue
        for path, posts in posts_within(body.staffing, ("bodies", number, "staffing")):
            own = list(_own_posts(bodies, number, posts.name)) if posts.name.startswith(names) else ()
            if own and all(each.count != posts.count for _, each in own):
                yield path, posts, *own[0]


def _own_posts(bodies: Sequence[Body], number: int, name: str) -> Iterator[tuple[Path, Posts]]:
    for other, body in enumerate(bodies):
        called = [each for each in (body.name, *body.also_called) if other != number and name.startswith(each)]
        for place, posts in enumerate(body.staffing) if called else ():
            if any(name == each + posts.name for each in called):
                yield ("bodies", other, "staffing", place), posts
