import textwrap
import traceback
from dataclasses import dataclass


def try_slots():
    @dataclass(slots=True)
    class Point:
        x: int
    return hasattr(Point(1), "__dict__")


def try_limit():
    try:
        raise ValueError("x")
    except ValueError:
        return "File" in traceback.format_exc(limit=0)


def try_chain():
    try:
        try:
            raise KeyError
        except KeyError:
            raise ValueError("x")
    except ValueError as e:
        return "KeyError" in "".join(traceback.format_exception(e, chain=False))


def try_sentences():
    return textwrap.fill("end. of", fix_sentence_endings=True) == "end. of"


for use in (try_slots, try_limit, try_chain, try_sentences):
    try:
        print(use())
    except NotImplementedError:
        print(False)
    # expect: False
    # expect: False
    # expect: False
    # expect: False
