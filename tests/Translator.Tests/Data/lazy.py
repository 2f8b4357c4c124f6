"""From 3.15 on."""
lazy import json
lazy from math import sin


def unpacked(a):
    return [*x for x in a], {**x for x in a}, {*x for x in a}, (*x for x in a)
