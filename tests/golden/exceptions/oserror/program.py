def attempt(label, action):
    try:
        print(label, action())
    except BaseException as e:
        print(label, type(e).__name__, e)


for number in (1, 2, 3, 4, 5, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 999):
    e = OSError(number, "text")
    print(number, type(e).__name__, e.errno, e.strerror, e.filename, str(e), e.args)
e = OSError(2, "text", "file")
print(repr(e), str(e), e.filename, e.args)
e = OSError(2, "text", "a", None, "b")
print(str(e), e.filename, e.filename2, e.args)
print(type(FileNotFoundError(13, "x")).__name__, OSError(2, "x").__reduce__(), OSError(2, "x", "f").__reduce__())
print(OSError().errno, OSError("just").errno, str(OSError("just")), OSError(1, 2, 3, 4, 5, 6).args)


class MyOS(OSError):
    pass


class MyInit(OSError):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.both = (a, b)


print(type(MyOS(2, "x")).__name__, str(MyOS(2, "x")), MyInit(2, "x").both, MyInit(2, "x").errno, str(MyInit(2, "x")))
attempt("open", lambda: open("/nonexistent/file"))
attempt("open dir", lambda: open("/"))
attempt("mode", lambda: open("x", "q"))
try:
    open("/nonexistent/file")
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename)
