"""A JSON encoder in Python: dispatch on type, escapes, indents by recursion. n = documents."""
N = 12; UNIT = "document"; CHECK_N = 2; CHECK = '(12236, 300073)'
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def encode_string(text):
    plain = True
    for ch in text:
        if ch < " " or ch > "~" or ch == '"' or ch == "\\":
            plain = False
            break
    if plain:
        return '"' + text + '"'
    parts = ['"']
    for ch in text:
        if ch in ESCAPES:
            parts.append(ESCAPES[ch])
        elif " " <= ch <= "~":
            parts.append(ch)
        else:
            code = ord(ch)
            if code > 0xFFFF:
                code -= 0x10000
                parts.append("\\u%04x\\u%04x" % (0xD800 | code >> 10, 0xDC00 | code & 0x3FF))
            else:
                parts.append("\\u%04x" % code)
    parts.append('"')
    return "".join(parts)


def encode_float(value):
    if value != value:
        return "NaN"
    if value in (float("inf"), -float("inf")):
        return "Infinity" if value > 0 else "-Infinity"
    return repr(value)


def write(value, out):
    if isinstance(value, str):
        out.append(encode_string(value))
    elif value is None:
        out.append("null")
    elif value is True:
        out.append("true")
    elif value is False:
        out.append("false")
    elif isinstance(value, int):
        out.append(str(value))
    elif isinstance(value, float):
        out.append(encode_float(value))
    elif isinstance(value, (list, tuple)):
        write_list(value, out)
    elif isinstance(value, dict):
        write_dict(value, out)
    else:
        raise TypeError("Object of type %s is not JSON serializable" % type(value).__name__)


def write_list(items, out):
    separator = "["
    for item in items:
        out.append(separator)
        write(item, out)
        separator = ", "
    out.append("]" if items else "[]")


def write_dict(items, out):
    separator = "{"
    for key, item in items.items():
        out.append(separator)
        out.append(encode_string(key if isinstance(key, str) else str(key)))
        out.append(": ")
        write(item, out)
        separator = ", "
    out.append("}" if items else "{}")


def encode(value):
    out = []
    write(value, out)
    return "".join(out)


def make_document():
    orders = []
    for i in range(30):
        orders.append({
            "id": i * 1013, "customer": "customer %d" % (i % 7), "total": i * 12.75, "paid": i % 3 == 0, "note": None if i % 2 else "line\none \"quoted\"",
            "lines": [{"sku": "A-%04d" % (i * j), "count": j, "price": j * 1.5, "tags": ("new", "caf\u00e9")} for j in range(4)],
        })
    return {"orders": orders, "empty": [], "none": {}, 7: True, "smile": "\U0001F600"}


DOCUMENT = make_document()


def run(n):
    total = 0
    for _ in range(n):
        text = encode(DOCUMENT)
        total += len(text)
    checksum = 0
    for ch in text[-400:]:
        checksum = (checksum * 31 + ord(ch)) % 1000003
    return total // n, checksum
