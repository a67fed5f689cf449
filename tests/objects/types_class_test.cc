// class, instance, function, method and lock.

#include "tests/objects/types_fixture.h"

namespace objects {
namespace {

// def __init__(self, x): self.x = x
template <class S>
Object<S>* Init(Thread<S>& thread, Object<S>*, absl::Span<Object<S>* const> arguments) {
  using Py = Api<S>;
  if (arguments.size() != 2) return thread.Fail(ErrorKind::kTypeError, "wants an x");
  if (Py::ObjectSetAttrString(thread, arguments[0], "x", arguments[1]) < 0) return nullptr;
  return Py::NoneNew(thread);
}

// def increment(self, by): self.x = self.x + by; return self.x
template <class S>
Object<S>* Increment(Thread<S>& thread, Object<S>*, absl::Span<Object<S>* const> arguments) {
  using Py = Api<S>;
  Object<S>* x = Py::ObjectGetAttrString(thread, arguments[0], "x");
  if (x == nullptr) return nullptr;
  Object<S>* sum = Py::NumberAdd(thread, x, arguments[1]);
  Decref(thread, x);
  if (sum == nullptr) return nullptr;
  if (Py::ObjectSetAttrString(thread, arguments[0], "x", sum) == 0) return sum;
  Decref(thread, sum);
  return nullptr;
}

// Returns self, or the number of arguments for a plain function.
template <class S>
Object<S>* SelfOrCount(Thread<S>& thread, Object<S>* self, absl::Span<Object<S>* const> arguments) {
  if (self != nullptr) return NewRef(thread, self);
  return Api<S>::IntFromInt64(thread, static_cast<int64_t>(arguments.size()));
}

template <class S>
class ClassTest : public TypesTest<S> {
 protected:
  using Py = Api<S>;
  using Obj = Object<S>;
  // Adds a C++ function to a class.
  void Define(Obj* cls, const char* name, typename Py::Pointer pointer) {
    Obj* function = Py::FunctionNew(this->thread_, name, pointer);
    ASSERT_NE(nullptr, function);
    EXPECT_EQ(0, Py::ObjectSetAttrString(this->thread_, cls, name, function));
    Decref(this->thread_, function);
  }
  Obj* Counter() {
    Obj* cls = this->Keep(Py::ClassNew(this->thread_, "Counter"));
    Define(cls, "__init__", Init<S>);
    Define(cls, "increment", Increment<S>);
    return cls;
  }
};

using Class = ClassTest<AnyScheme>;

TEST_F(Class, Reprs) {
  Obj* cls = Counter();
  Obj* counter = Keep(Py::ObjectCall(thread_, cls, {Int(5)}));
  EXPECT_EQ("<class 'Counter'>", Repr(cls));
  const std::string shown = "<" + Located("Counter object", counter) + ">";
  EXPECT_EQ(shown, Repr(counter));
  EXPECT_EQ("<built-in function increment>",
            Result(Py::ObjectGetAttrString(thread_, cls, "increment")));
  EXPECT_EQ("<bound method increment of " + shown + ">",
            Result(Py::ObjectGetAttrString(thread_, counter, "increment")));
  Obj* list = List({});
  EXPECT_EQ("<built-in method f of " + Located("list object", list) + ">",
            Result(Py::FunctionNew(thread_, "f", SelfOrCount<AnyScheme>, list)));
  EXPECT_EQ("<bound method ? of 1>", Result(Py::MethodNew(thread_, cls, Int(1))));
  EXPECT_EQ("'Counter'", Repr(Py::ClassName(thread_, cls)));
  EXPECT_EQ("{'x': 5}", Repr(Py::InstanceDict(thread_, counter)));
  EXPECT_EQ(cls, Py::InstanceClass(thread_, counter));
}

TEST_F(Class, CallMakesAnInstanceAndInitialisesIt) {
  Obj* counter = Keep(Py::ObjectCall(thread_, Counter(), {Int(5)}));
  Obj* increment = Keep(Py::ObjectGetAttrString(thread_, counter, "increment"));
  EXPECT_EQ("7", Result(Py::ObjectCall(thread_, increment, {Int(2)})));
  EXPECT_EQ("7", Result(Py::ObjectGetAttrString(thread_, counter, "x")));
}

TEST_F(Class, CallWithoutInitTakesNoArguments) {
  Obj* cls = Keep(Py::ClassNew(thread_, "Empty"));
  EXPECT_EQ(0u, Result(Py::ObjectCall(thread_, cls, {})).find("<Empty object at 0x"));
  EXPECT_EQ("TypeError: Empty() takes no arguments", Result(Py::ObjectCall(thread_, cls, {cls})));
}

TEST_F(Class, InitMustReturnNone) {
  Obj* cls = Keep(Py::ClassNew(thread_, "Odd"));
  Define(cls, "__init__", SelfOrCount<AnyScheme>);
  EXPECT_EQ("TypeError: __init__() should return None, not 'int'",
            Result(Py::ObjectCall(thread_, cls, {})));
}

TEST_F(Class, AnErrorInInitIsPassedOn) {
  EXPECT_EQ("TypeError: wants an x", Result(Py::ObjectCall(thread_, Counter(), {})));
}

TEST_F(Class, AttributesOfInstancesHideThoseOfTheClass) {
  Obj* cls = Keep(Py::ClassNew(thread_, "C"));
  Obj* name = Str("x");
  ASSERT_EQ(0, Py::ObjectSetAttr(thread_, cls, name, Str("class")));
  Obj* instance = Keep(Py::ObjectCall(thread_, cls, {}));
  EXPECT_EQ("'class'", Result(Py::ObjectGetAttr(thread_, instance, name)));
  ASSERT_EQ(0, Py::ObjectSetAttr(thread_, instance, name, Str("instance")));
  EXPECT_EQ("'instance'", Result(Py::ObjectGetAttr(thread_, instance, name)));
  ASSERT_EQ(0, Py::ObjectDelAttr(thread_, instance, name));
  EXPECT_EQ("'class'", Result(Py::ObjectGetAttr(thread_, instance, name)));
  ASSERT_EQ(0, Py::ObjectDelAttr(thread_, cls, name));
  EXPECT_EQ("AttributeError: 'C' object has no attribute 'x'",
            Result(Py::ObjectGetAttr(thread_, instance, name)));
  EXPECT_EQ("AttributeError: type object 'C' has no attribute 'x'",
            Result(Py::ObjectGetAttr(thread_, cls, name)));
  EXPECT_EQ(-1, Py::ObjectDelAttr(thread_, instance, name));
  EXPECT_EQ("AttributeError: 'C' object has no attribute 'x'", Pending());
  EXPECT_EQ(-1, Py::ObjectDelAttr(thread_, cls, name));
  EXPECT_EQ("AttributeError: type object 'C' has no attribute 'x'", Pending());
}

TEST_F(Class, OnlyFunctionsOfTheClassAreBound) {
  Obj* cls = Keep(Py::ClassNew(thread_, "C"));
  Obj* function = Keep(Py::FunctionNew(thread_, "f", SelfOrCount<AnyScheme>));
  Obj* bound_already = Keep(Py::FunctionNew(thread_, "g", SelfOrCount<AnyScheme>, Int(8)));
  Obj* instance = Keep(Py::ObjectCall(thread_, cls, {}));
  ASSERT_EQ(0, Py::ObjectSetAttrString(thread_, instance, "mine", function));
  ASSERT_EQ(0, Py::ObjectSetAttrString(thread_, cls, "bound", bound_already));
  ASSERT_EQ(0, Py::ObjectSetAttrString(thread_, cls, "ours", function));
  EXPECT_EQ(function, Keep(Py::ObjectGetAttrString(thread_, instance, "mine")));
  EXPECT_EQ(bound_already, Keep(Py::ObjectGetAttrString(thread_, instance, "bound")));
  Obj* method = Keep(Py::ObjectGetAttrString(thread_, instance, "ours"));
  EXPECT_TRUE(Py::MethodCheck(method));
  EXPECT_EQ("0", Result(Py::ObjectCall(thread_, function, {})));
  EXPECT_EQ("1", Result(Py::ObjectCall(thread_, method, {}))) << "self comes first";
  EXPECT_EQ("8", Result(Py::ObjectCall(thread_, bound_already, {})));
}

TEST_F(Class, FunctionsHaveANameAndNothingElse) {
  Obj* function = Keep(Py::FunctionNew(thread_, "f", SelfOrCount<AnyScheme>));
  EXPECT_EQ("'f'", Result(Py::ObjectGetAttrString(thread_, function, "__name__")));
  EXPECT_EQ("AttributeError: 'builtin_function_or_method' object has no attribute 'x'",
            Result(Py::ObjectGetAttrString(thread_, function, "x")));
}

TEST_F(Class, WrongTypesAreSystemErrors) {
  Obj* one = Int(1);
  EXPECT_EQ(nullptr, Py::ClassDict(thread_, one));
  EXPECT_EQ("SystemError: expected a class, not a int", Pending());
  EXPECT_EQ("SystemError: expected a class, not a int", Result(Py::InstanceNew(thread_, one)));
  EXPECT_EQ(nullptr, Py::InstanceDict(thread_, one));
  EXPECT_EQ("SystemError: expected a instance, not a int", Pending());
  EXPECT_EQ(-1, Py::LockAcquire(thread_, one, false));
  EXPECT_EQ("SystemError: expected a lock, not a int", Pending());
  EXPECT_EQ(-1, Py::LockRelease(thread_, one));
  EXPECT_EQ("SystemError: expected a lock, not a int", Pending());
  EXPECT_EQ(-1, Py::LockLocked(thread_, one));
  EXPECT_EQ("SystemError: expected a lock, not a int", Pending());
}

TEST_F(Class, TheyHashByIdentity) {
  Obj* cls = Counter();
  Obj* instance = Keep(Py::InstanceNew(thread_, cls));
  Obj* method = Keep(Py::ObjectGetAttrString(thread_, instance, "increment"));
  Obj* function = Keep(Py::ObjectGetAttrString(thread_, cls, "increment"));
  Obj* lock = Keep(Py::LockNew(thread_));
  Obj* dict = Dict({});
  for (Obj* key : {cls, instance, method, function, lock}) {
    ASSERT_EQ(0, Py::DictSetItem(thread_, dict, key, key));
  }
  for (Obj* key : {cls, instance, method, function, lock}) {
    EXPECT_EQ(key, Py::DictGetItem(thread_, dict, key));
  }
  EXPECT_EQ(nullptr, Py::DictGetItem(thread_, dict, Keep(Py::InstanceNew(thread_, cls))));
  EXPECT_EQ("", Pending());
  Py::DictClear(thread_, dict);
}

template <class S>
class ClassReferences : public ClassTest<S> {};
TYPED_TEST_SUITE(ClassReferences, EverySchemeAndMemory);

TYPED_TEST(ClassReferences, AnInstanceHoldsItsClassAndItsAttributes) {
  using Py = Api<TypeParam>;
  auto* cls = this->Counter();
  auto* x = this->Fresh();
  const int64_t before = this->Count(cls);
  auto* counter = Py::ObjectCall(this->thread_, cls, {x});
  EXPECT_EQ(1, this->Count(counter));
  EXPECT_EQ(before + 1, this->Count(cls));
  EXPECT_EQ(2, this->Count(x));
  Decref(this->thread_, counter);
  EXPECT_EQ(before, this->Count(cls));
  EXPECT_EQ(1, this->Count(x));
}

TYPED_TEST(ClassReferences, AttributesAreNewReferencesAndNotStolen) {
  using Py = Api<TypeParam>;
  auto* cls = this->Counter();
  auto* x = this->Fresh();
  auto* y = this->Fresh();
  auto* name = this->Str("x");
  auto* counter = this->Keep(Py::ObjectCall(this->thread_, cls, {x}));
  EXPECT_EQ(x, this->Keep(Py::ObjectGetAttr(this->thread_, counter, name)));
  EXPECT_EQ(3, this->Count(x));
  EXPECT_EQ(0, Py::ObjectSetAttr(this->thread_, counter, name, y));
  EXPECT_EQ(2, this->Count(x));
  EXPECT_EQ(2, this->Count(y));
  EXPECT_EQ(0, Py::ObjectDelAttr(this->thread_, counter, name));
  EXPECT_EQ(1, this->Count(y));
}

TYPED_TEST(ClassReferences, ABoundMethodHoldsItsFunctionAndItsSelf) {
  using Py = Api<TypeParam>;
  auto* cls = this->Counter();
  auto* counter = this->Keep(Py::ObjectCall(this->thread_, cls, {this->Fresh()}));
  auto* function = this->Keep(Py::ObjectGetAttrString(this->thread_, cls, "increment"));
  EXPECT_EQ(2, this->Count(function));
  auto* method = Py::ObjectGetAttrString(this->thread_, counter, "increment");
  EXPECT_EQ(3, this->Count(function));
  EXPECT_EQ(2, this->Count(counter));
  auto* by = this->Fresh();
  this->Keep(Py::ObjectCall(this->thread_, method, {by}));
  EXPECT_EQ(1, this->Count(by)) << "arguments are borrowed for the call";
  EXPECT_EQ(2, this->Count(counter));
  Decref(this->thread_, method);
  EXPECT_EQ(2, this->Count(function));
  EXPECT_EQ(1, this->Count(counter));
}

TYPED_TEST(ClassReferences, AFunctionHoldsItsSelf) {
  using Py = Api<TypeParam>;
  auto* self = this->Fresh();
  auto* function = Py::FunctionNew(this->thread_, "f", SelfOrCount<TypeParam>, self);
  EXPECT_EQ(2, this->Count(self));
  EXPECT_EQ(self, this->Keep(Py::ObjectCall(this->thread_, function, {})));
  EXPECT_EQ(3, this->Count(self));
  Decref(this->thread_, function);
  EXPECT_EQ(2, this->Count(self));
}

TYPED_TEST(ClassReferences, ClearBreaksACycle) {
  using Py = Api<TypeParam>;
  auto* cls = this->Counter();
  auto* counter = this->Keep(Py::InstanceNew(this->thread_, cls));
  EXPECT_EQ(0, Py::ObjectSetAttrString(this->thread_, counter, "me", counter));
  EXPECT_EQ(0, Py::ObjectSetAttrString(this->thread_, cls, "one", counter));
  EXPECT_EQ(3, this->Count(counter));
  counter->type->clear(this->thread_, counter);
  cls->type->clear(this->thread_, cls);
  EXPECT_EQ(1, this->Count(counter));
}

TYPED_TEST(ClassReferences, ALockIsTakenAndReleased) {
  using Py = Api<TypeParam>;
  auto* lock = this->Keep(Py::LockNew(this->thread_));
  EXPECT_EQ(0, Py::LockLocked(this->thread_, lock));
  EXPECT_EQ("<unlocked lock>", this->Repr(lock));
  EXPECT_EQ(1, Py::LockAcquire(this->thread_, lock, true));
  EXPECT_EQ(1, Py::LockLocked(this->thread_, lock));
  EXPECT_EQ("<locked lock>", this->Repr(lock));
  EXPECT_EQ(0, Py::LockAcquire(this->thread_, lock, false));
  EXPECT_EQ("", this->Pending());
  EXPECT_EQ(0, Py::LockRelease(this->thread_, lock));
  EXPECT_EQ(-1, Py::LockRelease(this->thread_, lock));
  EXPECT_EQ("RuntimeError: release unlocked lock", this->Pending());
  EXPECT_EQ(1, Py::LockAcquire(this->thread_, lock, false)) << "and dies held, which is no error";
  EXPECT_EQ(1, this->Count(lock));
}

}  // namespace
}  // namespace objects
