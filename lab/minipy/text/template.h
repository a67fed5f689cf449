// str.format and str.format_map: "{0.name[key]!r:>{width}}" is read here, and whoever has objects
// is asked for what the names stand for.
//
// Thread safety: a function of its arguments; calls back on the calling thread.

#ifndef LAB_MINIPY_TEXT_TEMPLATE_H_
#define LAB_MINIPY_TEXT_TEMPLATE_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace minipy::text {

// The arguments of str.format, and a stack of values: a field within the spec of another field is
// worked out while the other waits. Each field pushes one value, changes it, and has it formatted.
// Exceptions that are thrown here come out of FormatTemplate; the stack may then hold values.
class TemplateArguments {
 public:
  virtual ~TemplateArguments() = default;

  // Positional arguments; -1 if there can be none, as for format_map.
  virtual int64_t Count() const = 0;
  // REQUIRES: 0 <= index < Count()
  virtual void PushPosition(int64_t index) = 0;
  // KeyError of the name, if there is none.
  virtual void PushName(std::string_view name) = 0;

  // These replace the value on top: by its attribute, its item, or its str, repr or ascii ('s',
  // 'r', 'a').
  virtual void Attribute(std::string_view name) = 0;
  virtual void Item(int64_t index) = 0;
  virtual void Item(std::string_view key) = 0;
  virtual void Convert(char conversion) = 0;

  // Pops the value on top; what format(value, spec) makes of it.
  virtual std::string PopFormatted(std::string_view spec) = 0;
};

std::string FormatTemplate(std::string_view text, TemplateArguments& arguments);

}  // namespace minipy::text

#endif  // LAB_MINIPY_TEXT_TEMPLATE_H_
