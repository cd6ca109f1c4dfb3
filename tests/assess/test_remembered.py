import weakref

from evalgen.assess.remembered import forget, remembered


def test_the_same_objects_are_asked_about_once() -> None:
    asked: list[object] = []

    @remembered
    def size(things: list[int]) -> int:
        asked.append(things)
        return len(things)

    one, equal = [1, 2], [1, 2]
    assert [size(one), size(one), size(equal), size(one)] == [2, 2, 2, 2]
    assert [id(each) for each in asked] == [id(one), id(equal), id(one)]


def test_what_goes_wrong_is_asked_again() -> None:
    answers = iter((0, 1))

    @remembered
    def inverse(subject: object) -> float:
        return 1 / next(answers)

    subject = object()
    for _ in range(2):
        try:
            answer = inverse(subject)
        except ZeroDivisionError:
            answer = None
    assert answer == 1


def test_nothing_outlives_what_it_was_asked_for() -> None:
    class Subject:
        pass

    subject = Subject()
    kept = weakref.ref(subject)
    remembered(id)(subject)
    del subject
    assert kept()
    forget()
    assert not kept()
