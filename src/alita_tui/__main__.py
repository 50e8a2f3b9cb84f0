"""``python -m alita_tui`` and the ``alita-tui`` command are the same thing."""


def main() -> None:
    """Run the command line."""
    from alita_tui.cli.main import run

    run()


if __name__ == "__main__":
    main()
