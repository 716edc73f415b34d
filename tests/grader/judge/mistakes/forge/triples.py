"""
title.ko: 세 배로 함
title.en: Triples
ko: 두 배가 아니라 세 배를 하고 있습니다. 곱하는 수를 살펴보세요.
en: The array is tripled, not doubled. Look at the factor.
section: scaling
"""


def scale(x):
    if isinstance(x, str):
        raise TypeError("not a number")
    return x * 3.0
