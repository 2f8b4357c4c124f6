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
print(tree(g), str(g), repr(g))
print(tree(g.subgroup(ValueError)), g.subgroup(OSError))
match, rest = g.split(ValueError)
print(tree(match), tree(rest))
print([x and tree(x) for x in g.split((TypeError, KeyError))])
print([x and tree(x) for x in g.split(lambda e: isinstance(e, ValueError) and e.args[0] == 2)])
print(g.split(ExceptionGroup)[0] is g, g.subgroup(lambda e: True) is g)
print(type(BaseExceptionGroup("b", [ValueError()])).__name__, type(BaseExceptionGroup("b", [KeyboardInterrupt()])).__name__)
print(str(ExceptionGroup("one", [ValueError()])))
attempt("few", lambda: ExceptionGroup("x"))
attempt("not seq", lambda: ExceptionGroup("x", 1))
attempt("not str", lambda: ExceptionGroup(1, [ValueError()]))
attempt("empty", lambda: ExceptionGroup("x", []))
attempt("item", lambda: ExceptionGroup("x", [ValueError(), 1]))
attempt("base", lambda: ExceptionGroup("x", [KeyboardInterrupt()]))


class EG(ExceptionGroup):
    def derive(self, excs):
        return EG(self.message + "'", excs)


eg = EG("mine", [ValueError(1), TypeError(2)])
eg.add_note("note")
m, r = eg.split(ValueError)
print(tree(m), tree(r), m.__notes__, m.__notes__ is eg.__notes__)
