def clean(text):
    parts = text.split("0x")
    return parts[0] + "".join("0x" + part.lstrip("0123456789abcdef") for part in parts[1:])


class A:
    def m(self): pass

    @classmethod
    def c(cls): pass

    @staticmethod
    def s(): pass

    @property
    def p(self): pass

    class Inner:
        pass


def outer():
    def inner(): pass
    return inner


def gen():
    yield 1


things = [A, A(), A.m, A().m, A.c, A.s, A.__dict__["c"], A.__dict__["s"], A.Inner, A.Inner(), outer, outer(), lambda: 1,
          len, [].append, list.append, "a".upper, str.upper, int.__add__, (3).__add__, dict.fromkeys, dict.__dict__["fromkeys"], object.__init__, object().__str__,
          int, type, object, ValueError, None, ..., NotImplemented, True, type(None), int.real, A.__dict__["__dict__"], outer.__code__.co_name, super(A, A()),
          object.__new__.__name__, print, type.__call__, A.__init__, A().__init__, gen]
for thing in things:
    print(clean(repr(thing)).replace("line 0x", "line"))
