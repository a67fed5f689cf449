// The Host over objects::Api<S>, first part: references, errors, values and containers.
//
// Thread safety: as Host.

#ifndef LAB_MINIPY_VM_HOST_VALUES_H_
#define LAB_MINIPY_VM_HOST_VALUES_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/strings/str_cat.h"
#include "lab/minipy/vm/format_exception.h"
#include "lab/minipy/vm/host_for.h"
#include "lab/minipy/vm/unwind.h"

namespace minipy {

template <class S>
class HostValues : public Host {
 public:
  using Obj = Object<S>;
  using Py = objects::Api<S>;
  explicit HostValues(ThreadState<S>& state) : state_(state), thread_(state.thread) {}

  void Incref(Raw raw) override { objects::Incref(thread_, RawOf<S>(raw)); }
  void Decref(Raw raw) override { objects::Decref(thread_, RawOf<S>(raw)); }
  int64_t RefCount(View object) override { return S::Stored(Of(object)->count); }

  [[noreturn]] void Raise(ErrorKind kind, std::string message) override {
    thread_.Fail(kind, std::move(message));
    throw Raised{};
  }
  void RaiseWith(ErrorKind kind, View argument) override {
    thread_.FailWith(kind, "", New(argument));
    throw Raised{};
  }
  void RaiseObject(View exception) override {
    RaiseFrom<S>(state_, New(exception), nullptr);
    throw Raised{};
  }
  bool ErrorMatches(ErrorKind kind) override { return Py::ErrorMatches(thread_, kind); }
  void ClearError() override { thread_.ClearError(); }
  Ref TakeError() override { return Steal(Py::ErrorTake(thread_)); }
  Ref HandledException() override { return Borrow(state_.handled); }
  Ref ExceptionField(View exception, int field) override {
    return Steal(Py::ExceptionField(thread_, Of(exception), field));
  }
  void SetExceptionField(View exception, int field, View value) override {
    Py::ExceptionSetField(thread_, Of(exception), field, value ? New(value) : nullptr);
  }
  Ref ExceptionText(View exception) override {
    return Made(Py::ExceptionStr(thread_, Of(exception)));
  }
  std::string FormatException(View exception, bool guess) override {
    return minipy::FormatException(*this, exception, guess);
  }
  std::string FormatExceptionOnly(View exception) override {
    return minipy::FormatExceptionOnly(*this, exception);
  }

  View None() override { return Seen(thread_.builtins().none); }
  View Bool(bool value) override {
    return Seen(value ? thread_.builtins().true_object : thread_.builtins().false_object);
  }
  View NotImplemented() override { return Seen(thread_.builtins().not_implemented); }
  View Ellipsis() override { return Seen(thread_.builtins().ellipsis); }
  View Value(View object) override { return Seen(Py::InstanceValue(Of(object))); }
  void SetValue(View instance, View value) override {
    Obj* stored = New(value);
    if (!Py::InstanceSetSlot(thread_, Of(instance), objects::kValueSlot, stored)) {
      objects::Decref(thread_, stored);
    }
  }

  Ref Int(int64_t value) override { return Made(Py::IntFromInt64(thread_, value)); }
  Ref IntFromDigits(std::string_view digits, int base, bool negative) override {
    return Made(Py::IntFromDigits(thread_, digits, base, negative));
  }
  Ref IntFromDouble(double value) override { return Made(Py::IntFromDouble(thread_, value)); }
  bool IsInt(View object) override { return Py::IntCheck(Unwrapped(object)); }
  bool FitsInt64(View integer) override { return Py::IntFits64(Unwrapped(integer)); }
  int64_t AsInt64(View object) override {
    const Ref index = Made(Py::NumberIndex(thread_, Unwrapped(object)));
    const int64_t value = Py::IntAsInt64(thread_, Of(index));
    CheckError();
    return value;
  }
  int64_t AsClamped(View object) override {
    int64_t value;
    CheckDone(Py::NumberAsClamped(thread_, Unwrapped(object), &value));
    return value;
  }
  std::string IntDigits(View integer, int base) override {
    const Ref text = Made(Py::IntToText(thread_, Unwrapped(integer), base));
    return std::string(Py::StrAsView(thread_, Of(text)));
  }
  int64_t IntBitLength(View integer) override {
    return Py::IntBitLength(thread_, Unwrapped(integer));
  }
  std::pair<Ref, Ref> Divmod(View left, View right) override {
    Obj* const a = Unwrapped(left);
    Obj* const b = Unwrapped(right);
    const Ref both = Made(Py::IntCheck(a) && Py::IntCheck(b) ? Py::IntDivmod(thread_, a, b)
                                                             : Py::FloatDivmod(thread_, a, b));
    return {Item(both, 0), Item(both, 1)};
  }
  Ref PowMod(View base, View exponent, View modulus) override {
    return Made(Py::IntPowMod(thread_, Unwrapped(base), Unwrapped(exponent), Unwrapped(modulus)));
  }

  Ref Float(double value) override { return Made(Py::FloatFromDouble(thread_, value)); }
  double AsDouble(View object) override;

