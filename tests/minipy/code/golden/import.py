import a, b.c
import d.e.f as g
from .h import i as j, k
from l import *
