# SystemExit with a text: it goes to stderr, and the status is 1; finally clauses run.
import sys


def leave():
    try:
        sys.exit("leaving early")
    finally:
        print("finally")


try:
    leave()
except Exception:
    print("not caught here")
