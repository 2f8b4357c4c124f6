import sys

path = "/tmp/pytocil-golden-files.txt"
with open(path, "w") as f:
    print(f.write("line one\n"), f.closed)
    f.write("línea dos\n")
    f.writelines(["three\n", "four"])
print(f.closed)
with open(path) as f:
    print(repr(f.read()))
    print(repr(f.read()))
with open(path, encoding="utf-8") as f:
    print(repr(f.readline()), repr(f.readline(3)), f.readlines())
with open(path) as f:
    for number, line in enumerate(f, 1):
        print(number, line.rstrip())
with open(path, "a") as f:
    print(" appended", file=f)
with open(path, "rb") as f:
    data = f.read()
    print(data, len(data))
with open(path, "rb") as f:
    print(f.read(4), f.tell(), f.seek(0), f.readline(), list(f))
with open(path, "wb") as f:
    print(f.write(b"\x00\xff\r\nend"))
with open(path, "rb") as f:
    print(f.read())
for action in (lambda: open(path, "x"), lambda: open("/no/such"), lambda: open(path, "zz"), lambda: open(path, "rw"), lambda: open(path, "rb", encoding="utf-8"), lambda: f.read(),
               lambda: open(path).read(), lambda: open(3.5)):
    try:
        print(action())
    except OSError as e:
        print(type(e).__name__, e.strerror or e, e.filename)
    except Exception as e:
        print(type(e).__name__, e)
with open(path, "w") as f:
    try:
        f.write(3)
    except TypeError as e:
        print(e)
    try:
        f.read()
    except Exception as e:
        print(type(e).__name__, e)
