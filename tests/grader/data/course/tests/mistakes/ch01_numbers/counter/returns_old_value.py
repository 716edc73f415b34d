"""
title.ko: 세기 전의 값을 돌려줌
title.en: Returns the value before counting
ko: 값을 올리기 전에 돌려줄 값을 정합니다. 먼저 올리세요.
en: Your code picks the result before it counts. Count first.
section: counter
"""


class Counter:
    def __init__(self, start=0):
        self.value = start

    def add(self, step=1):
        old = self.value
        self.value += step
        return old

    def __add__(self, other):
        return Counter(self.value + other.value)
