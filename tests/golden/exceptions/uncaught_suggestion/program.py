# What is said beside the message of an uncaught exception: names that are near.
import sys


class Person:
    def __init__(self):
        self.first_name = "Ada"


def greet(first_name, last_name=""):
    return "Hello " + frist_name


print(greet.__name__)
try:
    Person().frist_name
except AttributeError as error:
    print(error)
try:
    greet(frist_name="Ada")
except TypeError as error:
    print(error)
try:
    sys.versoin
except AttributeError as error:
    print(error)
greet("Ada")
