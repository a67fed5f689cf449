if (n := f()) > 1: print(n)
