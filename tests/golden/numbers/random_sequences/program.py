"""random: the sequences of every function for given seeds."""
import random
import warnings

warnings.simplefilter("ignore")


def show(label, function):
    try:
        print(label, "->", repr(function()))
    except Exception as error:
        print(label, "->", type(error).__name__ + ":", error)



for seed in [0, 1, -1, 42, 2**32, 2**64 + 5, 10**40, True, "text", "", "na\u00efve", b"bytes"]:
    random.seed(seed)
    print(repr(seed), random.random(), random.getrandbits(5), random.getrandbits(32), random.getrandbits(33), random.getrandbits(64), random.getrandbits(100), random.randint(1, 6))
for seed in ["text", b"bytes", "", 5]:
    random.seed(seed, version=1)
    print("version 1", repr(seed), random.random())

r = random.Random(2024)
print([r.random() for _ in range(5)])
print([r.randrange(10) for _ in range(20)], [r.randrange(5, 50, 3) for _ in range(10)], [r.randrange(50, 5, -7) for _ in range(10)], r.randrange(10**30), r.randrange(-10**20, 10**20))
print([r.randint(-3, 3) for _ in range(20)], r.randint(10**25, 10**26))
print([r.choice("abcdef") for _ in range(10)], r.choice([1, 2, 3]), r.choice(range(1000)), r.choice((5,)))
print(r.choices([1, 2, 3], k=8), r.choices("abc", weights=[1, 2, 10], k=10), r.choices("abc", cum_weights=[1, 3, 4], k=10), r.choices([7], k=0), r.choices("xyz", [0.5, 0.25, 0.25], k=4))
items = list(range(20))
r.shuffle(items)
print(items)
print(r.sample(range(1000), 10), r.sample(list("abcdefgh"), 3), r.sample(range(10**6), 30), r.sample("hello", 5), r.sample([], 0), r.sample(range(100), 60))
print([r.uniform(1, 10) for _ in range(5)], r.uniform(-1.5, 2.5), r.uniform(0, 0))
print([r.triangular() for _ in range(3)], r.triangular(1, 5), r.triangular(1, 5, 2), r.triangular(3, 3), r.triangular(0.0, 1.0, 0.9))
print([r.gauss(10, 2) for _ in range(3)], r.normalvariate(5, 0.5))
print(r.lognormvariate(0, 1), r.expovariate(2.5), r.vonmisesvariate(1, 2), r.vonmisesvariate(0, 0), [r.vonmisesvariate(3, 4.5) for _ in range(5)])
print([r.gammavariate(2.5, 1.5) for _ in range(4)], [r.gammavariate(1, 2) for _ in range(2)], [r.gammavariate(0.4, 1) for _ in range(4)], [r.betavariate(2, 3) for _ in range(4)], r.betavariate(0.5, 0.5))
print([r.paretovariate(3) for _ in range(3)], [r.weibullvariate(1, 1.5) for _ in range(3)])
show('binomial', lambda: ([r.binomialvariate() for _ in range(6)], [r.binomialvariate(10, 0.3) for _ in range(8)], [r.binomialvariate(100, 0.5) for _ in range(8)], [r.binomialvariate(1000, 0.7) for _ in range(8)], r.binomialvariate(5, 0.0), r.binomialvariate(5, 1.0)))
show('randbytes', lambda: (r.randbytes(0), r.randbytes(1), r.randbytes(5), r.randbytes(16)))
show('counts', lambda: r.sample(['a', 'b'], counts=[4, 3], k=5))
show('gauss', lambda: [r.gauss() for _ in range(4)])
show('normal', lambda: [r.normalvariate() for _ in range(4)])
show('expovariate', lambda: r.expovariate())
state = r.getstate()
first = [r.random() for _ in range(3)], r.gauss(0, 1)
r.setstate(state)
print(first == ([r.random() for _ in range(3)], r.gauss(0, 1)), state[0], len(state[1]), state[2], state[1][:3], state[1][624])
for i in range(700):
    last = r.getrandbits(32)
print(last, r.random())

random.seed(7)
print(random.random(), random.uniform(1, 2), random.randint(1, 100), random.choice("xyz"), random.gauss(0, 1), random.sample(range(50), 5), random.getrandbits(16))
print(random.betavariate(1, 2), random.expovariate(0.5), random.triangular(1, 2, 1.5), random.choices([1, 2], k=3))
show('global', lambda: (random.randbytes(4), random.binomialvariate(20, 0.25)))

show("empty choice", lambda: random.choice([]))
show("empty range", lambda: random.randrange(0))
show("empty range 2", lambda: random.randrange(5, 5))
show("empty range 3", lambda: random.randrange(5, 1, 2))
show("zero step", lambda: random.randrange(1, 5, 0))
show("float", lambda: random.randrange(1.5))
show("randint", lambda: random.randint(5, 1))
show("randint one", lambda: random.randint(5))
show("large sample", lambda: random.sample([1, 2], 3))
show("negative sample", lambda: random.sample([1, 2], -1))
show("set sample", lambda: random.sample({1, 2}, 1))
show("dict sample", lambda: random.sample({}, 0))
show("counts", lambda: random.sample([1, 2], 1, counts=[1]))
show("counts zero", lambda: random.sample([1, 2], 1, counts=[0, 0]))
show("weights", lambda: random.choices([1, 2], [1]))
show("weights zero", lambda: random.choices([1, 2], [0, 0]))
show("both", lambda: random.choices([1, 2], [1, 1], cum_weights=[1, 2]))
show("k", lambda: random.choices([1, 2], 3))
show("inf", lambda: random.choices([1, 2], [1, float("inf")]))
show("bits", lambda: random.getrandbits(-1))
show("bits zero", lambda: random.getrandbits(0))
show("seed", lambda: random.seed(()))  if False else None
show("gamma", lambda: random.gammavariate(0, 1))
show("binomial", lambda: random.binomialvariate(-1, 0.5))
show("binomial p", lambda: random.binomialvariate(1, 1.5))
show("state", lambda: random.setstate((9, (), None)))
show("expovariate", lambda: random.expovariate(0))
show("shuffle", lambda: random.shuffle((1, 2, 3)))
show("keyword", lambda: random.gauss(mu=1, nope=2))


class Dice(random.Random):
    def __init__(self, seed, sides):
        super().__init__(seed)
        self.sides = sides

    def roll(self):
        return self.randint(1, self.sides)


class Fixed(random.Random):
    def random(self):
        return 0.25


class Bits(random.Random):
    def getrandbits(self, k):
        return 1


try:
    d = Dice(3, 20)
except TypeError as error:
    print(error)
    Dice.__init__ = random.Random.__init__
    d = Dice(3)
    d.sides = 20
print([d.roll() for _ in range(10)], d.sides, d.gauss_next)
f = Fixed()
print(f.random(), f.randint(1, 10), f.choice("abcd"), f.uniform(0, 8), f.triangular(), f.expovariate(1), f.sample(range(5), 2))
b = Bits()
print(b.randrange(10), b.choice("abc"))
print(random.Random(5).random() == random.Random(5).random(), isinstance(d, random.Random), random.Random.__name__, random.Random.VERSION)
