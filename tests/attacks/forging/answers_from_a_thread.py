"""Answers from a thread, in the time between the calls.

Outcome: crashed, wrong_answer
"""


def later(number):
    for ahead in range(100):
        time.sleep(0.002)
        send(frame_of({"n": number + ahead, "is": "value", "value": True}))


def scale(x):
    threading.Thread(target=later, args=(server()._number,), daemon=True).start()
    return x * 0
