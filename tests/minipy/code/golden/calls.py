f(a, b=c)
a.f(b, *c)
f(*a, b, c=d, **e)
a.b.c()
