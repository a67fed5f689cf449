// str.format: what the fields of a template stand for.
//
// Thread safety: as Host.

#include "lab/minipy/text/template.h"

#include <vector>

#include "lab/minipy/library/format.h"
#include "lab/minipy/library/library.h"
#include "lab/minipy/library/support.h"

namespace minipy {
namespace {

class ObjectTemplate : public text::TemplateArguments {
 public:
  // `positional` is null for format_map; `names` is a dict or any mapping, or nothing.
  ObjectTemplate(Host& py, const absl::Span<const View>* positional, View names)
      : py_(py), positional_(positional), names_(names) {}

  int64_t Count() const override {
    return positional_ == nullptr ? -1 : static_cast<int64_t>(positional_->size());
  }
  void PushPosition(int64_t index) override {
    stack_.emplace_back((*positional_)[static_cast<size_t>(index)]);
  }
  void PushName(std::string_view name) override {
    const Ref key = py_.Str(name);
    if (!names_) py_.RaiseWith(ErrorKind::kKeyError, key);
    stack_.push_back(py_.GetItem(names_, key));
  }
  void Attribute(std::string_view name) override {
    stack_.back() = py_.GetAttr(stack_.back(), name);
  }
  void Item(int64_t index) override { stack_.back() = py_.GetItem(stack_.back(), py_.Int(index)); }
  void Item(std::string_view key) override {
    stack_.back() = py_.GetItem(stack_.back(), py_.Str(key));
  }
  void Convert(char conversion) override {
    Ref& top = stack_.back();
    top = conversion == 's'   ? py_.StrOf(top)
          : conversion == 'r' ? py_.Repr(top)
                              : AsciiOf(py_, top);
  }
  std::string PopFormatted(std::string_view spec) override {
    const Ref value = std::move(stack_.back());
    stack_.pop_back();
    return std::string(py_.Text(FormatObject(py_, value, spec)));
  }

 private:
  Host& py_;
  const absl::Span<const View>* positional_;
  View names_;
  std::vector<Ref> stack_;
};

Ref Fill(Host& py, View format, ObjectTemplate arguments) {
  return py.Str(Textual(py, [&] { return text::FormatTemplate(py.Text(format), arguments); }));
}

}  // namespace

Ref FormatTemplateObjects(Host& py, View format, absl::Span<const View> positional, View keywords) {
  return Fill(py, format, ObjectTemplate(py, &positional, keywords));
}

Ref FormatMapObjects(Host& py, View format, View mapping) {
  return Fill(py, format, ObjectTemplate(py, nullptr, mapping));
}

}  // namespace minipy
