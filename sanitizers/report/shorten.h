// A sanitizer report cut down to what a person reads first: per stack the frames of our own code,
// names without their template arguments and parameters, paths from the root of the source tree.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_REPORT_SHORTEN_H_
#define SANITIZERS_REPORT_SHORTEN_H_

#include <string>
#include <string_view>

namespace sanitizers {

// Lines that are no stack frames stay as they are. `frames` is the most that one stack keeps;
// frames of the standard library and without a symbol are left out.
std::string Shortened(std::string_view report, int frames);

// "void a::B<C<D>>::E<F>(int, G<H>) const" → "a::B::E"
std::string ShortName(std::string_view function);

}  // namespace sanitizers

#endif  // SANITIZERS_REPORT_SHORTEN_H_
