#include "sanitizers/explain/knowledge/knowledge.h"

#include <algorithm>
#include <utility>

#include "sanitizers/explain/parse/short_name.h"

namespace sanitizers {
namespace {

std::string_view AfterLastSlash(std::string_view path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

// "*/a/b.h" is also the relative path "a/b.h": builds with a path map print those.
bool IsPath(std::string_view glob, std::string_view path) {
  if (glob.empty()) return true;
  if (!GlobMatches(AfterLastSlash(glob), AfterLastSlash(path))) return false;
  if (GlobMatches(glob, path)) return true;
  return !path.starts_with('/') && glob.starts_with("*/") && GlobMatches(glob.substr(2), path);
}

}  // namespace

Knowledge::Knowledge(std::vector<Kind> kinds, std::vector<Primitive> primitives,
                     std::vector<Noise> noise)
    : kinds_(std::move(kinds)), primitives_(std::move(primitives)), noise_(std::move(noise)) {
  for (size_t i = 0; i < kinds_.size(); ++i) kind_by_id_.try_emplace(kinds_[i].id, i);
  std::vector<std::string> functions, names;
  for (size_t i = 0; i < primitives_.size(); ++i) {
    const Primitive& primitive = primitives_[i];
    if (primitive.function.empty()) {
      names.emplace_back(AfterLastSlash(primitive.file));
      whole_files_.push_back(i);
    } else {
      functions.push_back(primitive.function);
      named_.push_back(i);
    }
  }
  by_function_ = GlobIndex(std::move(functions));
  by_file_name_ = GlobIndex(std::move(names));
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
  const auto is_path = [&](size_t index) { return IsPath(primitives_[index].file, path); };
  const int by_function =
      name.empty() ? -1 : by_function_.First(name, [&](int i) { return is_path(named_[i]); });
  const int by_file = path.empty() ? -1 : by_file_name_.First(AfterLastSlash(path), [&](int i) {
    return is_path(whole_files_[i]);
  });
  size_t first = primitives_.size();
  if (by_function >= 0) first = named_[by_function];
  if (by_file >= 0) first = std::min(first, whole_files_[by_file]);
  return first == primitives_.size() ? nullptr : &primitives_[first];
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
