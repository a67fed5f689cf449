// Every function of the API that allocates, out of memory at each of its allocations in turn: it
// fails with MemoryError, leaks nothing and leaves every count right. One scenario per function;
// under every scheme, because the error paths give references back through it.

#include "tests/objects/failing_allocations.h"

namespace objects {
namespace {

template <class S>
class OutOfMemory : public testing::Test {
 protected:
  using Py = Api<S>;
  using Obj = Object<S>;

  // The scenario must have had `at_least` allocations to fail at.
  void Run(int at_least, absl::FunctionRef<void(Thread<S>&, Props<S>&)> prepare,
           absl::FunctionRef<Obj*(Thread<S>&, const Props<S>&)> act) {
    EXPECT_GE(ForEachFailingAllocation<S>(prepare, act), at_least);
  }
  void Run(int at_least, absl::FunctionRef<Obj*(Thread<S>&, const Props<S>&)> act) {
    Run(at_least, [](Thread<S>&, Props<S>&) {}, act);
  }
  // None for a function that returned 0 or more, null for -1.
  static Obj* Done(Thread<S>& thread, int64_t result) {
    return result >= 0 ? Py::NoneNew(thread) : nullptr;
  }

  // --- Props ------------------------------------------------------------------------------------
  // Two ints that are no small ints, and a long str.
  static void Values(Thread<S>& thread, Props<S>& props) {
    props.push_back(Py::IntFromInt64(thread, 1000));
    props.push_back(Py::IntFromInt64(thread, 2000));
    props.push_back(Py::StrFromView(thread, "a text of some length"));
  }
  // [1000, 2000, text] and (1000, 2000, text) and {1000: 2000, text: text}, before the three.
  static void Containers(Thread<S>& thread, Props<S>& props) {
    Props<S> values;
    Values(thread, values);
    Obj* list = Py::ListNew(thread);
    for (Obj* value : values) Py::ListAppend(thread, list, value);
    Obj* dict = Py::DictNew(thread);
    Py::DictSetItem(thread, dict, values[0], values[1]);
    Py::DictSetItem(thread, dict, values[2], values[2]);
    props = {list, Py::TuplePack(thread, values), dict, values[0], values[1], values[2]};
  }
  // A class with an __init__ that sets `value` and a method, an instance, the value.
  static void Counter(Thread<S>& thread, Props<S>& props) {
    Obj* cls = Py::ClassNew(thread, "Counter");
    for (const char* name : {"__init__", "get"}) {
      Obj* function = Py::FunctionNew(thread, name, SetX);
      Py::ObjectSetAttrString(thread, cls, name, function);
      Decref(thread, function);
    }
    props = {cls, Py::InstanceNew(thread, cls), Py::IntFromInt64(thread, 1000)};
  }
  static Obj* SetX(Thread<S>& thread, Obj*, absl::Span<Obj* const> arguments) {
    if (arguments.size() != 2) return thread.Fail(ErrorKind::kTypeError, "two arguments");
    return Done(thread, Py::ObjectSetAttrString(thread, arguments[0], "value", arguments[1]));
  }
};
TYPED_TEST_SUITE(OutOfMemory, EveryCheckedScheme);

#define SCENARIO \
  [&](Thread<TypeParam> & thread, const Props<TypeParam>& props) -> Object<TypeParam>*

TYPED_TEST(OutOfMemory, Scalars) {
  using Py = Api<TypeParam>;
  this->Run(1, SCENARIO { return (void)props, Py::IntFromInt64(thread, 1000); });
  this->Run(1, SCENARIO { return (void)props, Py::FloatFromDouble(thread, 1.5); });
  this->Run(1, SCENARIO { return (void)props, Py::StrFromView(thread, "text"); });
  this->Run(1, SCENARIO { return (void)props, Py::StrIntern(thread, "text"); });
}

TYPED_TEST(OutOfMemory, WhatDoesNotAllocateDoesNotFail) {
  using Py = Api<TypeParam>;
  this->Run(
      0, SCENARIO {
        (void)props;
        Decref(thread, Py::BoolFromBool(thread, true));
        Decref(thread, Py::IntFromInt64(thread, 7));
        return Py::NoneNew(thread);
      });
}

TYPED_TEST(OutOfMemory, Arithmetic) {
  using Py = Api<TypeParam>;
  const auto binary = [this](Object<TypeParam>* (*operation)(Thread<TypeParam>&, Object<TypeParam>*,
                                                             Object<TypeParam>*)) {
    this->Run(1, this->Values,
              [operation](Thread<TypeParam>& thread, const Props<TypeParam>& props) {
                return operation(thread, props[0], props[1]);
              });
  };
  binary(Py::NumberAdd);
  binary(Py::NumberSubtract);
  binary(Py::NumberMultiply);
  binary(Py::NumberTrueDivide);
  this->Run(
      1, this->Values, SCENARIO {
        Object<TypeParam>* quotient = Py::NumberFloorDivide(thread, props[1], props[0]);
        if (quotient == nullptr) return nullptr;
        Decref(thread, quotient);
        return Py::NumberRemainder(thread, props[0], props[1]);
      });
  this->Run(1, this->Values, SCENARIO { return Py::NumberNegative(thread, props[0]); });
}

TYPED_TEST(OutOfMemory, Reprs) {
  using Py = Api<TypeParam>;
  for (size_t i = 0; i < 6; ++i) {
    this->Run(1, this->Containers, [i](Thread<TypeParam>& thread, const Props<TypeParam>& props) {
      return Py::ObjectRepr(thread, props[i]);
    });
  }
  this->Run(1, this->Values, SCENARIO { return Py::ObjectStr(thread, props[0]); });
  this->Run(
      1, SCENARIO {
        (void)props;
        Object<TypeParam>* lock = Py::LockNew(thread);
        if (lock == nullptr) return nullptr;
        Object<TypeParam>* repr = Py::ObjectRepr(thread, lock);
        Decref(thread, lock);
        return repr;
      });
}

TYPED_TEST(OutOfMemory, ReprsOfClassesAndFunctions) {
  using Py = Api<TypeParam>;
  this->Run(1, this->Counter, SCENARIO { return Py::ObjectRepr(thread, props[0]); });
  this->Run(1, this->Counter, SCENARIO { return Py::ObjectRepr(thread, props[1]); });
  for (size_t whose : {0u, 1u}) {
    this->Run(
        1, this->Counter,
        [whose](Thread<TypeParam>& thread, const Props<TypeParam>& props) -> Object<TypeParam>* {
          auto* function = Py::ObjectGetAttrString(thread, props[whose], "get");
          if (function == nullptr) return nullptr;
          auto* repr = Py::ObjectRepr(thread, function);
          Decref(thread, function);
          return repr;
        });
  }
}

TYPED_TEST(OutOfMemory, Tuples) {
  using Py = Api<TypeParam>;
  this->Run(1, SCENARIO { return (void)props, Py::TupleNew(thread, 3); });
  this->Run(1, this->Values, SCENARIO { return Py::TuplePack(thread, props); });
  this->Run(1, this->Containers, SCENARIO { return Py::NumberAdd(thread, props[1], props[1]); });
  this->Run(
      1, this->Containers, SCENARIO { return Py::SequenceConcat(thread, props[1], props[1]); });
}

TYPED_TEST(OutOfMemory, Lists) {
  using Py = Api<TypeParam>;
  this->Run(
      3, this->Values, SCENARIO {
        Object<TypeParam>* list = Py::ListNew(thread);
        for (int i = 0; list != nullptr && i < 20; ++i) {
          const int done = i % 2 ? Py::ListAppend(thread, list, props[0])
                                 : Py::ListInsert(thread, list, 0, props[1]);
          if (done == 0) continue;
          EXPECT_EQ(i, Py::ListSize(thread, list)) << "a failed append changes nothing";
          Decref(thread, list);
          return nullptr;
        }
        return list;
      });
  this->Run(1, this->Containers, SCENARIO { return Py::NumberAdd(thread, props[0], props[0]); });
  this->Run(
      0, this->Containers, SCENARIO {
        if (Py::ListSetItem(thread, props[0], 0, NewRef(thread, props[4])) < 0) return nullptr;
        if (Py::ListDelItem(thread, props[0], 0) < 0) return nullptr;
        Decref(thread, Py::ListGetItemRef(thread, props[0], 0));
        Decref(thread, Py::ListPop(thread, props[0]));
        Py::ListClear(thread, props[0]);
        return Py::NoneNew(thread);
      });
}

TYPED_TEST(OutOfMemory, Iterators) {
  using Py = Api<TypeParam>;
  for (size_t i : {0u, 1u, 2u, 5u}) {  // list, tuple, dict, str
    this->Run(1, this->Containers,
              [i](Thread<TypeParam>& thread, const Props<TypeParam>& props) -> Object<TypeParam>* {
                auto* iterator = Py::ObjectGetIter(thread, props[i]);
                if (iterator == nullptr) return nullptr;
                while (auto* item = Py::IterNext(thread, iterator)) Decref(thread, item);
                Decref(thread, iterator);
                return thread.failed() ? nullptr : Py::NoneNew(thread);
              });
  }
}

TYPED_TEST(OutOfMemory, Dicts) {
  using Py = Api<TypeParam>;
  this->Run(
      12, this->Values, SCENARIO {
        Object<TypeParam>* dict = Py::DictNew(thread);
        for (int i = 0; dict != nullptr && i < 12; ++i) {
          Object<TypeParam>* key = Py::IntFromInt64(thread, 5000 + i);
          const int done = key != nullptr ? Py::DictSetItem(thread, dict, key, props[0]) : -1;
          XDecref(thread, key);
          if (done == 0) continue;
          EXPECT_EQ(i, Py::DictSize(thread, dict)) << "a failed insertion changes nothing";
          Decref(thread, dict);
          return nullptr;
        }
        return dict;
      });
  this->Run(
      1, this->Containers, SCENARIO {
        return this->Done(thread, Py::DictSetItemString(thread, props[2], "new", props[0]));
      });
  this->Run(
      1, this->Containers, SCENARIO {
        Object<TypeParam>* value;
        const int found =
            Py::DictGetItemStringRef(thread, props[2], "a text of some length", &value);
        EXPECT_EQ(found == 1, value != nullptr);
        return value;
      });
  this->Run(2, this->Containers, SCENARIO { return Py::DictKeys(thread, props[2]); });
  this->Run(2, this->Containers, SCENARIO { return Py::DictValues(thread, props[2]); });
  this->Run(
      0, this->Containers, SCENARIO {
        Object<TypeParam>* value;
        if (Py::DictGetItemRef(thread, props[2], props[3], &value) != 1) return nullptr;
        Decref(thread, value);
        if (Py::DictDelItem(thread, props[2], props[3]) < 0) return nullptr;
        Py::DictClear(thread, props[2]);
        return Py::NoneNew(thread);
      });
}

TYPED_TEST(OutOfMemory, KeysThatAreComparedOutsideTheGuard) {
  using Py = Api<TypeParam>;
  this->Run(
      4, this->Containers, SCENARIO {
        Object<TypeParam>* dict = Py::DictNew(thread);
        for (int i = 0; dict != nullptr && i < 2; ++i) {
          Object<TypeParam>* key = Py::TuplePack(thread, {props[3]});
          const int done = key != nullptr ? Py::DictSetItem(thread, dict, key, props[4]) : -1;
          XDecref(thread, key);
          if (done == 0) continue;
          Decref(thread, dict);
          return nullptr;
        }
        if (dict != nullptr) EXPECT_EQ(1, Py::DictSize(thread, dict));
        return dict;
      });
}

TYPED_TEST(OutOfMemory, ComparisonHashAndSearchDoNotAllocate) {
  using Py = Api<TypeParam>;
  this->Run(
      0, this->Containers, SCENARIO {
        for (auto* object : props) {
          for (auto* other : props) {
            if (Py::ObjectRichCompareBool(thread, object, other, Comparison::kEqual) < 0)
              return nullptr;
          }
          if (Py::ObjectIsTrue(thread, object) < 0) return nullptr;
        }
        int64_t hash;
        if (Py::ObjectHash(thread, props[1], &hash) < 0) return nullptr;
        if (Py::ObjectContains(thread, props[0], props[5]) < 0) return nullptr;
        return Py::ObjectRichCompare(thread, props[0], props[0], Comparison::kLess);
      });
}

TYPED_TEST(OutOfMemory, ClassesAndInstances) {
  using Py = Api<TypeParam>;
  this->Run(4, SCENARIO { return (void)props, Py::ClassNew(thread, "Counter"); });
  this->Run(1, this->Counter, SCENARIO { return Py::InstanceNew(thread, props[0]); });
  this->Run(2, this->Counter, SCENARIO { return Py::ObjectCall(thread, props[0], {props[2]}); });
}

TYPED_TEST(OutOfMemory, Attributes) {
  using Py = Api<TypeParam>;
  for (size_t whose : {0u, 1u}) {
    this->Run(
        1, this->Counter,
        [whose](Thread<TypeParam>& thread, const Props<TypeParam>& props) -> Object<TypeParam>* {
          if (Py::ObjectSetAttrString(thread, props[whose], "other", props[2]) < 0) return nullptr;
          auto* name = Py::StrIntern(thread, "other");
          if (name == nullptr) return nullptr;
          const int deleted = Py::ObjectDelAttr(thread, props[whose], name);
          if (deleted == 0 && Py::ObjectSetAttr(thread, props[whose], name, name) < 0) {
            Decref(thread, name);
            return nullptr;
          }
          auto* value = Py::ObjectGetAttr(thread, props[whose], name);
          Decref(thread, name);
          return value;
        });
  }
  this->Run(
      1, this->Counter, SCENARIO { return Py::ObjectGetAttrString(thread, props[1], "get"); });
}

TYPED_TEST(OutOfMemory, MissingAttributes) {
  using Py = Api<TypeParam>;
  for (size_t whose : {0u, 1u, 2u}) {
    this->Run(
        1, this->Counter,
        [whose](Thread<TypeParam>& thread, const Props<TypeParam>& props) -> Object<TypeParam>* {
          auto* name = Py::StrIntern(thread, "none");
          if (name == nullptr) return nullptr;
          EXPECT_EQ(nullptr, Py::ObjectGetAttr(thread, props[whose], name));
          const bool missing = thread.error().kind == ErrorKind::kAttributeError;
          if (missing) thread.ClearError();
          const int deleted = missing ? Py::ObjectDelAttr(thread, props[whose], name) : 0;
          Decref(thread, name);
          if (deleted < 0 && thread.error().kind == ErrorKind::kAttributeError) {
            thread.ClearError();
            return Py::NoneNew(thread);
          }
          return nullptr;
        });
  }
}

TYPED_TEST(OutOfMemory, FunctionsMethodsAndLocks) {
  using Py = Api<TypeParam>;
  this->Run(
      2, this->Counter,
      SCENARIO { return Py::FunctionNew(thread, "function", this->SetX, props[0]); });
  this->Run(1, this->Counter, SCENARIO { return Py::MethodNew(thread, props[0], props[1]); });
  this->Run(
      2, this->Counter, SCENARIO {
        Object<TypeParam>* method = Py::ObjectGetAttrString(thread, props[1], "get");
        if (method == nullptr) return nullptr;
        Object<TypeParam>* result = Py::ObjectCall(thread, method, {props[2]});
        Decref(thread, method);
        return result;
      });
  this->Run(1, SCENARIO { return (void)props, Py::LockNew(thread); });
  this->Run(
      1, SCENARIO {
        (void)props;
        Object<TypeParam>* lock = Py::LockNew(thread);
        if (lock == nullptr) return nullptr;
        EXPECT_EQ(1, Py::LockAcquire(thread, lock, true));
        EXPECT_EQ(0, Py::LockRelease(thread, lock));
        return lock;
      });
}

}  // namespace
}  // namespace objects
