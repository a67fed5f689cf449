// Everything the library can ask of the interpreter it runs in: CPython's C API, as a table of
// functions. One Host is one attached thread; it is implemented once for each scheme
// (vm/host_for.h) over objects::Api, so that every object and every count here is the model's.
//
// Conventions. A View argument is borrowed; nothing is stolen. A Ref returned is new and not empty,
// unless it says so. Errors are thrown as Raised, with CPython's kind and message pending. Where a
// built-in type is asked for, an instance of a class derived from it will do.
//
// Thread safety: a Host is its thread's. What an operation guards, the scheme decides: each
// function here is at most one guarded operation on one object, so library code that calls two of
// them may see another thread's doing in between.

#ifndef LAB_MINIPY_HOST_HOST_H_
#define LAB_MINIPY_HOST_HOST_H_

#include <array>
#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/types/span.h"
#include "lab/minipy/host/native.h"
#include "lab/minipy/host/value.h"
#include "objects/heap/error.h"
#include "objects/types/operators.h"

namespace minipy {

using objects::BinaryOperator;
using objects::Comparison;
using objects::ErrorKind;

// What an object is to C++. Of an instance of a derived class it says kInstance: see Value.
enum class Kind {
  kNone,
  kNotImplemented,
  kEllipsis,
  kBool,
  kInt,
  kFloat,
  kStr,
  kBytes,
  kTuple,
  kList,
  kDict,
  kSet,
  kFrozenSet,
  kSlice,
  kRange,
  kInstance,
  kClass,
  kFunction,
  kNative,
  kGenerator,
  kModule,
  kOther,
};

// What an iterator over a dict gives.
enum class DictPart { kKeys, kValues, kItems };

enum class UnaryOperator { kNegative, kPositive, kInvert, kAbsolute, kIndex, kInt, kFloat };

// One frame of a traceback: where in which source it was left. Columns are bytes from 0.
struct TracebackLine {
  std::string filename;
  std::string function;
  int line = 0;
  int end_line = 0;
  int column = 0;
  int end_column = 0;
  bool has_anchor = false;  // a binary operator or a subscript, which carets point out
};

class Host {
 public:
  virtual ~Host() = default;

  // --- References -------------------------------------------------------------------------------
  virtual void Incref(Raw raw) = 0;
  virtual void Decref(Raw raw) = 0;
  // The stored count. (sys.getrefcount, which sees one more: its own argument)
  virtual int64_t RefCount(View object) = 0;

  // --- Errors -----------------------------------------------------------------------------------
  [[noreturn]] virtual void Raise(ErrorKind kind, std::string message) = 0;
  // With an object for the exception's only argument.
  [[noreturn]] virtual void RaiseWith(ErrorKind kind, View argument) = 0;
  // An exception instance or class.
  [[noreturn]] virtual void RaiseObject(View exception) = 0;
  // Of the pending error: is it of the kind, or derived from it?
  virtual bool ErrorMatches(ErrorKind kind) = 0;
  virtual void ClearError() = 0;
  // Takes the pending error off the thread, as an object.
  virtual Ref TakeError() = 0;
  // The exception being handled (sys.exc_info); empty if none is.
  virtual Ref HandledException() = 0;
  // Fields of an exception, objects::kExceptionArgs …; empty if not set.
  virtual Ref ExceptionField(View exception, int field) = 0;
  virtual void SetExceptionField(View exception, int field, View value) = 0;
  // What BaseException.__str__ makes of it, whatever its class says.
  virtual Ref ExceptionText(View exception) = 0;
  // As CPython prints it to stderr, chain of causes and traceback included, ending with a newline.
  // What is not caught is shown with a guess at what was meant ("Did you mean: 'x'?").
  virtual std::string FormatException(View exception, bool guess) = 0;
  // Of that only the last line, with the notes below it.
  virtual std::string FormatExceptionOnly(View exception) = 0;

  // --- Values -----------------------------------------------------------------------------------
  virtual View None() = 0;
  virtual View Bool(bool value) = 0;
  virtual View NotImplemented() = 0;
  virtual View Ellipsis() = 0;
  virtual Kind KindOf(View object) = 0;
  // The built-in value that an instance of a derived class stands for; else the object.
  virtual View Value(View object) = 0;
  virtual void SetValue(View instance, View value) = 0;

  virtual Ref Int(int64_t value) = 0;
  virtual Ref IntFromDigits(std::string_view digits, int base, bool negative) = 0;  // any size
  virtual Ref IntFromDouble(double value) = 0;  // truncates; OverflowError, ValueError
  virtual bool IsInt(View object) = 0;          // bool included
  virtual bool FitsInt64(View integer) = 0;
  virtual int64_t AsInt64(View object) = 0;  // through __index__; OverflowError, TypeError
  virtual int64_t AsClamped(View object) = 0;
  virtual std::string IntDigits(View integer, int base) = 0;  // "-ff"
  virtual int64_t IntBitLength(View integer) = 0;
  virtual std::pair<Ref, Ref> Divmod(View left, View right) = 0;
  virtual Ref PowMod(View base, View exponent, View modulus) = 0;  // ints

