"""Lets the call return, then answers it once more from a thread, right this time.

Outcome: crashed, wrong_answer
"""


def later(number):
    time.sleep(0.03)
    send(frame_of({"n": number, "is": "value", "value": 62674.5}))


def scale(x):
    threading.Thread(target=later, args=(server()._number,), daemon=True).start()
    return x * 0
