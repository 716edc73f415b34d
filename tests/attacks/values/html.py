"""Names, messages and output that a page would run if it did not escape them.

Exercise: scale
Outcome: error, wrong_answer
"""


def scale(x):
    html = "</script><img src=x onerror=alert(1)><!--\n\r\n\x00]]>"
    print(html)
    raise type(html.replace("\x00", ""), (ValueError,), {})(html * 100)
