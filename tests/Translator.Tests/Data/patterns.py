"""From 3.10 on."""


def match(v):
    match v:
        case {"k": k, **rest}:
            return k, rest
        case [1, *rest]:
            return rest
        case C(a, y=b):
            return a, b
