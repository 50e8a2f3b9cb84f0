"""Whole screens: they decide, their widgets show."""
