#include "lab/minipy/host/bind.h"

#include <algorithm>
#include <string_view>

#include "lab/minipy/host/bind_errors.h"
#include "lab/minipy/host/host.h"

namespace minipy {

class Binder {
 public:
  Binder(Host& py, const Signature& signature, absl::Span<const View> arguments, View names,
         BoundArguments* out)
      : py_(py), signature_(signature), names_(names), out_(*out) {
    given_.keywords = names ? static_cast<size_t>(py.Size(names)) : 0;
    given_.positional = arguments.size() - given_.keywords;
    positional_ = arguments.first(given_.positional);
    values_ = arguments.subspan(given_.positional);
  }

  void Bind() {
    CheckCounts(py_, signature_, given_);
    out_.bound_.resize(signature_.names.size());
    const size_t most = static_cast<size_t>(signature_.positional);
    const size_t matched = std::min(positional_.size(), most);
    for (size_t i = 0; i < matched; ++i) out_.bound_[i] = positional_[i];
    out_.rest_ = positional_.subspan(matched);
    for (size_t i = 0; i < values_.size(); ++i) BindKeyword(i);
    for (size_t i = matched; i < signature_.names.size(); ++i) {
      if (!out_.bound_[i] && !signature_.optional[i]) RaiseMissing(py_, signature_, i);
    }
    if (unknown_) RaiseUnknownKeyword(py_, signature_, py_.Text(unknown_));
  }

 private:
  void BindKeyword(size_t which) {
    const Ref name = py_.Item(names_, static_cast<int64_t>(which));
    const std::string_view text = py_.Text(name);
    for (size_t i = signature_.positional_only; i < signature_.names.size(); ++i) {
      if (signature_.names[i] != text) continue;
      if (out_.bound_[i]) RaiseGivenTwice(py_, signature_, i);
      out_.bound_[i] = values_[which];
      return;
    }
    if (!signature_.variadic_keywords) {
      if (!unknown_) unknown_ = name;
      return;
    }
    if (!out_.keywords_) out_.keywords_ = py_.Dict();
    py_.DictSet(out_.keywords_, name, values_[which]);
  }

  Host& py_;
  const Signature& signature_;
  const View names_;
  BoundArguments& out_;
  Given given_;
  Ref unknown_;  // a keyword no parameter has; what is missing is said first
  absl::Span<const View> positional_;
  absl::Span<const View> values_;
};

void BindArguments(Host& py, const Signature& signature, absl::Span<const View> arguments,
                   View names, BoundArguments* out) {
  Binder(py, signature, arguments, names, out).Bind();
}

}  // namespace minipy
