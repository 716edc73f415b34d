"""Never asked: both cases are there to fail."""


def probe():
    return "what a test reads is the actual value"
