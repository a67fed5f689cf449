"""What a program runs on."""

import sys
from _os import uname as _uname


def python_implementation():
    return "minipy"


def python_version():
    return ".".join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(map(str, sys.version_info[:3]))


def python_compiler():
    return sys.version[sys.version.find("[") + 1:-1]


def system():
    return _uname()[0]


def node():
    return _uname()[1]


def release():
    return _uname()[2]


def version():
    return _uname()[3]


def machine():
    return _uname()[4]


def processor():
    return ""


def architecture(executable=None, bits="", linkage=""):
    return "64bit", "ELF"


def platform(aliased=0, terse=0):
    return f"{system()}-{release()}-{machine()}"
