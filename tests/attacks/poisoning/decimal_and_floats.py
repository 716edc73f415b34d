"""Changes contexts and registries that are global: decimal, codecs, copyreg, abc.

Outcome: passed
"""

import abc
import codecs
import copyreg
import decimal
import numbers

decimal.getcontext().prec = 1
codecs.register(lambda name: None)
copyreg.pickle(complex, lambda value: (eval, ("1",)))
numbers.Number.register(str)


def scale(x):
    return x * 2.0
