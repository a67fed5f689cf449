#include "lab/minipy/modules/sys_info.h"

#include <unistd.h>

#include <cfloat>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "lab/minipy/modules/native_module.h"
#include "lab/minipy/modules/struct_sequence.h"

namespace minipy {
namespace {

using NamedValues = std::vector<std::pair<std::string_view, Ref>>;

void DefineStruct(Host& py, View module_dict, std::string_view attribute, std::string_view name,
                  const NamedValues& items) {
  std::vector<std::string_view> fields;
  std::vector<View> values;
  for (const auto& [field, value] : items) {
    fields.push_back(field);
    values.push_back(value);
  }
  AddTo(py, module_dict, attribute,
        NewStructSequence(py, NewStructSequenceClass(py, name, fields), values));
}

// The language is that of CPython 3.11.7, the oracle of all tests.
void DefineVersions(Host& py, View module_dict) {
  DefineStruct(py, module_dict, "version_info", "sys.version_info",
               {{"major", py.Int(3)},
                {"minor", py.Int(11)},
                {"micro", py.Int(7)},
                {"releaselevel", py.Str("final")},
                {"serial", py.Int(0)}});
  AddTo(py, module_dict, "hexversion", py.Int(0x030b07f0));
  AddTo(py, module_dict, "api_version", py.Int(1013));
  AddTo(py, module_dict, "version",
        py.Str("3.11.7 (minipy, " + py.SchemeName() + ") [" __VERSION__ "]"));
  AddTo(py, module_dict, "copyright", py.Str(""));
  // Not a struct sequence: only its attributes are promised.
  const Ref cls = py.NewClass(py.Intern("SimpleNamespace"), {}, py.Dict());
  const Ref implementation = py.NewInstance(cls);
  const auto set = [&](std::string_view name, View value) {
    py.SetAttr(implementation, py.Intern(name), value);
  };
  set("name", py.Str("minipy"));
  set("version", py.DictGet(module_dict, py.Intern("version_info")));
  set("hexversion", py.Int(0x030b07f0));
  set("cache_tag", py.None());
  set("scheme", py.Str(py.SchemeName()));
  AddTo(py, module_dict, "implementation", implementation);
}

void DefineNumbers(Host& py, View module_dict) {
  AddTo(py, module_dict, "maxsize", py.Int(std::numeric_limits<int64_t>::max()));
  AddTo(py, module_dict, "maxunicode", py.Int(0x10FFFF));
  AddTo(py, module_dict, "float_repr_style", py.Str("short"));
  DefineStruct(py, module_dict, "float_info", "sys.float_info",
               {{"max", py.Float(DBL_MAX)},
                {"max_exp", py.Int(DBL_MAX_EXP)},
                {"max_10_exp", py.Int(DBL_MAX_10_EXP)},
                {"min", py.Float(DBL_MIN)},
                {"min_exp", py.Int(DBL_MIN_EXP)},
                {"min_10_exp", py.Int(DBL_MIN_10_EXP)},
                {"dig", py.Int(DBL_DIG)},
                {"mant_dig", py.Int(DBL_MANT_DIG)},
                {"epsilon", py.Float(DBL_EPSILON)},
                {"radix", py.Int(FLT_RADIX)},
                {"rounds", py.Int(1)}});
  // Of arithmetic beyond 64 bits nobody sees digits; these are CPython's.
  DefineStruct(py, module_dict, "int_info", "sys.int_info",
               {{"bits_per_digit", py.Int(30)},
                {"sizeof_digit", py.Int(4)},
                {"default_max_str_digits", py.Int(4300)},
                {"str_digits_check_threshold", py.Int(640)}});
  DefineStruct(py, module_dict, "hash_info", "sys.hash_info",
               {{"width", py.Int(64)},
                {"modulus", py.Int((int64_t{1} << 61) - 1)},
                {"inf", py.Int(314159)},
                {"nan", py.Int(0)}});
  DefineStruct(py, module_dict, "thread_info", "sys.thread_info",
               {{"name", py.Str("pthread")}, {"lock", None(py)}, {"version", None(py)}});
}

void DefineFlags(Host& py, View module_dict) {
  constexpr std::string_view kFlags[] = {"debug",
                                         "inspect",
                                         "interactive",
                                         "optimize",
                                         "dont_write_bytecode",
                                         "no_site",
                                         "no_user_site",
                                         "verbose",
                                         "bytes_warning",
                                         "quiet",
                                         "isolated",
                                         "ignore_environment",
                                         "hash_randomization"};
  NamedValues flags;
  for (const std::string_view flag : kFlags) flags.emplace_back(flag, py.Int(0));
  DefineStruct(py, module_dict, "flags", "sys.flags", flags);
}

std::string Executable() {
  char path[4096];
  const ssize_t size = readlink("/proc/self/exe", path, sizeof(path));
  return size < 0 ? "" : std::string(path, static_cast<size_t>(size));
}

void DefineSurroundings(Host& py, View module_dict) {
  AddTo(py, module_dict, "platform", py.Str("linux"));
  constexpr bool kLittle = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__;
  AddTo(py, module_dict, "byteorder", py.Str(kLittle ? "little" : "big"));
  AddTo(py, module_dict, "executable", py.Str(Executable()));
  for (const char* name : {"prefix", "base_prefix", "exec_prefix"}) {
    AddTo(py, module_dict, name, py.Str(""));
  }
  AddTo(py, module_dict, "dont_write_bytecode", py.Bool(true));
  AddTo(py, module_dict, "warnoptions", py.List());
  std::vector<Ref> names;
  for (const std::string_view name : NativeModuleNames()) names.push_back(py.Str(name));
  const std::vector<View> views(names.begin(), names.end());
  AddTo(py, module_dict, "builtin_module_names", py.Tuple(absl::MakeConstSpan(views)));
}

}  // namespace

void DefineSysInfo(Host& py, View module_dict) {
  DefineVersions(py, module_dict);
  DefineNumbers(py, module_dict);
  DefineFlags(py, module_dict);
  DefineSurroundings(py, module_dict);
}

}  // namespace minipy
