# Ways into and out of finally clauses: return, break, continue, exceptions and values on the stack.
def return_in_both(flag):
    try:
        if flag:
            return "try"
        raise KeyError(flag)
    except KeyError:
        return "except"
    finally:
        print("finally", flag)


def swallowed():
    for i in range(3):
        try:
            1 / 0
        finally:
            continue
    return "swallowed"


def overridden():
    while True:
        try:
            return "try"
        finally:
            break
    return "after the loop"


def last_wins():
    try:
        return "try"
    finally:
        return "finally"


def nested(log):
    for i in range(4):
        try:
            try:
                if i == 0:
                    continue
                if i == 1:
                    raise ValueError(i)
                if i == 2:
                    break
            finally:
                log.append(("inner", i))
        except ValueError as error:
            log.append(("caught", str(error)))
            continue
        finally:
            log.append(("outer", i))
    else:
        log.append("else")
    return log


def generator(log):
    try:
        yield 1
        try:
            yield 2
        finally:
            log.append("inner")
            yield 3
    finally:
        log.append("outer")


def value_kept():
    def touch(value):
        try:
            return value
        finally:
            value.append("finally")
    return [1] + touch([2]), touch([3])


class Manager:
    def __init__(self, swallow):
        self.swallow = swallow

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        print("exit", kind and kind.__name__, error)
        return self.swallow


def with_flow():
    for i in range(3):
        with Manager(True) as m, Manager(False):
            if i == 0:
                continue
            if i == 1:
                raise KeyError(i)
            break
    else:
        return "else"
    with Manager(False):
        return "returned"


print(return_in_both(True), return_in_both(False))
print(swallowed(), overridden(), last_wins())
print(nested([]))
log = []
steps = generator(log)
print(next(steps), next(steps), log)
print(steps.throw(KeyError("thrown")), log)
try:
    next(steps)
except KeyError as error:
    print("KeyError", error, log)
steps = generator(log)
next(steps)
steps.close()
print(log, value_kept())
print(with_flow())
try:
    try:
        raise ValueError("first")
    finally:
        try:
            raise KeyError("second")
        finally:
            print("innermost")
except KeyError as error:
    print(repr(error), repr(error.__context__))
for i in range(2):
    try:
        try:
            raise ValueError(i)
        except ValueError:
            if i:
                raise
            continue
        finally:
            print("cleanup", i)
    except ValueError as error:
        print("outer", error)
