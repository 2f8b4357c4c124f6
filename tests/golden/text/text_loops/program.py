"""Text built and taken apart in loops."""


def build(n):
    s = ""
    for i in range(n):
        s += chr(97 + i % 26)
    return s


def words(text):
    counts = {}
    for w in text.lower().split():
        w = w.strip(".,;")
        counts[w] = counts.get(w, 0) + 1
    return sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))


def scan(text):
    digits = spaces = other = 0
    for ch in text:
        if ch.isdigit():
            digits += 1
        elif ch == " " or ch == ";":
            spaces += 1
        else:
            other += 1
    return digits, spaces, other


def rot13(text):
    out = []
    for ch in text:
        if "a" <= ch <= "z":
            out.append(chr((ord(ch) - 97 + 13) % 26 + 97))
        elif "A" <= ch <= "Z":
            out.append(chr((ord(ch) - 65 + 13) % 26 + 65))
        else:
            out.append(ch)
    return "".join(out)


def palindromes(limit):
    return [i for i in range(limit) if str(i) == str(i)[::-1]]


s = build(2000)
print(len(s), s[:30], s[-30:], s.count("a"))
print(words("The cat, the dog; the end. A cat and a dog.") )
print(scan("id=4711; name=alpha beta; qty=12; price=99.50 " * 5))
print(rot13("Hello, World!"), rot13(rot13("Hello, World!")))
print(palindromes(300))
print(",".join(str(i) + "=" + "v" for i in range(20)))
print("\n".join("%-5s|%5d|%8.3f" % (w, i, i / 7) for i, w in enumerate(["a", "bb", "ccc"])))
parts = []
for i in range(10):
    parts.append(f"{i:03d}:{i * i:>4}:{i / 3:.2f}")
print(" ".join(parts))
text = "caf\xe9 na\xefve \u4f60\u597d \U0001f600\U0001f601"
print(ascii([c for c in text]), len(text), ascii(text.upper()), ascii(text[::-1]), ascii(text.title()))
print(ascii("".join(sorted(text))), ascii(max(text)), text.find("\U0001f601"), ascii(text.split()))
acc = ""
for c in text:
    acc = c + acc
print(ascii(acc), acc == text[::-1])
