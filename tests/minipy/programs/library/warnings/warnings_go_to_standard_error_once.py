import warnings

with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("first")
    warnings.warn("second", RuntimeWarning)
print([(str(w.message), w.category.__name__) for w in log])
# expect: [('first', 'UserWarning'), ('second', 'RuntimeWarning')]
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error")
    except UserWarning as e:
        print("caught", e)  # expect: caught now an error
warnings.warn("quiet", DeprecationWarning)
try:
    warnings.warn("x", int)
except TypeError as e:
    print(e)  # expect: category must be a Warning subclass, not 'type'
