// format % arguments: what the conversions ask of objects.
//
// Thread safety: as Host.

#include "lab/minipy/text/percent.h"

#include "lab/minipy/library/bytes_like.h"
#include "lab/minipy/library/library.h"
#include "lab/minipy/library/numbers.h"
#include "lab/minipy/library/support.h"
#include "lab/minipy/text/codec.h"

namespace minipy {
namespace {

class ObjectArguments : public text::PercentArguments {
 public:
  ObjectArguments(Host& py, View operand)
      : py_(py), operand_(operand), kind_(ValueKind(py, operand)) {}

  int64_t Count() const override { return kind_ == Kind::kTuple ? py_.Size(operand_) : -1; }
  bool IsMapping() const override {
    if (kind_ == Kind::kTuple || kind_ == Kind::kStr) return false;
    return kind_ == Kind::kDict || static_cast<bool>(SpecialMethod(py_, operand_, "__getitem__"));
  }
  void Take(int64_t index) override {
    current_ = kind_ == Kind::kTuple ? py_.Item(operand_, index) : Ref(operand_);
  }
  void TakeKey(std::string_view key) override { current_ = py_.GetItem(operand_, py_.Str(key)); }

  std::string TypeName() override { return py_.NameOf(current_); }
  std::string Text(char conversion) override {
    return conversion == 's' ? py_.StrText(current_) : py_.ReprText(current_);
  }
  std::unique_ptr<text::IntegerValue> ExactInteger() override {
    if (!py_.IsInt(current_)) return nullptr;
    return std::make_unique<HostInteger>(py_, current_);
  }
  std::unique_ptr<text::IntegerValue> Integer(bool truncate) override {
    if (py_.IsInt(current_)) return ExactInteger();
    const bool real = ValueKind(py_, current_) == Kind::kFloat;
    if (SpecialMethod(py_, current_, "__index__")) return From(UnaryOperator::kIndex);
    if (truncate && (real || SpecialMethod(py_, current_, "__int__")))
      return From(UnaryOperator::kInt);
    return nullptr;
  }
  double Float() override { return py_.AsDouble(current_); }
  std::optional<std::string> Character() override {
    if (!IsStr(py_, current_)) return std::nullopt;
    return std::string(py_.Text(current_));
  }

 protected:
  Host& py_;
  View operand_;
  Ref current_;

 private:
  std::unique_ptr<text::IntegerValue> From(UnaryOperator op) {
    return std::make_unique<HostInteger>(py_, py_.Unary(op, current_));
  }

  Kind kind_;
};

// Of a format that is bytes: texts are bytes in Latin-1.
class BytesArguments : public ObjectArguments {
 public:
  using ObjectArguments::ObjectArguments;

  bool ForBytes() const override { return true; }
  bool IsMapping() const override {
    return !IsBytesLike(py_, operand_) && ObjectArguments::IsMapping();
  }
  void TakeKey(std::string_view key) override {
    current_ = py_.GetItem(operand_, py_.Bytes(text::Encode(key, "latin-1")));
  }
  std::string Text(char conversion) override {
    if (conversion == 'r' || conversion == 'a') return py_.ReprText(current_);
    if (IsBytesLike(py_, current_)) return Latin1(BytesIn(py_, current_));
    if (const std::optional<std::string> made = BytesOfObject(py_, current_)) return Latin1(*made);
    FailType(py_, "%b requires a bytes-like object, or an object that implements __bytes__, not '",
             TypeName(), "'");
  }
  double Float() override {
    try {
      return py_.AsDouble(current_);
    } catch (const Raised&) {
      py_.ClearError();
    }
    FailType(py_, "float argument required, not ", TypeName());
  }
  std::optional<std::string> Character() override {
    if (!IsBytesLike(py_, current_)) return std::nullopt;
    return Latin1(BytesIn(py_, current_));
  }

 private:
  static std::string Latin1(std::string_view bytes) { return text::Decode(bytes, "latin-1"); }
};

}  // namespace

Ref PercentFormatObjects(Host& py, View format, View arguments) {
  if (ValueKind(py, format) == Kind::kBytes) {
    BytesArguments objects(py, arguments);
    return py.Bytes(Textual(py, [&] {
      const std::string text = text::Decode(py.BytesOf(format), "latin-1");
      return text::Encode(text::PercentFormat(text, objects), "latin-1");
    }));
  }
  ObjectArguments objects(py, arguments);
  return py.Str(Textual(py, [&] { return text::PercentFormat(py.Text(format), objects); }));
}

}  // namespace minipy
