f'{a}b{c!r:>{d}}'
f''
f'{x!s}'
