for e in (ZeroDivisionError, OverflowError, KeyError, IndexError, UnboundLocalError, NotImplementedError,
          RecursionError, UnicodeDecodeError, FileNotFoundError, StopIteration, SystemExit, KeyboardInterrupt, GeneratorExit):
    print(" < ".join(c.__name__ for c in e.__mro__[:-1]))
    # expect: ZeroDivisionError < ArithmeticError < Exception < BaseException
    # expect: OverflowError < ArithmeticError < Exception < BaseException
    # expect: KeyError < LookupError < Exception < BaseException
    # expect: IndexError < LookupError < Exception < BaseException
    # expect: UnboundLocalError < NameError < Exception < BaseException
    # expect: NotImplementedError < RuntimeError < Exception < BaseException
    # expect: RecursionError < RuntimeError < Exception < BaseException
    # expect: UnicodeDecodeError < UnicodeError < ValueError < Exception < BaseException
    # expect: FileNotFoundError < OSError < Exception < BaseException
    # expect: StopIteration < Exception < BaseException
    # expect: SystemExit < BaseException
    # expect: KeyboardInterrupt < BaseException
    # expect: GeneratorExit < BaseException
