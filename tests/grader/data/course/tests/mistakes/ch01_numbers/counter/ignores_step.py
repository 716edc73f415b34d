"""
title.ko: step을 쓰지 않음
title.en: Ignores the step
ko: 언제나 1을 더합니다. `step`만큼 더하세요.
en: Your code always adds one. Add `step`.
section: counter
"""


class Counter:
    def __init__(self, start=0):
        self.value = start

    def add(self, step=1):
        self.value += 1
        return self.value

    def __add__(self, other):
        return Counter(self.value + other.value)
