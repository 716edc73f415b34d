"""Standardization: every column to mean 0 and standard deviation 1, by what the training data say."""

import numpy as np


class Standardizer:
    """Learn the mean and the scale of every column of the training data; apply them to any data with these columns.

    With the N rows of the training data X, column by column:

        mean_j  = sum over n of X[n, j] / N
        scale_j = sqrt(sum over n of (X[n, j] - mean_j)^2 / N)      (divided by N, not by N - 1)
        scale_j = 1                                                 where all N values of the column are equal
        Z[n, j] = (X[n, j] - mean_j) / scale_j

    Nothing is added to the scale. A constant column becomes 0 in the training data, up to rounding; another value in
    it later gives its distance from the mean. Whether a column is constant is decided by its values and not by the
    computed standard deviation: rounding can make that of ten times 0.1 come out as 1e-17 instead of 0.

    Attributes
    ----------
    mean, scale : ndarray of shape (D,)
        Of the data that were fitted last. Two attributes, not methods; before fit they need not exist.

    Notes
    -----
    Statistics and results are float32 where all data are float32; integers are promoted to float64. No array that is
    passed in is modified.

    Examples
    --------
    s = Standardizer().fit(np.array([[1.0, 10.0], [3.0, 10.0], [5.0, 10.0]]))
    s.mean, s.scale                               ->  [3.0, 10.0], [1.63299316, 1.0]
    s.transform(np.array([[3.0, 10.0], [7.0, 12.0]]))  ->  [[0.0, 0.0], [2.44948974, 2.0]]
    """

    def fit(self, X):
        """Learn mean and scale from X, forgetting what was fitted before.

        Parameters
        ----------
        X : ndarray of shape (N, D), float32, float64 or integer, N at least 1
            The training data, one sample per row.

        Returns
        -------
        Standardizer
            The object itself, so that Standardizer().fit(X).transform(X) works.

        Raises
        ------
        ValueError
            When X is not two-dimensional or has no rows.
        """
        # TODO: check X; keep mean and scale as attributes; mind the columns whose values are all equal.
        raise NotImplementedError("Standardizer.fit")

    def transform(self, X):
        """Return (X - mean) / scale with the mean and the scale of the fitted data, whatever X is.

        Parameters
        ----------
        X : ndarray of shape (N, D), float32, float64 or integer
            Any rows: training, validation, test; N may be 1 or 0.

        Returns
        -------
        ndarray of shape (N, D)
            A new array.

        Raises
        ------
        RuntimeError
            When nothing has been fitted yet.
        ValueError
            When X is not two-dimensional or has not the D columns of the fitted data, even where NumPy could broadcast.
        """
        # TODO: check, subtract, divide.
        raise NotImplementedError("Standardizer.transform")

    def inverse_transform(self, Z):
        """Return Z * scale + mean: the way back from transform.

        Parameters
        ----------
        Z : ndarray of shape (N, D), float32, float64 or integer
            Standardised rows; N may be 0.

        Returns
        -------
        ndarray of shape (N, D)
            A new array, in the units of the fitted data.

        Raises
        ------
        RuntimeError, ValueError
            As transform.
        """
        # TODO: the two steps of transform undone, the last one first.
        raise NotImplementedError("Standardizer.inverse_transform")
