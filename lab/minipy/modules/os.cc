// _os: what os and platform tell of the machine. Files are not among it.

#include <sys/random.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <string>
#include <thread>

#include "lab/minipy/modules/inits.h"
#include "lab/minipy/modules/native_module.h"

namespace minipy {
namespace {

Ref GetPid(Host& py, const Args&) { return py.Int(getpid()); }
Ref GetPPid(Host& py, const Args&) { return py.Int(getppid()); }
Ref CpuCount(Host& py, const Args&) {
  const unsigned count = std::thread::hardware_concurrency();
  return count == 0 ? None(py) : py.Int(count);
}
Ref URandom(Host& py, const Args& args) {
  const int64_t size = py.AsInt64(args[0]);
  if (size < 0) py.Raise(ErrorKind::kValueError, "negative argument not allowed");
  std::string bytes(static_cast<size_t>(size), '\0');
  for (size_t at = 0; at < bytes.size();) {
    const ssize_t got = getrandom(bytes.data() + at, bytes.size() - at, 0);
    if (got < 0) py.Raise(ErrorKind::kOSError, "no random bytes to be had");
    at += static_cast<size_t>(got);
  }
  return py.Bytes(bytes);
}
Ref UName(Host& py, const Args&) {
  utsname names;
  if (uname(&names) != 0) py.Raise(ErrorKind::kOSError, "uname failed");
  return py.Tuple({py.Str(names.sysname), py.Str(names.nodename), py.Str(names.release),
                   py.Str(names.version), py.Str(names.machine)});
}

constexpr NativeSpec kFunctions[] = {
    {"getpid()", GetPid},          {"getppid()", GetPPid}, {"cpu_count()", CpuCount},
    {"urandom(size, /)", URandom}, {"uname()", UName},
};

}  // namespace

void InitOs(Host& py, View module_dict) {
  AddFunctions(py, module_dict, kFunctions);
  const Ref variables = py.Dict();
  for (char** each = environ; *each != nullptr; ++each) {
    const std::string_view text = *each;
    const size_t equals = text.find('=');
    if (equals == std::string_view::npos) continue;
    try {
      py.DictSet(variables, py.Str(text.substr(0, equals)), py.Str(text.substr(equals + 1)));
    } catch (const Raised&) {
      py.ClearError();  // not UTF-8: nothing a str can hold
    }
  }
  AddTo(py, module_dict, "environ", variables);
}

}  // namespace minipy
