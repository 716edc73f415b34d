"""Both terms by logaddexp, weighted with t and 1 - t."""

import numpy as np


def bce_with_logits(logits, targets):
    if logits.shape != targets.shape:
        raise ValueError("one target per logit")
    z, t = (a.astype(np.result_type(a, np.float32) if a.dtype.kind == "f" else float) for a in (logits, targets))
    return (t * np.logaddexp(0, -z) + (1 - t) * np.logaddexp(0, z)).mean()
