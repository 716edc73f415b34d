"""Submissions as a learning management system hands them out: folders and archives, all of them hostile."""
