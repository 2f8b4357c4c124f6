def attempt(label, action):
    try:
        print(label, action())
    except BaseException as e:
        print(label, type(e).__name__, e)


for e in (ValueError(), ValueError("a"), ValueError("a", 1), KeyError("k"), KeyError(), KeyError("a", "b"), StopIteration(3), SystemExit(), SystemExit(2), SystemExit(1, 2),
          KeyError(""), Exception(None), OSError("x"), ImportError("m", name="n", path="p"), AttributeError("a"), NameError("q"),
          UnicodeDecodeError("utf-8", b"abc\xff", 3, 4, "bad byte"), UnicodeDecodeError("utf-8", b"abc\xff", 2, 4, "bad bytes"), UnicodeEncodeError("ascii", "a\u1234", 1, 2, "no"),
          UnicodeEncodeError("ascii", "a\xe9\u1234", 1, 3, "no"), UnicodeEncodeError("ascii", "\U0001f600", 0, 1, "no"), UnicodeTranslateError("abc", 1, 2, "why"),
          SyntaxError("m"), SyntaxError("m", ("f.py", 3, 4, "text"))):
    print(repr(e), "|", str(e), "|", e.args)
print(StopIteration(3).value, StopIteration().value, SystemExit(2).code, SystemExit().code, SystemExit(1, 2).code)
i = ImportError("m", name="n", path="p")
print(i.msg, i.name, i.path, ImportError().name, ImportError("a", "b").msg)
def named():
    a = AttributeError("a", name="n", obj=3)
    return a, a.name, a.obj, AttributeError().name, NameError("x").name, NameError("q", name="q").name


attempt("named", named)
s = SyntaxError("m", ("f.py", 3, 4, "text"))
print(s.msg, s.filename, s.lineno, s.offset, s.text, SyntaxError().msg)
attempt("syntax end", lambda: SyntaxError("m", ("f.py", 3, 4, "text", 3, 6)).end_offset)
u = UnicodeDecodeError("utf-8", b"abc\xff", 3, 4, "bad byte")
print(u.encoding, u.object, u.start, u.end, u.reason)
attempt("kw", lambda: ValueError(x=1))
attempt("unicode", lambda: UnicodeDecodeError("x"))
attempt("unicode str", lambda: UnicodeEncodeError("x", b"b", 0, 1, "r"))
attempt("syntax", lambda: SyntaxError("m", 3))
attempt("syntax few", lambda: SyntaxError("m", ("f", 1)))
e = ValueError("v")
print(e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__, hasattr(e, "__notes__"))
for name in ("args", "__traceback__", "__context__", "__cause__", "__suppress_context__"):
    attempt("set " + name, lambda: setattr(e, name, 5))
    attempt("del " + name, lambda: delattr(e, name))
e.args = [1, 2]
print(e.args, repr(e))
e.extra = 1
print(e.__dict__, e.__reduce__())
attempt("notes", lambda: (e.add_note("one"), e.add_note("two"), e.__notes__))
attempt("note", lambda: e.add_note(3))
attempt("with_traceback", lambda: e.with_traceback(3))
print(e.with_traceback(None) is e)
e.__setstate__({"q": 5})
print(e.q)


class MyError(Exception):
    def __init__(self, code, *rest):
        self.code = code


class Formatted(Exception):
    def __str__(self):
        return "formatted " + str(self.args)


m = MyError(1, 2, 3)
print(m.args, m.code, repr(m), str(m))
print(Formatted(1), repr(Formatted(1)))


class Kw(Exception):
    def __init__(self, *, reason):
        super().__init__(reason)
        self.reason = reason


print(repr(Kw(reason="because")), Kw(reason="x").args)


def raiser(x):
    raise x


class NotExc:
    pass


attempt("raise int", lambda: raiser(3))
attempt("raise class", lambda: raiser(ValueError))
attempt("raise notexc", lambda: raiser(NotExc))


class NewReturns(Exception):
    def __new__(cls):
        return 3


attempt("bad new", lambda: raiser(NewReturns))


def bad_catch():
    try:
        raise ValueError
    except 3:
        pass


def bad_catch_tuple():
    try:
        raise ValueError
    except (ValueError, int):
        pass


attempt("bad catch", bad_catch)
attempt("bad catch tuple", bad_catch_tuple)


def bare():
    raise


attempt("bare", bare)


def from_bad():
    raise ValueError from 3


attempt("from", from_bad)


def finals():
    log = []
    for i in range(3):
        try:
            if i == 1:
                continue
            log.append(("body", i))
        except ValueError:
            pass
        else:
            log.append(("else", i))
        finally:
            log.append(("finally", i))
    return log


print(finals())


def overriding():
    try:
        raise ValueError("lost")
    finally:
        return "kept"


print(overriding())


def name_gone():
    try:
        raise ValueError("x")
    except ValueError as err:
        pass
    return err


attempt("name gone", name_gone)


def recursive():
    return recursive()


attempt("recursion", recursive)
attempt("unbound", lambda: undefined_name)
print(issubclass(ModuleNotFoundError, ImportError), IOError is OSError, EnvironmentError is OSError, issubclass(RecursionError, RuntimeError))


def tb():
    try:
        raiser(ValueError("t"))
    except ValueError as err:
        t = err.__traceback__
        out = []
        while t:
            out.append((t.tb_frame.f_code.co_name, t.tb_lineno > 0))
            t = t.tb_next
        return out


print(tb())
