// The tables as the build compiles them in: kinds.json, primitives.json and noise.json, unchanged.
//
// Thread safety: constants.

#ifndef SANITIZERS_EXPLAIN_KNOWLEDGE_EMBEDDED_H_
#define SANITIZERS_EXPLAIN_KNOWLEDGE_EMBEDDED_H_

#include <string_view>

namespace sanitizers {

std::string_view KindsJson();
std::string_view PrimitivesJson();
std::string_view NoiseJson();

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_KNOWLEDGE_EMBEDDED_H_
