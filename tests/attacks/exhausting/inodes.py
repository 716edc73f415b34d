"""Makes more files than a folder should hold.

Weakness: files
Outcome: wrong_answer, error
"""


def scale(x):
    made = 0
    for number in range(3000):
        try:
            open(f"empty{number}", "w").close()
            made += 1
        except OSError:
            break
    return x * 2.0 if made > 2000 else x * 0
