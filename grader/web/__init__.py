"""The course as pages for a browser."""
