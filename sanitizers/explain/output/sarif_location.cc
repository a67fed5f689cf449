#include "sanitizers/explain/output/sarif_location.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <vector>

#include "nlohmann/json.hpp"
#include "sanitizers/explain/output/layout.h"
#include "sanitizers/explain/parse/short_name.h"

namespace sanitizers {
namespace {

using Json = nlohmann::ordered_json;

bool HasDrive(std::string_view path) {
  return path.size() >= 2 && path[1] == ':' && std::isalpha(static_cast<unsigned char>(path[0]));
}

// The most widely used reader of SARIF holds integers in 32 bits, and drops the whole file without
// a word if one is larger.
constexpr int64_t kMostInteger = std::numeric_limits<int32_t>::max();

std::string Encoded(std::string_view segment) {
  constexpr std::string_view kKept = "-._~!$&'()*+,;=@";  // RFC 3986, what a segment may hold
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : segment) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && (std::isalnum(byte) || kKept.find(c) != kKept.npos)) {
      encoded += c;
    } else {
      encoded += '%';
      encoded += kDigits[byte >> 4];
      encoded += kDigits[byte & 15];
    }
  }
  return encoded;
}

std::vector<std::string_view> Segments(std::string_view path) {
  std::vector<std::string_view> segments;
  while (!path.empty()) {
    const size_t end = std::min(path.find_first_of("/\\"), path.size());
    const std::string_view segment = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (segment == "..") {
      if (!segments.empty()) segments.pop_back();
    } else if (!segment.empty() && segment != ".") {
      segments.push_back(segment);
    }
  }
  return segments;
}

Json ArtifactLocation(std::string_view path, std::string_view root) {
  const std::string uri = Uri(BelowRoot(path, root));
  if (uri.empty()) return nullptr;
  Json location = {{"uri", uri}};
  if (!uri.starts_with("file:")) location["uriBaseId"] = kSourceRoot;
  return location;
}

struct Spot {
  std::string_view file;
  int line, column;
  std::string_view module;
  uint64_t offset;
};

// "till+0x1234"
std::string ModuleAddress(const Spot& spot) {
  char offset[2 + 16 + 1];
  std::snprintf(offset, sizeof offset, "0x%llx", static_cast<unsigned long long>(spot.offset));
  const size_t slash = spot.module.find_last_of("/\\");
  const size_t name = slash == spot.module.npos ? 0 : slash + 1;
  return Printable(spot.module.substr(name)) + "+" + offset;
}

Json PhysicalLocation(const Spot& spot, std::string_view root) {
  const bool file = !spot.file.empty();
  const Json artifact = ArtifactLocation(file ? spot.file : spot.module, root);
  if (artifact.is_null()) return nullptr;
  Json physical = {{"artifactLocation", artifact}};
  if (file && spot.line >= 1) {
    physical["region"] = {{"startLine", spot.line}};
    if (spot.column >= 1) physical["region"]["startColumn"] = spot.column;
  } else if (!file) {
    physical["address"] = {{"kind", "instruction"}, {"fullyQualifiedName", ModuleAddress(spot)}};
    if (spot.offset <= kMostInteger) physical["address"]["relativeAddress"] = spot.offset;
  }
  return physical;
}

Json LocationAt(const Spot& spot, std::string_view function, std::string_view root) {
  const Json physical = PhysicalLocation(spot, root);
  if (physical.is_null()) return nullptr;
  Json location = {{"physicalLocation", physical}};
  if (!function.empty()) {
    location["logicalLocations"] = {{{"fullyQualifiedName", function}, {"kind", "function"}}};
  }
  return location;
}

}  // namespace

std::string Uri(std::string_view path) {
  const bool drive = HasDrive(path);
  const bool share = path.starts_with("\\\\");
  const bool absolute = drive || path.starts_with('/') || path.starts_with('\\');
  std::string uri;
  if (drive) {
    uri = std::string(1, path[0]) + ":";
    path.remove_prefix(2);
  }
  for (const std::string_view segment : Segments(path)) {
    if (!uri.empty()) uri += '/';
    uri += Encoded(segment);
  }
  if (uri.empty() || !absolute) return uri;
  return (share ? "file://" : "file:///") + uri;
}

Json LocationOf(const Frame& frame, std::string_view function, std::string_view root) {
  return LocationAt({frame.file, frame.line, frame.column, frame.module, frame.offset}, function,
                    root);
}

Json LocationOf(const Site& site, std::string_view root) {
  return LocationAt({site.file, site.line, site.column, site.module, site.offset},
                    Printable(site.function), root);
}

Json LogLocation(const Report& report, std::string_view root) {
  const Json artifact = ArtifactLocation(report.source.empty() ? "stdin" : report.source, root);
  Json physical = {{"artifactLocation", artifact.is_null() ? Json{{"uri", "log"}} : artifact}};
  if (report.first_line >= 1 && report.first_line <= kMostInteger)
    physical["region"] = {{"startLine", report.first_line}};
  return {{"physicalLocation", physical}};
}

}  // namespace sanitizers
