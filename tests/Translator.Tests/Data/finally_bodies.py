"""Each way into a finally body and out of it, which CPython 3.8 leaves to run time."""


def left_by_return(f, g):
    try:
        return f()
    finally:
        g()


def left_by_break_and_continue(items, g):
    for item in items:
        try:
            if item:
                break
            continue
        finally:
            g(item)


def ended_by_return(f):
    try:
        return f()
    finally:
        return 1


def ended_by_break(f):
    while True:
        try:
            f()
        finally:
            break


def within_each_other(f, g, h):
    try:
        return f()
    finally:
        try:
            g()
        finally:
            h()


def with_in_a_loop(items):
    for item in items:
        with item as a, a as b:
            if b:
                return b
            break


def handler_in_a_finally_body(f):
    try:
        f()
    finally:
        try:
            f()
        except ValueError as e:
            return e
