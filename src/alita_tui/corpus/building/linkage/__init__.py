"""Links all articles of an index at once: in arrays rather than objects, so that a large corpus fits."""
