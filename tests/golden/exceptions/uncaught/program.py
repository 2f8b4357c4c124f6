# An uncaught exception with its cause and context: the traceback and the exit status.
class Failure(Exception):
    pass


def divide(values, index):
    return sum(value % index
               for value in values)


def convert(text):
    try:
        return int(text)
    except ValueError as error:
        raise Failure("no number", text) from error


class Account:
    def __init__(self, balance):
        self.balance = balance

    def pay(self, amount):
        try:
            return self.balance / amount
        finally:
            convert("twelve")


print("before")
Account(5).pay(
    0
)
print("never")
