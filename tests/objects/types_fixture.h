// What tests of the object model share: typed tests over the generated list of schemes, a runtime
// per test that is audited at its end, counts before and after, errors by kind and message.

#ifndef TESTS_OBJECTS_TYPES_FIXTURE_H_
#define TESTS_OBJECTS_TYPES_FIXTURE_H_

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "absl/strings/str_join.h"
#include "objects/types/api.h"
#include "objects/types/runtime.h"
#include "tests/objects/typed.h"

namespace objects {

// Every scheme on every memory there is; on checked memory; and one, for what no scheme changes.
using EverySchemeAndMemory = test::Typed<AllWorlds>::Types;
using EveryCheckedScheme = test::Typed<AllSchemes<ReplayMem>>::Types;
using AnyScheme = Gil<ReplayMem>;

template <class S>
inline constexpr bool kPromises =
    S::kInfo.promises.counts_exact && S::kInfo.promises.contents_guarded;

// Those of the schemes that promise both, or those that do not.
template <bool promising, class Kept, class... Rest>
struct Filtered {
  using type = typename test::Typed<Kept>::Types;
};
template <bool promising, class... Kept, class First, class... Rest>
struct Filtered<promising, TypeList<Kept...>, First, Rest...>
    : Filtered<promising,
               std::conditional_t<kPromises<First> == promising, TypeList<Kept..., First>,
                                  TypeList<Kept...>>,
               Rest...> {};
template <bool promising, class Types>
struct Schemes;
template <bool promising, class... S>
struct Schemes<promising, testing::Types<S...>> : Filtered<promising, TypeList<>, S...> {};

// At a quiescent point: every reference is accounted for, nothing leaked, nothing was used or freed
// in vain, and if no object of the test's lives, no buffer does.
template <class S>
void ExpectClean(Runtime<S>& runtime, const std::vector<Object<S>*>& roots = {}) {
  const AuditReport report = Audit<S>(runtime.main(), roots);
  EXPECT_TRUE(report.clean()) << absl::StrJoin(report.findings, "\n");
  EXPECT_TRUE(report.balanced) << "allocated, freed and alive do not add up";
  const Ledger ledger = runtime.ledger();
  EXPECT_EQ(0, ledger.early_frees + ledger.double_frees + ledger.uses_after_free)
      << absl::StrJoin(ledger.incidents, "\n");
  if (roots.empty()) {
    EXPECT_EQ(ledger.buffers_allocated, ledger.buffers_freed);
  }
}

// Roots are the references that the test still owns at its end; they are audited, then given back.
template <class S>
class TypesTest : public testing::Test {
 public:
  using Py = Api<S>;
  using Obj = Object<S>;

 protected:
  void TearDown() override {
    EXPECT_EQ("", Pending());
    ExpectClean(runtime_, roots_);
    while (!roots_.empty()) {
      Decref(thread_, roots_.back());
      roots_.pop_back();
    }
    ExpectClean(runtime_);
  }

  // Keeps a new reference until the test ends.
  Obj* Keep(Obj* object) {
    EXPECT_NE(nullptr, object) << Pending();
    if (object != nullptr) roots_.push_back(object);
    return object;
  }
  Obj* Int(int64_t value) { return Keep(Py::IntFromInt64(thread_, value)); }
  // Beyond the small ints: an object of its own, whose count is this test's.
  Obj* Fresh() { return Int(1000 + ++fresh_); }
  Obj* Str(std::string_view text) { return Keep(Py::StrFromView(thread_, text)); }
  Obj* Float(double value) { return Keep(Py::FloatFromDouble(thread_, value)); }
  Obj* None() { return Keep(Py::NoneNew(thread_)); }
  Obj* Bool(bool value) { return Keep(Py::BoolFromBool(thread_, value)); }
  Obj* Tuple(std::initializer_list<Obj*> items) { return Keep(Py::TuplePack(thread_, items)); }
  Obj* List(std::initializer_list<Obj*> items) {
    Obj* list = Keep(Py::ListNew(thread_));
    for (Obj* item : items) EXPECT_EQ(0, Py::ListAppend(thread_, list, item));
    return list;
  }
  Obj* Dict(std::initializer_list<std::pair<Obj*, Obj*>> entries) {
    Obj* dict = Keep(Py::DictNew(thread_));
    for (const auto& [key, value] : entries) {
      EXPECT_EQ(0, Py::DictSetItem(thread_, dict, key, value));
    }
    return dict;
  }

  int64_t Count(Obj* object) { return S::Stored(object->count); }
  // "KeyError: 'x'", and clears it; "" if no error is pending. What is missing, a KeyError has as
  // an object.
  std::string Pending() {
    if (!thread_.failed()) return "";
    const Error error = thread_.error();
    Obj* key = error.kind == ErrorKind::kKeyError ? thread_.TakeErrorValue() : nullptr;
    thread_.ClearError();
    std::string text = std::string(ErrorName(error.kind)) + ": " + error.message;
    if (key == nullptr) return text;
    text = std::string(ErrorName(error.kind)) + ": " + Repr(key);
    Decref(thread_, key);
    return text;
  }
  // The text of an object's repr.
  std::string Repr(Obj* object) { return Text(Py::ObjectRepr(thread_, object)); }
  std::string StrOf(Obj* object) { return Text(Py::ObjectStr(thread_, object)); }
  // The repr of a new reference, which is given back; the pending error's text if it is null.
  std::string Result(Obj* result) {
    if (result == nullptr) return Pending();
    std::string text = Repr(result);
    Decref(thread_, result);
    return text;
  }
  std::string Compared(Obj* left, Obj* right, Comparison how) {
    return Result(Py::ObjectRichCompare(thread_, left, right, how));
  }

  Runtime<S> runtime_;
  Thread<S>& thread_ = runtime_.main();

 private:
  std::string Text(Obj* str) {
    if (str == nullptr) return Pending();
    std::string text(Py::StrAsView(thread_, str));
    Decref(thread_, str);
    return text;
  }

  std::vector<Obj*> roots_;
  int64_t fresh_ = 0;
};

}  // namespace objects

#endif  // TESTS_OBJECTS_TYPES_FIXTURE_H_
