"""Early stopping: training ends when the validation loss no longer improves."""


class EarlyStopping:
    """Says when to stop, and which epoch was best. The stub holds the whole contract."""

    def __init__(self, patience, min_delta=0.0):
        if patience < 1 or min_delta < 0:
            raise ValueError(f"patience must be at least 1 and min_delta 0 or more, got {patience} and {min_delta}")
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")  # so that the first finite loss is an improvement without a special case
        self.best_epoch = None
        # State belongs here and not in the class body: there all objects would share it.
        self._epochs = 0
        self._without_improvement = 0

    def step(self, val_loss):
        """Take in the validation loss of one epoch; return whether to stop."""
        # Asked this way round, NaN is no improvement: every comparison with NaN is false.
        if val_loss < self.best_loss - self.min_delta:
            self.best_loss = val_loss
            self.best_epoch = self._epochs
            self._without_improvement = 0  # patience starts anew: only epochs in a row count
        else:
            self._without_improvement += 1
        self._epochs += 1
        return self._without_improvement >= self.patience
