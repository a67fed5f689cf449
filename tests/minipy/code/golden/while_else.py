while a < b:
    if c: break
    if d: continue
    e()
else:
    f()
