print("%d %i %s %r %f %.2f %x %X %o %e %g %c %c" % (1, 2, "a", "b", 1.5, 2.345, 255, 255, 8, 1234.5, 0.1, "z", 65))
# expect: 1 2 a 'b' 1.500000 2.35 ff FF 10 1.234500e+03 0.1 z A
print("%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42))  # expect:    42|42   |00042|+42| 42
print("%5s|%-5s|%.2s" % ("ab", "ab", "abcdef"))  # expect:    ab|ab   |ab
print("100%%" % (), "%s" % None, "%d" % 3.99)  # expect: 100% None 3
