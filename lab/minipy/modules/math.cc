#include "lab/minipy/modules/math.h"

#include <limits>
#include <numbers>

#include "lab/minipy/modules/inits.h"
#include "lab/minipy/modules/native_module.h"

namespace minipy {

void RaiseDomain(Host& py) { py.Raise(ErrorKind::kValueError, "math domain error"); }
void RaiseRange(Host& py) { py.Raise(ErrorKind::kOverflowError, "math range error"); }

void InitMath(Host& py, View module_dict) {
  DefineMathOfFloats(py, module_dict);
  DefineMathOfInts(py, module_dict);
  DefineMathOfMany(py, module_dict);
  AddTo(py, module_dict, "pi", py.Float(std::numbers::pi));
  AddTo(py, module_dict, "e", py.Float(std::numbers::e));
  AddTo(py, module_dict, "tau", py.Float(2 * std::numbers::pi));
  AddTo(py, module_dict, "inf", py.Float(std::numeric_limits<double>::infinity()));
  AddTo(py, module_dict, "nan", py.Float(std::numeric_limits<double>::quiet_NaN()));
}

}  // namespace minipy
