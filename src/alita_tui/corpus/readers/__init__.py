"""One file per article format, and the registry that picks one."""
