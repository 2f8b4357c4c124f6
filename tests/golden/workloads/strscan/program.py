"""Character loop over a string: count digits, spaces, letters (tokeniser shape). n = characters."""
TEXT = "id=4711; name=alpha beta; qty=12; price=99.50 " * 20
N = len(TEXT) * 100; UNIT = "char"; CHECK_N = len(TEXT); CHECK = '(200, 160, 560)'


def scan(text):
    digits = 0
    spaces = 0
    other = 0
    for ch in text:
        if ch.isdigit():
            digits += 1
        elif ch == " " or ch == ";":
            spaces += 1
        else:
            other += 1
    return digits, spaces, other


def run(n):
    for _ in range(n // len(TEXT)):
        r = scan(TEXT)
    return r


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
