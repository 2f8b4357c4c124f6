# try statements, chaining, re-raising, traceback lines.
import sys


def lines(e):
    out = []
    tb = e.__traceback__
    while tb:
        out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
        tb = tb.tb_next
    return out


def chain(e, depth=0):
    print("  " * depth + repr(e), "suppress", e.__suppress_context__)
    if e.__cause__ is not None:
        print("  " * depth + "cause:")
        chain(e.__cause__, depth + 1)
    if e.__context__ is not None:
        print("  " * depth + "context:")
        chain(e.__context__, depth + 1)


def divide(a, b):
    return a / b


def outer(a,
          b):
    value = divide(
        a,
        b,
    )
    return value


try:
    outer(1,
          0)
except ZeroDivisionError as e:
    print(lines(e))
    print(e.args)

try:
    e
except NameError as error:
    print(error, getattr(error, "name", "no name"))


def deleted():
    try:
        raise ValueError("v")
    except ValueError as e:
        saved = e
    try:
        return e
    except UnboundLocalError as u:
        return str(u), saved.args


print(deleted())


def from_handler():
    try:
        try:
            raise KeyError("a")
        except KeyError as e:
            raise ValueError("b") from e
    except ValueError as e:
        chain(e)
    try:
        try:
            raise KeyError("a")
        except KeyError:
            raise ValueError("c") from None
    except ValueError as e:
        chain(e)
    try:
        try:
            raise KeyError("a")
        except KeyError:
            divide(1, 0)
    except ZeroDivisionError as e:
        chain(e)
    try:
        try:
            raise KeyError("in try")
        finally:
            raise IndexError("in finally")
    except IndexError as e:
        chain(e)


from_handler()


def reraise():
    try:
        try:
            raise KeyError("a")
        except KeyError:
            try:
                raise
            finally:
                print("finally", type(sys.exc_info()[1]).__name__)
    except KeyError as e:
        print("again", e, lines(e))


reraise()


def reraise_line():
    try:
        divide(1, 0)
    except ZeroDivisionError as e:
        raise e


try:
    reraise_line()
except ZeroDivisionError as e:
    print(lines(e))
    try:
        raise e
    except ZeroDivisionError as again:
        print(again is e, lines(e))


def bare():
    raise


try:
    bare()
except RuntimeError as e:
    print(e)
try:
    raise KeyError("outside")
except KeyError:
    try:
        bare()
    except KeyError as e:
        print("bare in a function", e, lines(e))


def order():
    log = []
    try:
        try:
            log.append(1)
            raise ValueError
        except TypeError:
            log.append("no")
        except (KeyError, ValueError):
            log.append(2)
            raise
        else:
            log.append("no")
        finally:
            log.append(3)
    except Exception:
        log.append(4)
    else:
        log.append("no")
    finally:
        log.append(5)
    return log


print(order())
for wrong in (42, "text", int, None, [ValueError]):
    try:
        raise wrong
    except BaseException as e:
        print(type(e).__name__, e)
    try:
        raise ValueError from wrong
    except BaseException as e:
        print(type(e).__name__, e)
    try:
        try:
            raise KeyError
        except wrong:
            pass
    except BaseException as e:
        print(type(e).__name__, e, type(e.__context__).__name__)


class Meta(type):
    def __instancecheck__(cls, instance):
        return True

    def __subclasscheck__(cls, sub):
        return True


class Odd(Exception, metaclass=Meta):
    pass


try:
    try:
        raise KeyError("not odd")
    except Odd:
        print("caught by a check")
except KeyError:
    print("matching uses the mro")


class Bad(Exception):
    def __init__(self, a, b):
        super().__init__(a, b)


try:
    raise Bad
except TypeError as e:
    print(e)


def cycle():
    a = ValueError("a")
    b = ValueError("b")
    try:
        try:
            raise a
        except ValueError:
            raise b
    except ValueError:
        try:
            raise a
        except ValueError as e:
            print(e, e.__context__, e.__context__.__context__)


cycle()


def exc_info():
    out = [sys.exc_info()[0]]
    try:
        raise KeyError(1)
    except KeyError:
        out.append(sys.exc_info()[1].args)
        try:
            raise ValueError(2)
        except ValueError:
            out.append(sys.exc_info()[1].args)
        out.append(sys.exc_info()[1].args)
    out.append(sys.exc_info())
    return out


print(exc_info())
try:
    assert 1 == 2, "no" + "pe"
except AssertionError as e:
    print(repr(e))
try:
    assert not [1]
except AssertionError as e:
    print(repr(e))
assert True, 1 / 0


def loop_var():
    for i in range(3):
        try:
            if i == 1:
                raise ValueError(i)
        except ValueError as i:
            pass
        try:
            print(i)
        except UnboundLocalError as e:
            print(e)


loop_var()


def multiple(x):
    try:
        if x == 0:
            return 1 // x
        if x == 1:
            return [][x]
        return {}[x]
    except (ZeroDivisionError, IndexError) as e:
        return type(e).__name__
    except LookupError as e:
        return "lookup", e.args


print([multiple(i) for i in range(3)])


def deep(n):
    try:
        if n == 0:
            raise ValueError("deep")
        deep(n - 1)
    except ValueError as e:
        if n % 2:
            raise KeyError(n) from e
        raise
    finally:
        if n == 4:
            print("at 4")


try:
    deep(4)
except Exception as e:
    chain(e)
    print(lines(e))
e = 5
try:
    raise ValueError
except ValueError as e:
    pass
print("e" in globals())
try:
    try:
        raise ValueError("note")
    except ValueError as e:
        if hasattr(e, "add_note"):
            e.add_note("more")
        raise
except ValueError as e:
    print(getattr(e, "__notes__", "no notes"), lines(e))
try:
    raise ValueError("tb").with_traceback(None)
except ValueError as e:
    print(lines(e))
