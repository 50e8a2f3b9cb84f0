"""``python -m alita_tui`` and the ``alita-tui`` command are the same thing."""


def main() -> None:
    """Run the command line."""
    try:
        from alita_tui.cli.main import run
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    run()


if __name__ == "__main__":
    main()
