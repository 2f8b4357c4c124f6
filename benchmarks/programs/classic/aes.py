"""AES-128 in counter mode, table-driven on lists of ints. n = blocks."""
N = 60; UNIT = "block"; CHECK_N = 20; CHECK = "('69c4e0d86a7b0430d8cdb78070b4c55a', 41128, 'c53e5d6e')"


def make_tables():
    power = [0] * 256
    log = [0] * 256
    x = 1
    for i in range(255):
        power[i] = x
        log[x] = i
        x ^= (x << 1) ^ (0x11B if x & 0x80 else 0)
        x &= 0xFF
    power[255] = power[0]
    box = [0] * 256
    for value in range(256):
        inverse = 0 if value == 0 else power[(255 - log[value]) % 255]
        out = inverse
        for shift in range(1, 5):
            out ^= (inverse << shift | inverse >> (8 - shift)) & 0xFF
        box[value] = out ^ 0x63
    return box


def double(value):
    value <<= 1
    return value ^ 0x11B if value & 0x100 else value


BOX = make_tables()
DOUBLE = [double(i) for i in range(256)]


def expand(key):
    words = [list(key[i:i + 4]) for i in range(0, 16, 4)]
    round_constant = 1
    for i in range(4, 44):
        word = list(words[i - 1])
        if i % 4 == 0:
            word = [BOX[word[1]], BOX[word[2]], BOX[word[3]], BOX[word[0]]]
            word[0] ^= round_constant
            round_constant = double(round_constant)
        words.append([a ^ b for a, b in zip(word, words[i - 4])])
    return [sum(words[r * 4:r * 4 + 4], []) for r in range(11)]


def add_key(state, key):
    for i in range(16):
        state[i] ^= key[i]


def substitute_and_shift(state):
    return [BOX[state[(i + 4 * (i % 4)) % 16]] for i in range(16)]


def mix(state):
    for i in range(0, 16, 4):
        a, b, c, d = state[i:i + 4]
        every = a ^ b ^ c ^ d
        state[i] = a ^ every ^ DOUBLE[a ^ b]
        state[i + 1] = b ^ every ^ DOUBLE[b ^ c]
        state[i + 2] = c ^ every ^ DOUBLE[c ^ d]
        state[i + 3] = d ^ every ^ DOUBLE[d ^ a]


def encrypt(keys, block):
    state = list(block)
    add_key(state, keys[0])
    for r in range(1, 10):
        state = substitute_and_shift(state)
        mix(state)
        add_key(state, keys[r])
    state = substitute_and_shift(state)
    add_key(state, keys[10])
    return state


def counter_mode(key, data):
    keys = expand(key)
    out = bytearray()
    for number in range(0, len(data), 16):
        pad = encrypt(keys, (number // 16).to_bytes(16, "big"))
        for a, b in zip(data[number:number + 16], pad):
            out.append(a ^ b)
    return bytes(out)


KEY = bytes(range(16))


def run(n):
    # The example of FIPS 197, appendix C.1.
    vector = bytes(encrypt(expand(KEY), bytes([i * 17 for i in range(16)]))).hex()
    data = bytes([(i * 7) & 0xFF for i in range(16)]) * n
    coded = counter_mode(KEY, data)
    if n <= 20 and counter_mode(KEY, coded) != data:
        raise ValueError("does not decode")
    return vector, sum(coded) % 65521, coded[-4:].hex()
