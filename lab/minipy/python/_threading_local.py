"""threading.local: attributes that every thread has its own of.

An object keeps a dict for each thread that has used it, by ident. A thread takes its dicts away when
it ends, or the next thread of the same ident would find them.
"""

from _thread import get_ident

from threading import current_thread


def _own_dict(self):
    dicts = object.__getattribute__(self, "_local_dicts")
    mine = dicts.get(get_ident())
    if mine is not None:
        return mine
    mine = _add_dict(dicts)
    # Each thread sees what __init__ sets, as if the object had been made there.
    if type(self).__init__ is not object.__init__:
        args, kwargs = object.__getattribute__(self, "_local_arguments")
        type(self).__init__(self, *args, **kwargs)
    return mine


def _add_dict(dicts):
    dicts[get_ident()] = mine = {}
    current_thread()._own_dicts.append(dicts)
    return mine


class local:
    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        dicts = {}
        object.__setattr__(self, "_local_dicts", dicts)
        object.__setattr__(self, "_local_arguments", (args, kwargs))
        _add_dict(dicts)
        return self

    def __getattribute__(self, name):
        mine = _own_dict(self)
        if name == "__dict__":
            return mine
        if name in mine:
            return mine[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        _own_dict(self)[name] = value

    def __delattr__(self, name):
        mine = _own_dict(self)
        if name not in mine:
            raise AttributeError(name)
        del mine[name]

    def __del__(self):
        object.__getattribute__(self, "_local_dicts").clear()
