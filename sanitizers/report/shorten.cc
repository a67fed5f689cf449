#include "sanitizers/report/shorten.h"

#include <cctype>

namespace sanitizers {
namespace {

// The root of the source tree, as the compiler wrote it into the debug info of this build.
std::string_view Root() {
  constexpr std::string_view kHere = "sanitizers/report/shorten.cc";
  const std::string_view file = __FILE__;
  return file.ends_with(kHere) ? file.substr(0, file.size() - kHere.size()) : "";
}

bool StartsWith(std::string_view text, std::string_view with) {
  return text.substr(0, with.size()) == with;
}

struct Frame {
  std::string_view indent, number, function, place;
};

// "    #0 FUNCTION PLACE (module+0x1) (BuildId: …)"; false if the line is something else.
bool ParseFrame(std::string_view line, Frame* frame) {
  const size_t hash = line.find_first_not_of(' ');
  if (hash == line.npos || line[hash] != '#') return false;
  size_t end = hash + 1;
  while (end < line.size() && std::isdigit(static_cast<unsigned char>(line[end]))) ++end;
  if (end == hash + 1 || end >= line.size() || line[end] != ' ') return false;
  frame->indent = line.substr(0, hash);
  frame->number = line.substr(hash, end - hash);
  std::string_view rest = line.substr(end + 1);
  if (const size_t module = rest.find(" (BuildId"); module != rest.npos)
    rest = rest.substr(0, module);
  if (!rest.empty() && rest.back() == ')') {  // (module+0x1)
    if (const size_t module = rest.rfind(" ("); module != rest.npos) rest = rest.substr(0, module);
  }
  const size_t space = rest.rfind(' ');
  if (space == rest.npos) return false;
  frame->function = rest.substr(0, space);
  frame->place = rest.substr(space + 1);
  if (StartsWith(frame->function, "in ")) frame->function.remove_prefix(3);
  return true;
}

}  // namespace

std::string ShortName(std::string_view function) {
  constexpr std::string_view kAnonymous = "(anonymous namespace)::";
  std::string name;
  int depth = 0;  // of <> and ()
  for (size_t i = 0; i < function.size(); ++i) {
    if (depth == 0 && StartsWith(function.substr(i), kAnonymous)) {
      i += kAnonymous.size() - 1;
      continue;
    }
    const char c = function[i];
    if (c == '<' || c == '(') {
      ++depth;
    } else if (c == '>' || c == ')') {
      if (depth > 0) --depth;
    } else if (depth == 0) {
      name += c;
    }
  }
  if (name.ends_with(" const")) name.resize(name.size() - 6);
  // What is left before the last blank is a return type.
  if (const size_t blank = name.rfind(' '); blank != name.npos) name.erase(0, blank + 1);
  return name.empty() ? std::string(function) : name;
}

std::string Shortened(std::string_view report, int frames) {
  std::string text;
  int shown = 0;
  while (!report.empty()) {
    const size_t end = report.find('\n');
    const std::string_view line = report.substr(0, end);
    report.remove_prefix(end == report.npos ? report.size() : end + 1);
    Frame frame;
    if (!ParseFrame(line, &frame)) {
      shown = 0;
      const size_t in = StartsWith(line, "SUMMARY: ") ? line.find(" in ") : line.npos;
      text.append(line.substr(0, in));
      if (in != line.npos) text.append(" in ").append(ShortName(line.substr(in + 4)));
      text.append("\n");
      continue;
    }
    const std::string name = ShortName(frame.function);
    if (StartsWith(name, "std::") || StartsWith(frame.place, "<null>") ||
        StartsWith(frame.function, "<null>") || shown++ >= frames) {
      continue;
    }
    std::string_view place = frame.place;
    if (!Root().empty() && StartsWith(place, Root())) place.remove_prefix(Root().size());
    text.append(frame.indent).append(frame.number).append(" ").append(name).append(" ");
    text.append(place).append("\n");
  }
  return text;
}

}  // namespace sanitizers
