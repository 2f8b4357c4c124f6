"""A rule that a user wrote: the score of an offer. The host calls score() for every candidate."""
from math import sqrt

WEIGHT_PRICE = 0.6
WEIGHT_DISTANCE = 0.4


def score(price: float, x: float, y: float, in_stock: int) -> float:
    if in_stock <= 0:
        return -1.0
    distance = sqrt(x * x + y * y)
    return WEIGHT_PRICE * (100.0 - price) - WEIGHT_DISTANCE * distance


def add(a, b):
    return a + b


def rate(offer, customer):
    """The score of two .NET objects, whose properties are read as attributes."""
    value = offer.Price * offer.Quantity
    if customer.Level > 2:
        value *= 1.0 - offer.Discount
    if offer.Express:
        value += 5.0
    return value - WEIGHT_DISTANCE * customer.Distance


def best(offers):
    """The index and the score of the best of many offers, each a tuple of score's arguments."""
    top, top_score = None, 0.0
    for index, offer in enumerate(offers):
        value = score(*offer)
        if top is None or value > top_score:
            top, top_score = index, value
    return top, top_score


def check(price):
    if price < 0:
        raise ValueError(f"a price cannot be negative: {price}")
    return True


if __name__ == "__main__":
    print(best([(20.0, 3.0, 4.0, 2), (15.0, 30.0, 40.0, 1), (1.0, 0.0, 0.0, 0)]))
