def doc():
    "docstring"
    return 1
print(doc.__doc__, doc.__name__, doc.__qualname__, doc.__module__, doc.__defaults__, doc.__kwdefaults__, doc.__closure__, doc.__dict__)
doc.attr = 5
print(doc.attr, doc.__dict__)
code = doc.__code__
print(code.co_name, getattr(code, "co_qualname", "no co_qualname"), code.co_filename, code.co_firstlineno, code.co_argcount, code.co_flags & 3, code.co_consts, code.co_names)
class K:
    def m(self, a, *b, c=1, **d):
        x = 1
        return lambda: (a, x)
c = K.m.__code__
print(getattr(c, "co_qualname", "no co_qualname"), c.co_varnames, c.co_cellvars, c.co_freevars, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_nlocals)
print(K.m.__qualname__, K().m.__func__ is K.m, K().m(1).__qualname__, K().m(1).__code__.co_freevars)
f2 = type(doc)(code, globals(), "other", (1,))
print(f2.__name__, f2.__defaults__, f2())
def raises():
    x = 1
    raise ValueError
try:
    raises()
except ValueError as e:
    tb = e.__traceback__
    print(tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name, tb.tb_next.tb_lineno, tb.tb_next.tb_next)
print(callable(doc), callable(K), callable(K()), isinstance(doc, type(lambda: 0)))
