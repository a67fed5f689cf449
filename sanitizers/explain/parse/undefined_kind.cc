// The kind of an undefined behaviour, from any of the three names that UBSan has for it: the
// message, the name in the SUMMARY under report_error_type=1, and the name that the minimal runtime
// prints. Tables and not code, as in kind.cc.
//
// Thread safety: pure functions over values.

#include <string>
#include <string_view>

#include "sanitizers/explain/parse/scan.h"
#include "sanitizers/explain/parse/title.h"

namespace sanitizers {
namespace {

struct Wording {
  std::string_view said;
  std::string_view kind;
};

// Clang's names of the checks, -fsanitize=NAME.
constexpr Wording kUndefined[] = {
    {"signed integer overflow", "signed-integer-overflow"},
    {"unsigned integer overflow", "unsigned-integer-overflow"},
    {"shift exponent", "shift-exponent"},
    {"left shift of", "shift-base"},
    {"division by zero", "integer-divide-by-zero"},
    {"null pointer returned from function declared to never", "returns-nonnull-attribute"},
    {"null pointer passed as argument", "nonnull-attribute"},
    {"_Nonnull binding to null pointer", "nullability"},
    {"applying zero offset to null pointer", "pointer-overflow"},
    {"applying non-zero offset", "pointer-overflow"},
    {"pointer index expression with base", "pointer-overflow"},
    {"addition of unsigned offset", "pointer-overflow"},
    {"subtraction of unsigned offset", "pointer-overflow"},
    {"pointer arithmetic", "pointer-overflow"},
    {"execution reached the end of a value-returning function", "return"},
    {"execution reached an unreachable program point", "unreachable"},
    {"execution reached a __builtin_unreachable()", "unreachable"},
    {"variable length array bound", "vla-bound"},
    {"implicit conversion", "implicit-conversion"},
    {"control flow integrity check", "cfi"},
    {"passing zero to ", "builtin"},
    {"passing a negative value", "builtin"},
    {"assumption is violated", "builtin"},
    {"assumption of ", "alignment"},
    {"invalid ObjC cast", "objc-cast"},
    {"invalid Objective-C cast", "objc-cast"},
    {"negation of ", "signed-integer-overflow"},
};

// Messages that are told apart by what stands further right.
constexpr Wording kUndefinedWithin[] = {
    {" out of bounds for type", "bounds"},
    {"misaligned address", "alignment"},
    {"through pointer to incorrect function type", "function"},
    {"which does not point to an object of type", "vptr"},
    {"null pointer", "null"},
    {"with insufficient space for an object", "object-size"},
    {"not a valid value for type 'bool'", "bool"},
    {"not a valid value for type '_Bool'", "bool"},
    {"not a valid value for type 'BOOL'", "bool"},
    {"not a valid value for type", "enum"},
    {"is outside the range of representable values", "float-cast-overflow"},
    {" by -1 cannot be represented", "signed-integer-overflow"},
};

// In a SUMMARY.
constexpr Wording kErrorTypes[] = {
    {"null-pointer-use", "null"},
    {"null-pointer-use-with-nullability", "nullability"},
    {"nullptr-with-offset", "pointer-overflow"},
    {"nullptr-with-nonzero-offset", "pointer-overflow"},
    {"nullptr-after-nonzero-offset", "pointer-overflow"},
    {"pointer-overflow", "pointer-overflow"},
    {"misaligned-pointer-use", "alignment"},
    {"alignment-assumption", "alignment"},
    {"insufficient-object-size", "object-size"},
    {"signed-integer-overflow", "signed-integer-overflow"},
    {"unsigned-integer-overflow", "unsigned-integer-overflow"},
    {"integer-divide-by-zero", "integer-divide-by-zero"},
    {"float-divide-by-zero", "float-divide-by-zero"},
    {"invalid-builtin-use", "builtin"},
    {"invalid-objc-cast", "objc-cast"},
    {"implicit-unsigned-integer-truncation", "implicit-conversion"},
    {"implicit-signed-integer-truncation", "implicit-conversion"},
    {"implicit-integer-sign-change", "implicit-conversion"},
    {"implicit-signed-integer-truncation-or-sign-change", "implicit-conversion"},
    {"invalid-shift-base", "shift-base"},
    {"invalid-shift-exponent", "shift-exponent"},
    {"out-of-bounds-index", "bounds"},
    {"local-out-of-bounds", "bounds"},
    {"unreachable-call", "unreachable"},
    {"missing-return", "return"},
    {"non-positive-vla-index", "vla-bound"},
    {"float-cast-overflow", "float-cast-overflow"},
    {"invalid-bool-load", "bool"},
    {"invalid-enum-load", "enum"},
    {"function-type-mismatch", "function"},
    {"invalid-null-return", "returns-nonnull-attribute"},
    {"invalid-null-return-with-nullability", "nullability"},
    {"invalid-null-argument", "nonnull-attribute"},
    {"invalid-null-argument-with-nullability", "nullability"},
    {"dynamic-type-mismatch", "vptr"},
    {"cfi-bad-type", "cfi"},
};

// Of the minimal runtime. Where one name is said of several checks it stays as it is.
constexpr Wording kMinimal[] = {
    {"type-mismatch", "type-mismatch"},
    {"alignment-assumption", "alignment"},
    {"add-overflow", "add-overflow"},
    {"sub-overflow", "sub-overflow"},
    {"mul-overflow", "mul-overflow"},
    {"negate-overflow", "negate-overflow"},
    {"divrem-overflow", "divrem-overflow"},
    {"shift-out-of-bounds", "shift-out-of-bounds"},
    {"out-of-bounds", "bounds"},
    {"local-out-of-bounds", "bounds"},
    {"builtin-unreachable", "unreachable"},
    {"missing-return", "return"},
    {"vla-bound-not-positive", "vla-bound"},
    {"float-cast-overflow", "float-cast-overflow"},
    {"load-invalid-value", "load-invalid-value"},
    {"invalid-builtin", "builtin"},
    {"invalid-objc-cast", "objc-cast"},
    {"function-type-mismatch", "function"},
    {"implicit-conversion", "implicit-conversion"},
    {"nonnull-arg", "nonnull-attribute"},
    {"nonnull-return", "returns-nonnull-attribute"},
    {"nullability-arg", "nullability"},
    {"nullability-return", "nullability"},
    {"pointer-overflow", "pointer-overflow"},
    {"cfi-check-fail", "cfi"},
};

template <size_t kCount>
std::string_view KindNamed(const Wording (&wordings)[kCount], std::string_view name) {
  for (const Wording& wording : wordings) {
    if (name == wording.said) return wording.kind;
  }
  return "";
}

}  // namespace

std::string UndefinedKindOf(std::string_view message) {
  for (const Wording& wording : kUndefined) {
    if (message.starts_with(wording.said)) return std::string(wording.kind);
  }
  for (const Wording& wording : kUndefinedWithin) {
    if (Has(message, wording.said)) return std::string(wording.kind);
  }
  return "undefined-behavior";
}

std::string_view KindOfErrorType(std::string_view name) { return KindNamed(kErrorTypes, name); }

std::string_view KindOfMinimal(std::string_view name) { return KindNamed(kMinimal, name); }

}  // namespace sanitizers
