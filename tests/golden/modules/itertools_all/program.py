from itertools import *
import operator
def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(list(islice(count(), 3)), list(islice(count(5, -2), 4)), list(islice(count(0.5, 0.25), 3)), count(3), count(1, 2), list(islice(count(2**63 - 1), 2)))
print(list(islice(cycle('ab'), 5)), list(cycle([])), list(repeat(7, 3)), repeat(1), repeat('x', 2), list(zip(repeat(1), 'ab')), repeat(5, 2).__length_hint__())
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([], initial=5)), list(accumulate([1, 2], initial=10)), list(accumulate('abc')), list(accumulate([3, 1, 4], max)))
show(lambda: (list(batched('abcdefg', 3)), list(batched([], 2))))
print(list(chain('ab', [1], ())), list(chain.from_iterable(['ab', 'cd'])), list(chain()))
print(list(combinations('abcd', 2)), list(combinations(range(3), 0)), list(combinations('ab', 3)), list(combinations_with_replacement('abc', 2)), list(combinations_with_replacement('', 0)), list(combinations_with_replacement('', 1)))
print(list(compress('abcdef', [1, 0, 1, 0, 1, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(None, [0, 1, ''])), list(filterfalse(lambda x: x % 2, range(6))))
print([(k, list(g)) for k, g in groupby('aaabbc')], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)], [k for k, g in groupby('aab')])
it = groupby('aabb'); k1, g1 = next(it); k2, g2 = next(it); print(k1, list(g1), k2, list(g2))
print(list(islice('abcdef', 3)), list(islice('abcdef', 2, 4)), list(islice('abcdef', 2, None)), list(islice('abcdef', 0, None, 2)), list(islice('abc', 0)), list(islice('abc', None)))
src = iter(range(10)); print(list(islice(src, 2)), list(islice(src, 1, 5, 2)), list(src))
show(lambda: (list(pairwise('abcd')), list(pairwise('a'))))
print(list(permutations('abc')), list(permutations('abc', 2)), list(permutations([], 0)), list(permutations('ab', 3)), len(list(permutations(range(5)))))
print(list(product('ab', [1, 2])), list(product('ab', repeat=2)), list(product()), list(product([], [1])), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest('abc', [1])), list(zip_longest('a', 'bcd', fillvalue='-')), list(zip_longest()))
a, b = tee([1, 2, 3]); print(next(a), list(b), list(a)); x, y, z = tee(iter('ab'), 3); print(list(x), list(y), list(z), tee([], 0))
for f in (lambda: count('a'), lambda: repeat(), lambda: islice('a'), lambda: islice('a', -1), lambda: islice('a', 1, -1), lambda: islice('a', 0, 1, 0), lambda: islice('a', 'b'), lambda: combinations('a', -1), lambda: permutations('a', -1), lambda: permutations('a', 'b'),
          lambda: product('a', repeat=-1), lambda: batched('a', 0), lambda: tee([], -1), lambda: chain(1).__next__(), lambda: list(starmap(pow, [1])), lambda: combinations('a'), lambda: zip_longest('a', foo=1), lambda: cycle(1), lambda: list(accumulate([1, 'a']))):
    show(f)
print(count.__module__, chain.__name__, type(chain()).__name__, sum(islice(count(1), 100)))
