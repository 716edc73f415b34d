"""Row by row in Python: differences to the right logit, the largest of them taken out."""

import math


def softmax_cross_entropy(logits, labels):
    if len(logits.shape) != 2 or labels.shape != (logits.shape[0],):
        raise ValueError("the shapes do not fit")
    losses = []
    for row, label in zip(logits.tolist(), labels.tolist(), strict=True):
        if label < 0 or label >= len(row):
            raise ValueError(f"class {label} of {len(row)}")
        # log(sum_j exp(z_j)) - z_k is log(sum_j exp(z_j - z_k)).
        differences = [z - row[label] for z in row]
        top = max(differences)
        losses.append(top + math.log(sum(math.exp(d - top) for d in differences)))
    return math.fsum(losses) / len(losses)
