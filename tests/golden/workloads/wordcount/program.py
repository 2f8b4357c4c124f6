"""Word count: lower(), split(), strip punctuation, dict count, top word. n = words."""
TEXT = ("It was the best of times, it was the worst of times, it was the age of wisdom, "
        "it was the age of foolishness, it was the epoch of belief, it was the epoch of incredulity, "
        "it was the season of Light, it was the season of Darkness, it was the spring of hope, "
        "it was the winter of despair. ") * 8
WORDS = len(TEXT.split())
N = WORDS * 40; UNIT = "word"; CHECK_N = WORDS; CHECK = "(('was', 80), 20)"


def count(text):
    d = {}
    for w in text.lower().split():
        w = w.strip(".,")
        if w in d:
            d[w] += 1
        else:
            d[w] = 1
    return d


def run(n):
    for _ in range(n // WORDS):
        d = count(TEXT)
    return max(d.items(), key=lambda kv: (kv[1], kv[0])), len(d)


result = run(CHECK_N)
print(result)
print("as expected" if repr(result) == CHECK else "CHECK was " + CHECK)
