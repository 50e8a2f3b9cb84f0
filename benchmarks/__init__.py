"""Measurements. Each prints ratios to a floor taken in the same run, for machines differ and are noisy."""