  virtual Ref Float(double value) = 0;
  virtual double AsDouble(View object) = 0;  // through __float__ and __index__; TypeError

  virtual Ref Str(std::string_view utf8) = 0;
  virtual Ref Intern(std::string_view utf8) = 0;
  virtual std::string_view Text(View str) = 0;  // as long as the str lives; TypeError if it is none
  virtual Ref Bytes(std::string_view bytes) = 0;
  virtual std::string_view BytesOf(View bytes) = 0;

  virtual Ref Tuple(absl::Span<const View> items) = 0;
  virtual Ref List(absl::Span<const View> items) = 0;
  // Items of a list or tuple.
  virtual int64_t Size(View sequence) = 0;
  virtual Ref Item(View sequence, int64_t index) = 0;  // IndexError
  virtual void ListAppend(View list, View item) = 0;
  virtual void ListInsert(View list, int64_t index,
                          View item) = 0;  // clamps, negative from the end
  virtual void ListSet(View list, int64_t index, View item) = 0;
  virtual Ref ListPop(View list, int64_t index) = 0;
  virtual void ListExtend(View list, View iterable) = 0;
  virtual void ListReverse(View list) = 0;
  // Of a list of ints from 0 to 255, at one moment.
  virtual std::string ListBytes(View list) = 0;
  virtual void ListClear(View list) = 0;
  // Takes all items out; puts others in, and says whether the list was still empty.
  virtual std::vector<Ref> ListTake(View list) = 0;
  virtual bool ListPut(View list, absl::Span<const Ref> items) = 0;

  virtual Ref Dict() = 0;
  virtual Ref DictGet(View dict, View key) = 0;  // empty if missing
  virtual void DictSet(View dict, View key, View value) = 0;
  virtual bool DictDelete(View dict, View key) = 0;                 // false if missing
  virtual Ref DictPop(View dict, View key) = 0;                     // empty if missing
  virtual Ref DictSetDefault(View dict, View key, View value) = 0;  // what is there now
  virtual bool DictPopLast(View dict, Ref* key, Ref* value) = 0;    // false if empty
  virtual bool DictNext(View dict, int64_t* position, Ref* key,
                        Ref* value) = 0;  // false at the end
  // RuntimeError from the iterator when the dict changes its size meanwhile.
  virtual Ref DictIter(View dict, DictPart part) = 0;
  virtual int64_t DictSize(View dict) = 0;
  virtual void DictClear(View dict) = 0;
  virtual Ref DictCopy(View dict) = 0;
  virtual void DictUpdate(View dict, View other) = 0;  // a dict, or anything with keys()

  virtual Ref Set(bool frozen) = 0;
  virtual void SetAdd(View set, View item) = 0;  // also of a new frozenset
  virtual void SetUpdate(View set, View iterable) = 0;
  virtual void SetRemoveAll(View set, View iterable) = 0;
  virtual void SetAdopt(View set, View from) = 0;    // what `from`, a set of nobody else's, holds
  virtual bool SetDiscard(View set, View item) = 0;  // false if it was not
  virtual bool SetNext(View set, int64_t* position, Ref* item) = 0;
  virtual int64_t SetSize(View set) = 0;
  virtual Ref SetPop(View set) = 0;  // KeyError
  virtual void SetClear(View set) = 0;

  virtual Ref Slice(View start, View stop, View step) = 0;
  virtual Ref Range(int64_t start, int64_t stop, int64_t step) = 0;
  // Start, stop and step.
  virtual std::array<Ref, 3> SliceParts(View slice) = 0;
  virtual std::array<int64_t, 3> RangeParts(View range) = 0;

  // --- Any object -------------------------------------------------------------------------------
  virtual Ref Repr(View object) = 0;
  virtual Ref DefaultRepr(View object) = 0;  // whatever its class says: "<list object at 0x7f24b0>"
  // Of the built-in value that it is or stands for; a class that is shown is its own.
  virtual Ref ValueRepr(View object) = 0;
  // False if the object is being printed further out: it contains itself. Else LeaveRepr follows.
  virtual bool EnterRepr(View object) = 0;
  virtual void LeaveRepr() = 0;
  virtual Ref StrOf(View object) = 0;
  virtual int64_t Hash(View object) = 0;
  virtual Ref Compare(View left, View right, Comparison how) = 0;
  virtual bool Holds(View left, View right, Comparison how) = 0;  // identity first for == and !=
  virtual bool IsTrue(View object) = 0;
  virtual Ref Binary(BinaryOperator op, View left, View right) = 0;
  virtual Ref Inplace(BinaryOperator op, View left, View right) = 0;
  virtual Ref Unary(UnaryOperator op, View object) = 0;
  virtual int64_t Length(View object) = 0;
  virtual Ref GetItem(View object, View key) = 0;
  virtual void SetItem(View object, View key, View value) = 0;
  virtual void DelItem(View object, View key) = 0;
  virtual bool Contains(View container, View item) = 0;
  virtual Ref Iter(View iterable) = 0;
  virtual bool IsIterator(View object) = 0;
  virtual bool IsCallable(View object) = 0;
  virtual Ref Next(View iterator) = 0;  // empty: exhausted
  virtual Ref Call(View callable, absl::Span<const View> arguments, View names = {}) = 0;

