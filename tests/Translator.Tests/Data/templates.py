"""From 3.14 on."""


def template(a, b):
    return t"x{a}y{b!r:>{a}}z"


def annotated(x: int, *, y: "str" = 1) -> list[int]:
    return all(x for x in y), any(x for x in y), tuple(x for x in y)
