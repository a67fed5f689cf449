// What is reported though it is right, as the table of noise describes it: locks that a sanitizer
// cannot see into, libraries that were built without it.

#include <algorithm>
#include <string>
#include <vector>

#include "sanitizers/explain/finding/context.h"
#include "sanitizers/explain/finding/own_frame.h"
#include "sanitizers/explain/parse/short_name.h"

namespace sanitizers {
namespace {

// A frame with its name, which is dear: it is asked about by every entry of the table.
struct Named {
  const Frame* frame;
  std::string name;
  bool access;  // of an access, from where it was made down to the reader's own code
};

bool IsAbout(const Noise& noise, const std::string& kind) {
  return noise.kinds.empty() ||
         std::find(noise.kinds.begin(), noise.kinds.end(), kind) != noise.kinds.end();
}

std::vector<Named> FramesOf(const Context& context) {
  std::vector<Named> frames;
  for (const Stack& stack : context.report.stacks) {
    // Beyond the reader's own frame stands who called it: an event loop of a library at the bottom
    // of every stack makes no access of the program doubtful.
    const bool access = stack.role == Role::kAccess || stack.role == Role::kPreviousAccess ||
                        context.report.kind == "memory-leak";
    const int own = access ? OwnFrame(stack, context.root, context.knowledge) : -1;
    for (size_t i = 0; i < stack.frames.size(); ++i) {
      frames.push_back(
          {&stack.frames[i], ShortName(stack.frames[i].function), static_cast<int>(i) <= own});
    }
  }
  return frames;
}

bool Matches(const Noise& noise, const Named& named) {
  const auto fits = [](const std::string& glob, const std::string& text) {
    return glob.empty() || GlobMatches(glob, text);
  };
  return (named.access || noise.where == "any") && fits(noise.module, named.frame->module) &&
         fits(noise.file, named.frame->file) && fits(noise.function, named.name);
}

}  // namespace

const Noise* FindNoise(const Context& context) {
  std::vector<Named> frames;
  for (const Noise& noise : context.knowledge.noise()) {
    if (!IsAbout(noise, context.report.kind)) continue;
    if (frames.empty()) frames = FramesOf(context);
    for (const Named& frame : frames) {
      if (Matches(noise, frame)) return &noise;
    }
  }
  return nullptr;
}

}  // namespace sanitizers
