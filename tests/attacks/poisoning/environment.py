"""Changes environment, folder, locale, time zone and umask.

Outcome: passed
"""

import locale
import os
import time

os.environ.update({"PYTHONPATH": "/box", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Seoul", "OMP_NUM_THREADS": "64"})
try:
    os.umask(0o777)
except OSError:
    pass
try:
    time.tzset()
    locale.setlocale(locale.LC_ALL, "")
    os.chdir("/")
except (OSError, locale.Error):
    pass


def scale(x):
    return x * 2.0
