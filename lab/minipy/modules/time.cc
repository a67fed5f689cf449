// time: clocks, sleep, and the calendar as far as strftime needs it.

#include <chrono>
#include <cmath>
#include <ctime>
#include <memory>
#include <string>
#include <vector>

#include "lab/minipy/modules/inits.h"
#include "lab/minipy/modules/native_module.h"
#include "lab/minipy/modules/struct_sequence.h"

namespace minipy {
namespace {

template <clockid_t kClock>
int64_t Nanoseconds() {
  timespec now;
  clock_gettime(kClock, &now);
  return int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}
template <clockid_t kClock>
Ref Clock(Host& py, const Args&) {
  return py.Float(static_cast<double>(Nanoseconds<kClock>()) * 1e-9);
}
template <clockid_t kClock>
Ref ClockNs(Host& py, const Args&) {
  return py.Int(Nanoseconds<kClock>());
}

Ref Sleep(Host& py, const Args& args) {
  if (py.KindOf(args[0]) != Kind::kFloat && !py.IsInt(args[0])) {
    py.Raise(ErrorKind::kTypeError,
             "'" + py.NameOf(args[0]) + "' object cannot be interpreted as an integer");
  }
  const double seconds = py.AsDouble(args[0]);
  if (std::isnan(seconds)) py.Raise(ErrorKind::kValueError, "Invalid value NaN (not a number)");
  if (seconds < 0) py.Raise(ErrorKind::kValueError, "sleep length must be non-negative");
  if (seconds > 9.2e9) {
    py.Raise(ErrorKind::kOverflowError, "timestamp too large to convert to C _PyTime_t");
  }
  if (seconds == 0) {
    py.SwitchPoint();
  } else {
    py.Sleep(std::chrono::nanoseconds(static_cast<int64_t>(std::ceil(seconds * 1e9))));
  }
  return None(py);
}

// --- The calendar --------------------------------------------------------------------------------
constexpr std::string_view kFields[] = {"tm_year", "tm_mon",  "tm_mday", "tm_hour", "tm_min",
                                        "tm_sec",  "tm_wday", "tm_yday", "tm_isdst"};

Ref StructTime(Host& py, const tm& parts) {
  // Monday is 0 here; days and months count from 1.
  const int values[] = {parts.tm_year + 1900,    parts.tm_mon + 1,  parts.tm_mday,
                        parts.tm_hour,           parts.tm_min,      parts.tm_sec,
                        (parts.tm_wday + 6) % 7, parts.tm_yday + 1, parts.tm_isdst};
  std::vector<Ref> numbers;
  for (const int value : values) numbers.push_back(py.Int(value));
  const std::vector<View> views(numbers.begin(), numbers.end());
  const Ref cls = py.GetAttr(py.Import("time"), "struct_time");
  return NewStructSequence(py, cls, views);
}

time_t Seconds(Host& py, const Args& args) {
  if (args.IsNone(0)) return std::time(nullptr);
  return static_cast<time_t>(std::floor(py.AsDouble(args[0])));
}
Ref LocalTime(Host& py, const Args& args) {
  const time_t seconds = Seconds(py, args);
  tm parts;
  localtime_r(&seconds, &parts);
  return StructTime(py, parts);
}
Ref GmTime(Host& py, const Args& args) {
  const time_t seconds = Seconds(py, args);
  tm parts;
  gmtime_r(&seconds, &parts);
  return StructTime(py, parts);
}

tm Parts(Host& py, View sequence) {
  const View items = py.Value(sequence);
  if (py.KindOf(items) != Kind::kTuple || py.Size(items) != 9) {
    py.Raise(ErrorKind::kTypeError, "Tuple or struct_time argument required");
  }
  int64_t n[9];
  for (int i = 0; i < 9; ++i) n[i] = py.AsInt64(py.Item(items, i));
  tm parts = {};
  parts.tm_year = static_cast<int>(n[0] - 1900);
  parts.tm_mon = static_cast<int>(n[1] - 1);
  parts.tm_mday = static_cast<int>(n[2]);
  parts.tm_hour = static_cast<int>(n[3]);
  parts.tm_min = static_cast<int>(n[4]);
  parts.tm_sec = static_cast<int>(n[5]);
  parts.tm_wday = static_cast<int>((n[6] + 1) % 7);
  parts.tm_yday = static_cast<int>(n[7] - 1);
  parts.tm_isdst = static_cast<int>(n[8]);
  if (parts.tm_mon < 0 || parts.tm_mon > 11) {
    py.Raise(ErrorKind::kValueError, "month out of range");
  }
  if (parts.tm_wday < 0) py.Raise(ErrorKind::kValueError, "day of week out of range");
  return parts;
}

tm PartsOrNow(Host& py, const Args& args, size_t index) {
  if (!args.IsNone(index)) return Parts(py, args[index]);
  const time_t now = std::time(nullptr);
  tm parts;
  localtime_r(&now, &parts);
  return parts;
}

Ref Strftime(Host& py, const Args& args) {
  const std::string format(py.Text(args[0]));
  const tm parts = PartsOrNow(py, args, 1);
  if (format.empty()) return py.Str("");
  // strftime says 0 both for "does not fit" and for "came to nothing" ("%p" in some locales).
  std::string text(256 + 16 * format.size(), '\0');
  text.resize(std::strftime(text.data(), text.size(), format.c_str(), &parts));
  return py.Str(text);
}
Ref AscTime(Host& py, const Args& args) {
  const tm parts = PartsOrNow(py, args, 0);
  char text[64];
  return py.Str({text, std::strftime(text, sizeof(text), "%a %b %e %H:%M:%S %Y", &parts)});
}
Ref MkTime(Host& py, const Args& args) {
  tm parts = Parts(py, args[0]);
  return py.Float(static_cast<double>(std::mktime(&parts)));
}

constexpr NativeSpec kFunctions[] = {
    {"time()", Clock<CLOCK_REALTIME>},
    {"time_ns()", ClockNs<CLOCK_REALTIME>},
    {"monotonic()", Clock<CLOCK_MONOTONIC>},
    {"monotonic_ns()", ClockNs<CLOCK_MONOTONIC>},
    {"perf_counter()", Clock<CLOCK_MONOTONIC>},
    {"perf_counter_ns()", ClockNs<CLOCK_MONOTONIC>},
    {"process_time()", Clock<CLOCK_PROCESS_CPUTIME_ID>},
    {"process_time_ns()", ClockNs<CLOCK_PROCESS_CPUTIME_ID>},
    {"thread_time()", Clock<CLOCK_THREAD_CPUTIME_ID>},
    {"thread_time_ns()", ClockNs<CLOCK_THREAD_CPUTIME_ID>},
    {"sleep(seconds, /)", Sleep},
    {"localtime(seconds=None, /)", LocalTime},
    {"gmtime(seconds=None, /)", GmTime},
    {"strftime(format, tuple=None, /)", Strftime},
    {"asctime(tuple=None, /)", AscTime},
    {"mktime(tuple, /)", MkTime},
};

}  // namespace

void InitTime(Host& py, View module_dict) {
  AddFunctions(py, module_dict, kFunctions);
  AddTo(py, module_dict, "struct_time", NewStructSequenceClass(py, "time.struct_time", kFields));
  tzset();
  AddTo(py, module_dict, "timezone", py.Int(timezone));
  AddTo(py, module_dict, "tzname", py.Tuple({py.Str(tzname[0]), py.Str(tzname[1])}));
}

}  // namespace minipy
