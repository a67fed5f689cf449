// _random: the core of random, which is written in Python.
//
// Representation: a record of the twister's words, which of them comes next, and a lock: a draw is
// several steps, and two threads that take the same word would see the same number.

#include <sys/random.h>

#include <chrono>
#include <string>
#include <vector>

#include "lab/minipy/modules/inits.h"
#include "lab/minipy/modules/mersenne_twister.h"
#include "lab/minipy/modules/native_module.h"
#include "lab/minipy/modules/sha512.h"

namespace minipy {
namespace {

enum { kLock, kFields };
enum { kNext = twister::kWords, kNumbers };

constexpr RecordKind kRandom = {"Random", kFields, kNumbers};

// The generator, taken for as long as this lives. Nothing is called back meanwhile.
class Draw {
 public:
  Draw(Host& py, View self) : py_(py), self_(self), lock_(py.Field(self, kLock)) {
    py_.LockAcquire(lock_, std::chrono::nanoseconds(-1));
  }
  ~Draw() { py_.LockRelease(lock_); }
  Draw(const Draw&) = delete;
  Draw& operator=(const Draw&) = delete;

  uint32_t Word() {
    int64_t next = py_.AddNumber(self_, kNext, 1);
    if (next >= twister::kWords) {
      twister::State state = Load();
      twister::Advance(state);
      Store(state, 1);
      next = 0;
    }
    return twister::Temper(static_cast<uint32_t>(py_.Number(self_, static_cast<int>(next))));
  }
  // k bits, 1 to 64; the first word is the lowest.
  uint64_t Bits(int64_t k) {
    if (k <= 32) return Word() >> (32 - k);
    const uint64_t low = Word();
    return low | static_cast<uint64_t>(Word() >> (64 - k)) << 32;
  }

  twister::State Load() {
    twister::State state;
    for (int i = 0; i < twister::kWords; ++i) {
      state[static_cast<size_t>(i)] = static_cast<uint32_t>(py_.Number(self_, i));
    }
    return state;
  }
  void Store(const twister::State& state, int64_t next) {
    for (int i = 0; i < twister::kWords; ++i) {
      py_.SetNumber(self_, i, state[static_cast<size_t>(i)]);
    }
    py_.SetNumber(self_, kNext, next);
  }
  int64_t Next() { return py_.Number(self_, kNext); }

