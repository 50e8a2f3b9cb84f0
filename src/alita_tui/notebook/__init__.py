"""What the user keeps: bookmarks and notes, in files of the user's data folder. Knows no screen."""
