"""Warnings. Where one was given is not known here, for frames cannot be looked at: it is shown without
a line number, and "once for each place" means once for each text."""

import sys

filters = []
_seen = set()
_default_action = "default"
_BUILT_IN = [("ignore", DeprecationWarning)]


def showwarning(message, category, filename, lineno, file=None, line=None):
    (sys.stderr if file is None else file).write(
        formatwarning(message, category, filename, lineno, line))


def formatwarning(message, category, filename, lineno, line=None):
    where = f"{filename}:{lineno}" if lineno else filename
    return f"{where}: {category.__name__}: {message}\n"


def _action(category, text):
    for action, its_category, part in filters:
        if issubclass(category, its_category) and text.lower().startswith(part.lower()):
            return action
    for action, its_category in _BUILT_IN:
        if issubclass(category, its_category):
            return action
    return _default_action


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    text = str(message)
    action = _action(category, text)
    if action == "ignore":
        return
    if action == "error":
        raise message if isinstance(message, Warning) else category(message)
    if action != "always":
        if (text, category) in _seen:
            return
        _seen.add((text, category))
    if not isinstance(message, Warning):
        message = category(message)
    showwarning(message, category, sys.argv[0] if sys.argv else "<unknown>", 0)


def simplefilter(action, category=Warning, lineno=0, append=False):
    filterwarnings(action, "", category, append=append)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError(f"invalid action: {action!r}")
    entry = (action, category, message)
    if append:
        filters.append(entry)
    else:
        filters.insert(0, entry)
    _seen.clear()


def resetwarnings():
    filters.clear()


class WarningMessage:
    def __init__(self, message, category, filename, lineno):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno


class catch_warnings:
    """Inside it filters may be changed; with record=True warnings are listed and not shown."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning):
        self._record = record
        self._first = (action, category)

    def __enter__(self):
        global showwarning
        self._saved = filters[:], showwarning
        if self._first[0] is not None:
            simplefilter(*self._first)
        if not self._record:
            return None
        log = []
        _seen.clear()

        def note(message, category, filename, lineno, file=None, line=None):
            log.append(WarningMessage(message, category, filename, lineno))
        showwarning = note
        return log

    def __exit__(self, *exc_info):
        global showwarning
        filters[:], showwarning = self._saved
