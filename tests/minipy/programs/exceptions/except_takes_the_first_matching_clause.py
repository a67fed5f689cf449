for what in (ValueError("v"), KeyError("k"), IndexError("i")):
    try:
        raise what
    except ValueError as e:
        print("value", e)  # expect: value v
    except LookupError as e:
        print("lookup", type(e).__name__)
        # expect: lookup KeyError
        # expect: lookup IndexError
    except Exception:
        print("never")