 private:
  Host& py_;
  View self_;
  Ref lock_;
};

// --- Seeds ---------------------------------------------------------------------------------------
using Key = std::vector<uint32_t>;

// A number in hexadecimal, most significant digit first, as words, least significant first.
Key KeyOfHex(std::string_view digits) {
  Key key;
  while (!digits.empty()) {
    const size_t cut = digits.size() > 8 ? digits.size() - 8 : 0;
    key.push_back(static_cast<uint32_t>(std::stoul(std::string(digits.substr(cut)), nullptr, 16)));
    digits = digits.substr(0, cut);
  }
  while (key.size() > 1 && key.back() == 0) key.pop_back();
  if (key.empty()) key.push_back(0);
  return key;
}
Key KeyOfNumber(uint64_t number) {
  Key key = {static_cast<uint32_t>(number)};
  if (number >> 32 != 0) key.push_back(static_cast<uint32_t>(number >> 32));
  return key;
}
// The number whose bytes are the text and its digest.
Key KeyOfText(std::string_view text) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (const char c : std::string(text) + Sha512(text)) {
    hex += kDigits[static_cast<uint8_t>(c) >> 4];
    hex += kDigits[static_cast<uint8_t>(c) & 15];
  }
  return KeyOfHex(hex);
}
Key FreshKey() {
  Key key(twister::kWords);
  if (getrandom(key.data(), key.size() * sizeof(key[0]), 0) > 0) return key;
  return KeyOfNumber(
      static_cast<uint64_t>(std::chrono::system_clock::now().time_since_epoch().count()));
}
Key KeyOf(Host& py, View seed) {
  if (!seed || seed.Is(py.None())) return FreshKey();
  const View value = py.Value(seed);
  if (py.IsInt(value)) {
    const std::string digits = py.IntDigits(value, 16);
    return KeyOfHex(std::string_view(digits).substr(digits.front() == '-' ? 1 : 0));
  }
  if (py.KindOf(value) == Kind::kStr) return KeyOfText(py.Text(value));
  if (py.KindOf(value) == Kind::kBytes) return KeyOfText(py.BytesOf(value));
  if (py.KindOf(value) == Kind::kFloat) return KeyOfNumber(static_cast<uint64_t>(py.Hash(value)));
  py.Raise(ErrorKind::kTypeError,
           "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
}

Ref Seed(Host& py, const Args& args) {
  const twister::State state = twister::FromKey(KeyOf(py, args.Has(1) ? args[1] : View()));
  Draw(py, args[0]).Store(state, twister::kWords);
  return None(py);
}
Ref MakeRandom(Host& py, const Args& args) {
  Ref self = py.Record(kRandom, {py.NewLock()});
  const twister::State state = twister::FromKey(KeyOf(py, args[1]));
  Draw(py, self).Store(state, twister::kWords);
  return self;
}
constexpr NativeSpec kMakeRandom = {"Random(cls, seed=None, /)", MakeRandom};

// --- Draws ---------------------------------------------------------------------------------------
Ref Random(Host& py, const Args& args) {
  Draw draw(py, args[0]);
  const uint32_t high = draw.Word() >> 5;
  const uint32_t low = draw.Word() >> 6;
  return py.Float((high * 67108864.0 + low) * (1.0 / 9007199254740992.0));
}

Ref BigInt(Host& py, const std::vector<uint32_t>& words) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (size_t i = words.size(); i-- > 0;) {
    for (int shift = 28; shift >= 0; shift -= 4) hex += kDigits[words[i] >> shift & 15];
  }
  return py.IntFromDigits(hex, 16, false);
}

Ref RandomBits(Host& py, View self, int64_t k) {
  if (k == 0) return py.Int(0);
  Draw draw(py, self);
  if (k < 64) return py.Int(static_cast<int64_t>(draw.Bits(k)));
  std::vector<uint32_t> words;
  for (; k > 0; k -= 32) words.push_back(draw.Word() >> (k < 32 ? 32 - k : 0));
  return BigInt(py, words);
}
Ref GetRandBits(Host& py, const Args& args) {
  const int64_t k = py.AsInt64(args[1]);
  if (k < 0) py.Raise(ErrorKind::kValueError, "number of bits must be non-negative");
  return RandomBits(py, args[0], k);
}

// An int below n, all as likely: drawn again until it is. REQUIRES: n > 0.
Ref Below(Host& py, const Args& args) {
  const View n = args[1];
  const int64_t bits = py.IntBitLength(n);
  if (py.FitsInt64(n)) {
    const auto limit = static_cast<uint64_t>(py.AsInt64(n));
    Draw draw(py, args[0]);
    while (true) {
      const uint64_t number = draw.Bits(bits);
      if (number < limit) return py.Int(static_cast<int64_t>(number));
    }
  }
  while (true) {
    Ref number = RandomBits(py, args[0], bits);
    if (py.Holds(number, n, objects::Comparison::kLess)) return number;
  }
}

Ref GetState(Host& py, const Args& args) {
  twister::State state;
  int64_t next;
  {
    Draw draw(py, args[0]);
    state = draw.Load();
    next = draw.Next();
  }
  const Ref words = py.List();
  for (const uint32_t word : state) py.ListAppend(words, py.Int(word));
  py.ListAppend(words, py.Int(next));
  return ToTuple(py, words);
}
Ref SetState(Host& py, const Args& args) {
  if (py.KindOf(args[1]) != Kind::kTuple) {
    py.Raise(ErrorKind::kTypeError, "state vector must be a tuple");
  }
  if (py.Size(args[1]) != twister::kWords + 1) {
    py.Raise(ErrorKind::kValueError, "state vector is the wrong size");
  }
  twister::State state;
  for (int i = 0; i < twister::kWords; ++i) {
    state[static_cast<size_t>(i)] = static_cast<uint32_t>(py.AsInt64(py.Item(args[1], i)));
  }
  const int64_t next = py.AsInt64(py.Item(args[1], twister::kWords));
  if (next < 0 || next > twister::kWords) py.Raise(ErrorKind::kValueError, "invalid state");
  Draw(py, args[0]).Store(state, next);
  return None(py);
}

constexpr NativeSpec kMethods[] = {
    {"seed(self, n=None, /)", Seed},
    {"random(self)", Random},
    {"getrandbits(self, k, /)", GetRandBits},
    {"below(self, n, /)", Below},
    {"getstate(self)", GetState},
    {"setstate(self, state, /)", SetState},
};

}  // namespace

void InitRandom(Host& py, View module_dict) {
  const View cls = py.DefineRecord(kRandom, &kMakeRandom);
  py.DefineMethods(cls, kMethods);
  AddTo(py, module_dict, "Random", cls);
}

}  // namespace minipy
