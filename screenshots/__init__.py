"""Pictures of the app, made by ``python -m screenshots.make``."""