  Ref Str(std::string_view utf8) override { return Made(Py::StrFromView(thread_, utf8)); }
  Ref Intern(std::string_view utf8) override { return Made(Py::StrIntern(thread_, utf8)); }
  std::string_view Text(View str) override {
    const std::string_view text = Py::StrAsView(thread_, Unwrapped(str));
    CheckError();
    return text;
  }
  Ref Bytes(std::string_view bytes) override { return Made(Py::BytesFromView(thread_, bytes)); }
  std::string_view BytesOf(View bytes) override {
    const std::string_view text = Py::BytesAsView(thread_, Unwrapped(bytes));
    CheckError();
    return text;
  }

  Ref Tuple(absl::Span<const View> items) override {
    return Made(Py::TuplePack(thread_, Objects(items)));
  }
  Ref List(absl::Span<const View> items) override {
    return Made(Py::ListFromSpan(thread_, Objects(items)));
  }
  int64_t Size(View sequence) override {
    Obj* const object = Unwrapped(sequence);
    return Py::TupleCheck(object) ? Py::TupleSize(thread_, object)
                                  : CheckSize(Py::ListSize(thread_, object));
  }
  Ref Item(View sequence, int64_t index) override {
    Obj* const object = Unwrapped(sequence);
    if (!Py::TupleCheck(object)) return Made(Py::ListGetItemRef(thread_, object, index));
    Obj* item = Py::TupleGetItem(thread_, object, index);
    if (item == nullptr) throw Raised{};
    return Borrow(item);
  }
  void ListAppend(View list, View item) override {
    CheckDone(Py::ListAppend(thread_, Unwrapped(list), Of(item)));
  }
  void ListInsert(View list, int64_t index, View item) override {
    if (index < 0) index = std::max<int64_t>(index + Size(list), 0);
    CheckDone(Py::ListInsert(thread_, Unwrapped(list), index, Of(item)));
  }
  void ListSet(View list, int64_t index, View item) override {
    CheckDone(Py::ListSetItem(thread_, Unwrapped(list), index, New(item)));
  }
  Ref ListPop(View list, int64_t index) override {
    return Made(Py::ListPopAt(thread_, Unwrapped(list), index));
  }
  void ListExtend(View list, View iterable) override {
    CheckDone(Py::ListExtend(thread_, Unwrapped(list), Of(iterable)));
  }
  std::string ListBytes(View list) override {
    std::string bytes;
    CheckDone(Py::ListBytes(thread_, Unwrapped(list), &bytes));
    return bytes;
  }
  void ListReverse(View list) override { Py::ListReverse(thread_, Unwrapped(list)); }
  void ListClear(View list) override { Py::ListClear(thread_, Unwrapped(list)); }
  std::vector<Ref> ListTake(View list) override;
  bool ListPut(View list, absl::Span<const Ref> items) override;

  Ref Dict() override { return Made(Py::DictNew(thread_)); }
  Ref DictGet(View dict, View key) override {
    Obj* value;
    return Found(Py::DictGetItemRef(thread_, Unwrapped(dict), Of(key), &value), value);
  }
  void DictSet(View dict, View key, View value) override {
    CheckDone(Py::DictSetItem(thread_, Unwrapped(dict), Of(key), Of(value)));
  }
  bool DictDelete(View dict, View key) override {
    Obj* value;
    return static_cast<bool>(Found(Py::DictPop(thread_, Unwrapped(dict), Of(key), &value), value));
  }
  Ref DictPop(View dict, View key) override {
    Obj* value;
    return Found(Py::DictPop(thread_, Unwrapped(dict), Of(key), &value), value);
  }
  Ref DictSetDefault(View dict, View key, View value) override {
    return Made(Py::DictSetDefault(thread_, Unwrapped(dict), Of(key), Of(value)));
  }
  bool DictPopLast(View dict, Ref* key, Ref* value) override {
    Obj* raw_key;
    Obj* raw_value;
    const int found = Py::DictPopItem(thread_, Unwrapped(dict), &raw_key, &raw_value);
    CheckDone(found);
    if (found == 0) return false;
    *key = Steal(raw_key);
    *value = Steal(raw_value);
    return true;
  }
  bool DictNext(View dict, int64_t* position, Ref* key, Ref* value) override {
    Obj* raw_key = nullptr;
    Obj* raw_value = nullptr;
    const int found = Py::DictNextRef(thread_, Unwrapped(dict), position, &raw_key, &raw_value);
    CheckDone(found);
    if (found == 0) return false;
    *key = Steal(raw_key);
    *value = Steal(raw_value);
    return true;
  }
  Ref DictIter(View dict, DictPart part) override {
    const auto which = part == DictPart::kKeys     ? objects::DictPart::kKeys
                       : part == DictPart::kValues ? objects::DictPart::kValues
                                                   : objects::DictPart::kItems;
    return Made(objects::DictIteratorApi<S>::DictIteratorOver(thread_, Unwrapped(dict), which));
  }
  int64_t DictSize(View dict) override { return CheckSize(Py::DictSize(thread_, Unwrapped(dict))); }
  void DictClear(View dict) override { Py::DictClear(thread_, Unwrapped(dict)); }
  Ref DictCopy(View dict) override { return Made(Py::DictCopy(thread_, Unwrapped(dict))); }
  void DictUpdate(View dict, View other) override;

