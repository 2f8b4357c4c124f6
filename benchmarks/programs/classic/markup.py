"""Plain text with marks to HTML, by split, find, replace, strip and join. n = lines."""
TEXT = """# A title here

Some *words* are `code` and others are <angled> & others.
Second line of the paragraph with a [link](http://example.org/a?b=1&c=2) in it.

- first item
- second *item*
- third `item`

## Smaller title

The end of the text, with two *marked* *words* and nothing else; it is
long enough to be wrapped.
""" * 3
LINES = len(TEXT.split("\n"))
N = LINES * 15; UNIT = "line"; CHECK_N = LINES; CHECK = "(1325, 90, '<h1>A title here</h1>\\n<p>Some <em>words</em> are <code>code<')"


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def between(text, mark, tag):
    parts = text.split(mark)
    out = []
    for i, part in enumerate(parts):
        if i % 2:
            out.append("<" + tag + ">" + part + "</" + tag + ">")
        else:
            out.append(part)
    return "".join(out)


def links(text):
    out = []
    at = 0
    while True:
        start = text.find("[", at)
        middle = text.find("](", start)
        end = text.find(")", middle)
        if start < 0 or middle < 0 or end < 0:
            out.append(text[at:])
            return "".join(out)
        out.append(text[at:start])
        out.append('<a href="%s">%s</a>' % (text[middle + 2:end], text[start + 1:middle]))
        at = end + 1


def inline(text):
    return links(between(between(escape(text), "*", "em"), "`", "code"))


def render(text):
    html = []
    paragraph = []
    items = []

    def flush():
        if paragraph:
            html.append("<p>" + " ".join([inline(line) for line in paragraph]) + "</p>")
            del paragraph[:]
        if items:
            html.append("<ul>" + "".join(["<li>" + inline(item) + "</li>" for item in items]) + "</ul>")
            items.clear()

    for line in text.split("\n"):
        line = line.rstrip()
        if not line:
            flush()
        elif line.startswith("#"):
            flush()
            level = len(line) - len(line.lstrip("#"))
            html.append(f"<h{level}>{inline(line[level:].strip())}</h{level}>")
        elif line.startswith("- "):
            items.append(line[2:])
        else:
            paragraph.append(line)
    flush()
    return "\n".join(html)


def run(n):
    for _ in range(n // LINES):
        html = render(TEXT)
    return len(html), html.count("<"), html[:60]
