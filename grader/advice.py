"""What stands behind an error of Python or NumPy, for somebody who meets it for the first time.

Python says what happened in its own words; these say where to look. Each fits whatever function raised the error, and
none knows an exercise.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Advice(NamedTuple):
    """What to say about the errors named in `names`, blanks between them, in whose message `pattern` is found.

    The pattern is a text until an error is looked up: to compile them all would cost every start 2 ms.
    """

    names: str
    pattern: str
    text: str


SINGLE = "a single number stands here, which has no entries: is that what you meant to hand in?"
SHAPES_OF_A_PRODUCT = (
    "print both shapes: in a matrix product the columns of the left one are as many as the rows of the right one; is a "
    ".T missing, or the order wrong?"
)
NOTHING = "None stands here: what a function without `return` gives, or one that changes its argument in place"
COUNT = "count what is handed in, and compare with the line that begins with def"
UNPACKING = "on both sides of = there must be equally many: print what stands on the right"
NOT_A_LIST = "lists and tuples do not calculate: np.array(...) makes an array of one"
WHOLE = "a number of entries or a place is a whole number here: // divides without a remainder, int() cuts one off"
IMPORT = "the file has no line that imports this: the line stands at its top"

NO_LENGTH = r"unsized object|iteration over a 0-d array|object of type '(?:float|int|numpy\.\w+)' has no len"
OF_ARRAYS = r"(?:shape|T|ndim|size|dtype|sum|mean|std|max|min|dot|astype|flatten|reshape)'"
NUMBER = r"'(?:float|int|bool|complex|numpy\.(?!_|ufunc)\w+)' object"
_BOOK = (
    # No value, or not the kind that was expected.
    ("TypeError AttributeError", r"'?NoneType'?", NOTHING),
    (
        "TypeError",
        r"only (?:length-1|size-1|0-dimensional) arrays can be converted",
        "this takes one number, and an array came: the functions of the module math take numbers, NumPy's take arrays",
    ),
    ("TypeError", NUMBER + r" is not (?:subscriptable|iterable)|" + NUMBER + r" does not support item", SINGLE),
    ("TypeError", NO_LENGTH, SINGLE),
    ("IndexError", r"invalid index to scalar variable|array is 0-dimensional", SINGLE),
    (
        "TypeError",
        r"'(?:function|method|builtin_function_or_method|[\w.]*Dispatcher|numpy\.ufunc)' object is not",
        "a function stands here, not what it gives: round brackets call it",
    ),
    (
        "TypeError",
        r"object is not callable",
        "round brackets call a function, and this is none: is a * missing, or does a variable have a function's name?",
    ),
    (
        "TypeError",
        r"'tuple' object does not support item assignment",
        "a tuple cannot be changed: make a new one, or collect in a list",
    ),
    ("TypeError", r"sequence by non-int|only concatenate|(?:operand|unary).*'(?:list|tuple)'", NOT_A_LIST),
    ("AttributeError", r"'(?:list|tuple)' object has no attribute '" + OF_ARRAYS, NOT_A_LIST),
    ("AttributeError", r"^module '.*' has no attribute", "is it spelt right, and does it belong to that module?"),
    (
        "TypeError",
        r"(?:list|tuple) indices must be integers|interpreted as an integer|sequence of integers|slice indices must be",
        WHOLE,
    ),
    ("IndexError", r"only integers, slices|must be of integer", WHOLE),
    (
        "TypeError",
        r"only integer scalar arrays can be converted",
        "arrays to be joined are handed over as one list: np.concatenate([a, b])",
    ),
    (
        "TypeError",
        r"Cannot interpret '\d+' as a data type|data type not understood|data type '?\d+",
        "a shape is one argument, with brackets of its own: np.zeros((rows, columns))",
    ),
    (
        "UFuncTypeError _UFuncOutputCastingError UFuncOutputCastingError TypeError",
        r"Cannot cast ufunc",
        "an array of whole numbers cannot take fractions in place: make it an array of floats first",
    ),
    # How something was called.
    ("TypeError", r"takes 0 positional arguments but", "its arguments go in by name, as in f(x=x), or it takes none"),
    (
        "TypeError",
        r"positional arguments? but|missing \d+ required|multiple values for argument|unexpected keyword",
        COUNT,
    ),
    (
        "TypeError ValueError",
        r"cannot unpack non-iterable|too many values to unpack|not enough values to unpack",
        UNPACKING,
    ),
    # Shapes.
    (
        "ValueError",
        r"truth value of an array",
        "if, while, and, or want one True or False, and an array has many: write a loop, or let np.where choose",
    ),
    ("ValueError", r"mismatch in its core dimension|not aligned|does not have enough dimensions", SHAPES_OF_A_PRODUCT),
    (
        "ValueError",
        r"could not be broadcast|could not broadcast|cannot be broadcast",
        "entry by entry, both need the same shape, or 1 where they differ: print both shapes",
    ),
    (
        "ValueError",
        r"inhomogeneous shape|array element with a sequence",
        "the rows of an array are equally long, and an entry is a single number: print what goes into it",
    ),
    ("ValueError", r"cannot reshape", "the old and the new shape must hold equally many numbers"),
    (
        "ValueError",
        r"must have same number of dimensions|dimensions .* must match exactly|must match exactly",
        "arrays that are joined must fit along the other axes: print their shapes",
    ),
    (
        "ValueError",
        r"zero-size array|empty sequence|argument is empty|arg is an empty",
        "there is nothing in it: print how many entries it has",
    ),
    ("AxisError", r"out of bounds", "the array has fewer axes than that: axis 0 is the first; print its shape"),
    ("IndexError", r"too many indices", "the array has fewer axes than you give indices: print its shape"),
    ("IndexError", r"out of range|out of bounds", "places are counted from 0: the last of n is n - 1"),
    (
        "IndexError",
        r"boolean index did not match",
        "True and False choose among equally many entries: print both shapes",
    ),
    (
        "ValueError",
        r"negative (?:values|dimensions)|can't contain negative",
        "a length came out below 0: think of the case where there is more already than is wanted",
    ),
    # Numbers and text.
    (
        "ValueError",
        r"invalid literal for int|could not convert string",
        "this text is no number: is it a heading, or another column?",
    ),
    ("OverflowError", r"", "the number is too large for a computer: can the exponent be kept small?"),
    ("ZeroDivisionError", r"", "which case makes the divisor 0, and what is wanted then?"),
    ("KeyError", r"", "there is no such key: print the keys"),
    # Names, files and the rest.
    ("NameError", r"^name '(?:np|numpy|math|librosa|plt|random|itertools|csv|os|scipy|sklearn)' is", IMPORT),
    (
        "UnboundLocalError",
        r"",
        "a name that a function assigns to is its own: it needs a value on every way to this line",
    ),
    ("NameError", r"", "is it spelt as where it was made, or is an import missing?"),
    ("ModuleNotFoundError", r"", "is the name right, and is it installed here?"),
    ("ImportError", r"cannot import name", "is it in that file under this name, and do two files import each other?"),
    ("IndentationError TabError", r"", "the lines of a block begin with equally many spaces"),
    (
        "SyntaxError",
        r"invalid syntax|EOF|was never closed|Perhaps you forgot",
        "look for a bracket, a colon or a quote that is missing here or in the line before",
    ),
    ("FileNotFoundError", r"", "open what your function is handed, by the path that it is handed"),
    ("NoBackendError", r"", "nothing here can read this kind of file: is it a song?"),
    ("RecursionError", r"", "does the function call itself without end?"),
    ("EOFError", r"", "nobody can answer an input() here"),
    ("SystemExit", r"", "exit() ends the whole program: take it out"),
)
BOOK = tuple(Advice(*each) for each in _BOOK)
"""In order: the first that fits counts."""

MAX_SEARCHED = 500
"""Characters of a message that are looked at; student code may raise whatever it likes."""


def advice(error: str, message: str) -> str:
    """Return what to think about when Python raises `error` with `message`, or "" where nothing is known of it.

    Parameters
    ----------
    error : str
        The name of the exception's class.
    message : str
        What it says.
    """
    start = message[:MAX_SEARCHED]
    fitting = (each for each in BOOK if error in each.names.split() and re.search(each.pattern, start))
    return next((each.text for each in fitting), "")
