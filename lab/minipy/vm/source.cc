#include "lab/minipy/vm/source.h"

#include <map>
#include <sstream>
#include <vector>

#include "lab/minipy/code/compiler.h"
#include "lab/minipy/syntax/parse.h"
#include "objects/base/mutex.h"
#include "sanitizers/console/text.h"

namespace minipy {
namespace {

// What was compiled, by name: tracebacks show lines of it even when the file has changed since.
struct Sources {
  objects::Mutex mutex;
  std::map<std::string, std::string> texts ABSL_GUARDED_BY(mutex);
};
Sources& AllSources() {
  static Sources* const sources = new Sources();
  return *sources;
}

CompiledSource CompileParsed(const Parsed& parsed) {
  if (const auto* error = std::get_if<SyntaxError>(&parsed)) return *error;
  return Compile(std::get<Module>(parsed));
}

}  // namespace

CompiledSource CompileSource(std::string_view source, std::string_view filename) {
  {
    objects::MutexLock lock(AllSources().mutex);
    AllSources().texts[std::string(filename)] = std::string(source);
  }
  return CompileParsed(Parse(source, filename));
}

CompiledSource CompileText(std::string_view text, std::string_view filename, bool expression) {
  return CompileParsed(expression ? ParseExpression(text, filename) : Parse(text, filename));
}

std::string SourceLine(const std::string& filename, int line) {
  std::string text;
  {
    objects::MutexLock lock(AllSources().mutex);
    const auto it = AllSources().texts.find(filename);
    if (it == AllSources().texts.end()) return "";
    text = it->second;
  }
  std::istringstream stream(text);
  std::string found;
  for (int i = 0; i < line; ++i) {
    if (!std::getline(stream, found)) return "";
  }
  if (!found.empty() && found.back() == '\r') found.pop_back();
  return found;
}

}  // namespace minipy