  virtual Ref GetAttr(View object, View name) = 0;
  virtual Ref FindAttr(View object, View name) = 0;  // empty instead of AttributeError
  virtual void SetAttr(View object, View name, View value) = 0;
  virtual void DelAttr(View object, View name) = 0;
  // As `object.__getattribute__` and `object.__setattr__` (empty value: `__delattr__`).
  virtual Ref GenericGetAttr(View object, View name) = 0;
  virtual void GenericSetAttr(View object, View name, View value) = 0;

  // --- Classes and instances --------------------------------------------------------------------
  virtual View ClassOf(View object) = 0;
  virtual std::string ClassName(View cls) = 0;
  std::string NameOf(View object) { return ClassName(ClassOf(object)); }
  virtual bool IsSubclass(View cls, View ancestor) = 0;
  bool IsInstance(View object, View cls) { return IsSubclass(ClassOf(object), cls); }
  // The class of a built-in type, function kind or exception by the name a program uses: "int",
  // "type", "ValueError", "generator".
  virtual View BuiltInClass(std::string_view name) = 0;
  // Only makes it: see library/class_making.h for what the class statement does besides.
  virtual Ref NewClass(View name, absl::Span<const View> bases, View dict) = 0;
  virtual Ref ClassDict(View cls) = 0;
  virtual Ref ClassBases(View cls) = 0;       // tuple
  virtual Ref ClassLine(View cls) = 0;        // tuple: itself and its ancestors in search order
  virtual Ref ClassSubclasses(View cls) = 0;  // list
  virtual Ref ClassLookup(View cls, View name) = 0;  // not bound; empty if there is none
  virtual bool IsBuiltIn(View cls) = 0;              // false of what is no class
  // Binds what ClassLookup gave; `instance` may be empty.
  virtual Ref Bind(View found, View instance, View cls) = 0;
  virtual Ref NewInstance(View cls) = 0;        // without __init__
  virtual Ref InstanceDict(View instance) = 0;  // empty if it cannot have one

  // --- Native functions and records -------------------------------------------------------------
  // A function object.
  virtual Ref Native(const NativeSpec& spec) = 0;
  // A bound method: any callable with its first argument. (types.MethodType)
  virtual Ref Method(View callable, View self) = 0;
  // A new built-in class for records of a kind; `construct` is what calling the class does (self is
  // the class), or null.
  virtual View DefineRecord(const RecordKind& kind, const NativeSpec* construct) = 0;
  // Adds methods, attributes or a constructor to a built-in class. While the interpreter is set up.
  virtual void DefineMethods(View cls, absl::Span<const NativeSpec> methods) = 0;
  virtual void DefineAttribute(View cls, std::string_view name, View value) = 0;
  virtual void DefineConstructor(View cls, const NativeSpec& construct) = 0;
  virtual Ref Record(const RecordKind& kind, std::initializer_list<View> fields) = 0;
  virtual bool IsRecord(View object, const RecordKind& kind) = 0;
  virtual Ref Field(View record, int field) = 0;  // empty if not set
  virtual void SetField(View record, int field, View value) = 0;
  virtual int64_t Number(View record, int number) = 0;
  virtual void SetNumber(View record, int number, int64_t value) = 0;
  // In one guarded step; returns what it was before.
  virtual int64_t AddNumber(View record, int number, int64_t delta) = 0;

