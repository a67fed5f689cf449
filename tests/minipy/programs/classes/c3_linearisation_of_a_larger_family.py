class O: pass
class A(O): pass
class B(O): pass
class C(O): pass
class D(O): pass
class E(O): pass
class K1(A, B, C): pass
class K2(D, B, E): pass
class K3(D, A): pass
class Z(K1, K2, K3): pass


print(" ".join(c.__name__ for c in Z.__mro__))  # expect: Z K1 K2 K3 D A B C E O object
print([c.__name__ for c in Z.mro()][:3])  # expect: ['Z', 'K1', 'K2']
