#include "sanitizers/explain/finding/fingerprint.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "sanitizers/console/text.h"
#include "sanitizers/explain/finding/own_frame.h"
#include "sanitizers/explain/parse/short_name.h"

namespace sanitizers {
namespace {

using console::Cat;

// FNV-1a, 64 bits (Fowler, Noll, Vo): stable across processes and platforms, which a hash table's
// hash is not meant to be.
std::string Hash(const std::string& text) {
  uint64_t hash = 0xcbf29ce484222325u;
  for (unsigned char c : text) hash = (hash ^ c) * 0x100000001b3u;
  char digits[17];
  std::snprintf(digits, sizeof(digits), "%016llx", static_cast<unsigned long long>(hash));
  return digits;
}

std::string BaseName(const std::string& path) {
  return path.substr(path.find_last_of("/\\") == path.npos ? 0 : path.find_last_of("/\\") + 1);
}

std::string Words(const Site& site, bool line) {
  if (site.file.empty() && site.function.empty()) {
    return Cat(BaseName(site.module), "+", site.offset);
  }
  std::string words = Cat(site.file, "|", site.function);
  if (line) words += Cat("|", site.line);
  if (site.file.empty()) words += Cat("|", BaseName(site.module));
  return words;
}

// All objects of a program may come from one allocator: a leak is told apart by who asked for it.
constexpr int kLeakCallers = 3;

std::string Callers(const Stack& stack, std::string_view root) {
  std::string callers;
  int taken = 0;
  for (const Frame& frame : stack.frames) {
    if (taken == kLeakCallers) break;
    if (IsLibrary(frame)) continue;
    ++taken;
    callers += Cat("\n", BelowRoot(frame.file, root), "|", ShortName(frame.function));
  }
  // Nobody's own: then whoever called the allocator, whose name all leaks share.
  for (size_t i = 1; taken == 0 && i < stack.frames.size() && i <= kLeakCallers; ++i) {
    const Frame& frame = stack.frames[i];
    callers += Cat("\n", BaseName(frame.module), "|", ShortName(frame.function));
    if (frame.function.empty()) callers += Cat("+", frame.offset);
  }
  return callers;
}

// Addresses are others in the next run.
std::string WithoutAddresses(std::string_view text) {
  std::string words;
  for (size_t at = text.find("0x"); at != text.npos; at = text.find("0x")) {
    words.append(text.substr(0, at)).append("0x");
    text.remove_prefix(at + 2);
    text.remove_prefix(std::min(text.find_first_not_of("0123456789abcdefABCDEF"), text.size()));
  }
  return words.append(text);
}

std::string WithoutNumbers(std::string_view text) {
  std::string words;
  for (char c : text) {
    if (c < '0' || c > '9') words += c;
  }
  return words;
}

std::string Print(const Finding& finding, std::string_view root, bool lines) {
  std::vector<std::string> sites;
  for (const Site& site : finding.sites) sites.push_back(Words(site, lines));
  std::sort(sites.begin(), sites.end());
  std::string text = Cat(ToolName(finding.tool), "|", finding.kind);
  for (const std::string& site : sites) text += Cat("\n", site);
  const bool known = std::any_of(finding.sites.begin(), finding.sites.end(),
                                 [](const Site& site) { return site.Known(); });
  // Without a function (UBSan prints no stack unless asked) a file is too large a place: the column
  // and the operation tell findings apart, and stay when lines move.
  if (!lines && finding.tool == Tool::kUndefined && !finding.sites.empty() &&
      finding.sites[0].function.empty()) {
    text += Cat("\n", finding.sites[0].column, "|", WithoutNumbers(finding.report.detail));
  }
  // Without a place, what was said is all there is.
  if (!known) {
    text += Cat("\n", finding.report.title, "|", WithoutAddresses(finding.report.detail));
  }
  if (finding.leak_stack >= 0) {
    text += Callers(finding.report.stacks[static_cast<size_t>(finding.leak_stack)], root);
  }
  return Hash(text);
}

}  // namespace

void SetFingerprints(std::string_view root, Finding* finding) {
  finding->fingerprint = Print(*finding, root, true);
  finding->loose_fingerprint = Print(*finding, root, false);
}

}  // namespace sanitizers