  // --- Functions, generators, frames ------------------------------------------------------------
  // "__name__", "__defaults__", "__code__", "__globals__", "__closure__", … of a function, method,
  // native function, code or generator; empty if it has none of that name.
  virtual Ref FunctionAttribute(View function, std::string_view name) = 0;
  virtual bool SetFunctionAttribute(View function, std::string_view name, View value) = 0;
  // Empty when the generator returned: its value is in *returned.
  virtual Ref GeneratorSend(View generator, View value, Ref* returned) = 0;
  virtual Ref GeneratorThrow(View generator, View exception, Ref* returned) = 0;
  virtual void GeneratorClose(View generator) = 0;
  // Of the Python function that called the library: its globals, its local names (a new dict; a
  // module's or class body's own), and what zero-argument super() needs, empty outside methods.
  virtual Ref Globals() = 0;
  virtual Ref Locals() = 0;
  virtual std::pair<Ref, Ref> SuperArguments() = 0;
  virtual int RecursionLimit() = 0;
  virtual void SetRecursionLimit(int limit) = 0;
  // Runs a class body's function with `names` for its variables.
  virtual void RunClassBody(View function, View names) = 0;
  // A code object of what exec, or eval if it is to be an expression, was given; SyntaxError.
  virtual Ref Compile(std::string_view source, std::string_view filename, bool expression) = 0;
  // Runs one with these dicts for its names; what an expression gave, or None.
  virtual Ref RunCode(View code, View globals, View locals) = 0;
  virtual void SetCell(View cell, View value) = 0;
  // The frames an exception has left, outermost first.
  virtual std::vector<TracebackLine> Traceback(View exception) = 0;
  // As `dis.dis` prints a function, method, class, module or code object; TypeError.
  virtual std::string Disassembly(View object) = 0;

  // --- Modules ----------------------------------------------------------------------------------
  virtual Ref ModuleDict(View module) = 0;
  virtual Ref Import(std::string_view name) = 0;  // ModuleNotFoundError
  virtual Ref Modules() = 0;                      // sys.modules

  // --- Threads ----------------------------------------------------------------------------------
  // Runs callable(*arguments, **keywords) on a new thread that is attached to the same world;
  // returns its number (get_ident). Its exceptions are its own affair. RuntimeError.
  // The end of the program waits for it unless it is a daemon.
  virtual int64_t StartThread(View callable, View arguments, View keywords, bool daemon) = 0;
  virtual int64_t ThreadIdent() = 0;  // of this thread
  virtual int64_t ThreadCount() = 0;
  virtual Ref NewLock() = 0;
  // False: not acquired within the time (negative: wait for ever; 0: do not wait).
  virtual bool LockAcquire(View lock, std::chrono::nanoseconds timeout) = 0;
  virtual void LockRelease(View lock) = 0;  // RuntimeError
  virtual bool LockLocked(View lock) = 0;
  // Waits without the GIL; a signal (Ctrl-C) ends it with KeyboardInterrupt on the main thread.
  virtual void Sleep(std::chrono::nanoseconds time) = 0;
  virtual void SwitchPoint() = 0;  // time.sleep(0)

  // --- The program and its surroundings ---------------------------------------------------------
  // A new sys.stdin (0), sys.stdout (1) or sys.stderr (2), as print knows them.
  virtual Ref Stream(int fd) = 0;
  virtual void Write(int fd, std::string_view text) = 0;  // 1 or 2, buffered as Python does
  virtual void Flush(int fd) = 0;
  virtual std::string ReadLine() = 0;  // of stdin with its newline; empty at the end
  virtual const std::vector<std::string>& Arguments() = 0;  // sys.argv
  virtual std::string SchemeName() = 0;
  virtual bool IsSerial() = 0;          // one thread runs at a time, as under a GIL
  virtual double SwitchInterval() = 0;  // seconds
  virtual void SetSwitchInterval(double seconds) = 0;
  virtual int64_t Collect() = 0;  // gc.collect; what could not be reached
  // Anything that a module's C++ state needs to live as long as the interpreter: made on first use.
  virtual void* State(const void* key, const std::function<std::shared_ptr<void>()>& make) = 0;

  // --- Shorthands -------------------------------------------------------------------------------
  Ref Call(View callable, std::initializer_list<View> arguments) {
    return Call(callable, absl::Span<const View>(arguments.begin(), arguments.size()));
  }
  Ref CallMethod(View object, std::string_view name, std::initializer_list<View> arguments = {}) {
    return Call(GetAttr(object, Intern(name)), arguments);
  }
  Ref GetAttr(View object, std::string_view name) { return GetAttr(object, Intern(name)); }
  Ref Tuple(std::initializer_list<View> items) {
    return Tuple(absl::Span<const View>(items.begin(), items.size()));
  }
  Ref List() { return List(absl::Span<const View>()); }
  bool Equal(View left, View right) { return Holds(left, right, Comparison::kEqual); }
  std::string StrText(View object) { return std::string(Text(StrOf(object))); }
  std::string ReprText(View object) { return std::string(Text(Repr(object))); }
};

inline Ref::Ref(const View& view) : View(view) {
  if (raw_ != nullptr) host_->Incref(raw_);
}
inline Ref::~Ref() {
  if (raw_ != nullptr) host_->Decref(raw_);
}
inline bool Args::IsNone(size_t i) const {
  return !bound_[i] || bound_[i].Is(bound_[i].host().None());
}

}  // namespace minipy

#endif  // LAB_MINIPY_HOST_HOST_H_