  Ref Slice(View start, View stop, View step) override {
    const auto or_none = [&](View view) { return view ? Of(view) : thread_.builtins().none; };
    return Made(Py::SliceNew(thread_, or_none(start), or_none(stop), or_none(step)));
  }
  Ref Range(int64_t start, int64_t stop, int64_t step) override {
    return Made(Py::RangeNew(thread_, start, stop, step));
  }
  std::array<Ref, 3> SliceParts(View slice) override {
    auto* self = static_cast<objects::SliceObject<S>*>(Of(slice));
    return {Borrow(self->start), Borrow(self->stop), Borrow(self->step)};
  }
  std::array<int64_t, 3> RangeParts(View range) override {
    auto* self = static_cast<objects::RangeObject<S>*>(Of(range));
    return {self->start, self->stop, self->step};
  }

 protected:
  static Obj* Of(const View& view) { return RawOf<S>(view.raw()); }
  static Obj* Unwrapped(const View& view) { return Py::InstanceValue(Of(view)); }
  Obj* New(const View& view) { return NewRef(thread_, Of(view)); }
  View Seen(Obj* object) { return View(*this, reinterpret_cast<Raw>(object)); }
  // Null stays empty.
  Ref Steal(Obj* object) { return Ref::Steal(*this, reinterpret_cast<Raw>(object)); }
  Ref Borrow(Obj* object) { return Steal(object != nullptr ? NewRef(thread_, object) : nullptr); }
  // Null: an error is pending.
  Ref Made(Obj* object) {
    if (object == nullptr) throw Raised{};
    return Steal(object);
  }
  Ref Found(int found, Obj* value) {
    if (found < 0) throw Raised{};
    return Steal(found > 0 ? value : nullptr);
  }
  void CheckDone(int result) {
    if (result < 0) throw Raised{};
  }
  int64_t CheckSize(int64_t size) {
    if (size < 0) throw Raised{};
    return size;
  }
  void CheckError() {
    if (thread_.failed()) throw Raised{};
  }
  static absl::InlinedVector<Obj*, 8> Objects(absl::Span<const View> views) {
    absl::InlinedVector<Obj*, 8> objects;
    objects.reserve(views.size());
    for (const View& view : views) objects.push_back(Of(view));
    return objects;
  }

  ThreadState<S>& state_;
  Thread<S>& thread_;

 private:
  std::vector<objects::ListLoan<S>> loans_;  // of lists being sorted, innermost last
};

template <class S>
double HostValues<S>::AsDouble(View object) {
  Obj* const value = Unwrapped(object);
  if (Py::FloatCheck(value) || Py::IntCheck(value)) {
    const double number = Py::FloatAsDouble(thread_, value);
    CheckError();
    return number;
  }
  Obj* converted = Py::NumberToFloat(thread_, value);
  if (converted == nullptr && !thread_.failed() && Py::IndexCheck(thread_, value)) {
    converted = Py::NumberIndex(thread_, value);
  }
  if (converted == nullptr && !thread_.failed()) {
    Raise(ErrorKind::kTypeError,
          absl::StrCat("must be real number, not ", Py::ClassNameOf(thread_, value)));
  }
  const Ref result = Made(converted);
  const double as_double = Py::FloatAsDouble(thread_, Of(result));
  CheckError();
  return as_double;
}

template <class S>
std::vector<Ref> HostValues<S>::ListTake(View list) {
  objects::ListLoan<S> loan;
  if (!Py::ListTakeItems(thread_, Unwrapped(list), &loan)) throw Raised{};
  std::vector<Ref> items;
  items.reserve(loan.items.size());
  for (Obj* item : loan.items) items.push_back(Steal(item));
  loan.items.clear();
  loans_.push_back(std::move(loan));
  return items;
}

template <class S>
bool HostValues<S>::ListPut(View list, absl::Span<const Ref> items) {
  objects::ListLoan<S> loan = std::move(loans_.back());
  loans_.pop_back();
  for (const Ref& item : items) loan.items.push_back(New(item));
  if (Py::ListPutItems(thread_, Unwrapped(list), &loan) == 0) return true;
  thread_.ClearError();
  return false;
}

template <class S>
void HostValues<S>::DictUpdate(View dict, View other) {
  Obj* const into = Unwrapped(dict);
  Obj* const from = Unwrapped(other);
  if (Py::DictCheck(from)) return CheckDone(Py::DictMerge(thread_, into, from));
  const Ref keys = FindAttr(other, Intern("keys"));
  if (!keys) return CheckDone(Py::DictMergePairs(thread_, into, from));
  const Ref iterator = Iter(Call(keys, absl::Span<const View>()));
  while (const Ref key = Next(iterator)) DictSet(dict, key, GetItem(other, key));
}

}  // namespace minipy

#endif  // LAB_MINIPY_VM_HOST_VALUES_H_
