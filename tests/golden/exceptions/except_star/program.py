def attempt(label, action):
    try:
        print(label, action())
    except BaseException as e:
        print(label, type(e).__name__, e)


def tree(e):
    if isinstance(e, BaseExceptionGroup):
        return [type(e).__name__, e.message] + [tree(x) for x in e.exceptions]
    return repr(e)


g = ExceptionGroup("top", [ValueError(1), TypeError("t"), ExceptionGroup("in", [ValueError(2), KeyError("k")])])


def run(exc):
    log = []
    try:
        try:
            raise exc
        except* ValueError as e:
            log.append(("V", tree(e)))
        except* (TypeError, KeyError) as e:
            log.append(("TK", tree(e)))
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as e:
        log.append(("out", tree(e)))
    return log


for exc in (ValueError("plain"), TypeError("t"), OSError("other"), g, ExceptionGroup("o", [OSError(1), ValueError(2)]),
            ExceptionGroup("x", [ExceptionGroup("y", [OSError(1)]), KeyError(2)])):
    print(run(exc))


def no_raise():
    try:
        pass
    except* ValueError:
        return_value = "no"
    else:
        return_value = "else"
    return return_value


print(no_raise())


def raising():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise KeyError("new")
    except* TypeError as e:
        raise


try:
    raising()
except BaseException as e:
    print(tree(e))


def bad():
    try:
        raise ValueError
    except* ExceptionGroup:
        pass


attempt("bad", bad)


def bad2():
    try:
        raise ValueError
    except* 3:
        pass


attempt("bad2", bad2)
