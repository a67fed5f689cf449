#include "sanitizers/explain/knowledge/knowledge.h"

#include <algorithm>
#include <utility>

#include "sanitizers/explain/finding/explain.h"

namespace sanitizers {
namespace {

std::vector<std::string> FunctionsOf(const std::vector<Primitive>& primitives) {
  std::vector<std::string> functions;
  functions.reserve(primitives.size());
  for (const Primitive& primitive : primitives) functions.push_back(primitive.function);
  return functions;
}

// "*/a/b.h" is also the relative path "a/b.h": builds with a path map print those.
bool IsPath(std::string_view glob, std::string_view path) {
  if (glob.empty()) return true;
  return GlobMatches(glob, path) || (glob.starts_with("*/") && GlobMatches(glob.substr(2), path));
}

}  // namespace

Knowledge::Knowledge(std::vector<Kind> kinds, std::vector<Primitive> primitives,
                     std::vector<Noise> noise)
    : kinds_(std::move(kinds)),
      primitives_(std::move(primitives)),
      noise_(std::move(noise)),
      by_function_(FunctionsOf(primitives_)) {
  for (size_t i = 0; i < kinds_.size(); ++i) kind_by_id_.try_emplace(kinds_[i].id, i);
}

const Kind* Knowledge::FindKind(std::string_view id) const {
  const auto found = kind_by_id_.find(std::string(id));
  return found == kind_by_id_.end() ? nullptr : &kinds_[found->second];
}

const Primitive* Knowledge::Match(const Frame& frame) const {
  if (frame.function.empty() && frame.file.empty()) return nullptr;
  const std::string name = frame.function.empty() ? std::string() : ShortName(frame.function);
  std::string path = frame.file;
  std::replace(path.begin(), path.end(), '\\', '/');
  const int found =
      by_function_.First(name, [&](int index) { return IsPath(primitives_[index].file, path); });
  return found < 0 ? nullptr : &primitives_[found];
}

std::string_view Name(Deed deed) {
  switch (deed) {
    case Deed::kNone:
      return "none";
    case Deed::kIncref:
      return "incref";
    case Deed::kDecref:
      return "decref";
    case Deed::kCount:
      return "count";
    case Deed::kContentsRead:
      return "contents_read";
    case Deed::kContentsWrite:
      return "contents_write";
    case Deed::kAttribute:
      return "attribute";
    case Deed::kValue:
      return "value";
    case Deed::kLock:
      return "lock";
    case Deed::kAllocate:
      return "allocate";
    case Deed::kFree:
      return "free";
    case Deed::kPlumbing:
      return "plumbing";
  }
  return "none";
}

}  // namespace sanitizers
