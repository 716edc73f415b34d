"""The rules as a table, walked in order."""

import math


def diagnose_fit(train_losses, val_losses, target, gap=0.2, rise=0.1):
    train, val = [float(loss) for loss in train_losses], [float(loss) for loss in val_losses]
    if not train or len(train) != len(val) or not all(map(math.isfinite, train + val)):
        raise ValueError("two equally long lists of finite losses, please")
    rules = (
        ("underfit", train[-1] - target),
        ("overfit", val[-1] - train[-1] - gap),
        ("overfit", val[-1] - min(val) - rise),
    )
    return next((name for name, excess in rules if excess > 0), "good")
