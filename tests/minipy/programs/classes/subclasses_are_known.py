class A: pass
class B(A): pass
class C(A): pass


print([c.__name__ for c in A.__subclasses__()])  # expect: ['B', 'C']
