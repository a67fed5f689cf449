// Expressions for dump.h: a case for each, the fields in the order of Python's ast.

#include "tests/minipy/syntax/dumper.h"

namespace minipy {

void Dumper::Value(const Expr* expr) {
  if (expr == nullptr) {
    text_ += "None";
    return;
  }
  switch (expr->kind) {
    case ExprKind::kConstant:
      ConstantValue(As<Constant>(*expr));
      break;
    case ExprKind::kFormattedValue: {
      const auto& node = As<FormattedValue>(*expr);
      Begin("FormattedValue");
      Field("value", node.value);
      Field("conversion", int64_t{node.conversion == 0 ? -1 : node.conversion});
      Optional("format_spec", node.format_spec);
      break;
    }
    case ExprKind::kDict:
    case ExprKind::kSet:
    case ExprKind::kListComp:
    case ExprKind::kSetComp:
    case ExprKind::kDictComp:
    case ExprKind::kGeneratorExp:
    case ExprKind::kList:
    case ExprKind::kTuple:
    case ExprKind::kJoinedStr:
      Display(*expr);
      break;
    case ExprKind::kCall:
    case ExprKind::kAttribute:
    case ExprKind::kSubscript:
    case ExprKind::kStarred:
    case ExprKind::kName:
    case ExprKind::kSlice:
      Access(*expr);
      break;
    default:
      Operation(*expr);
  }
  End(&expr->span);
}

void Dumper::Operation(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::kBoolOp: {
      const auto& node = As<BoolOp>(expr);
      Begin("BoolOp");
      Field("op", node.op);
      Field("values", node.values);
      break;
    }
    case ExprKind::kNamedExpr: {
      const auto& node = As<NamedExpr>(expr);
      Begin("NamedExpr");
      Field("target", node.target);
      Field("value", node.value);
      break;
    }
    case ExprKind::kBinOp: {
      const auto& node = As<BinOp>(expr);
      Begin("BinOp");
      Field("left", node.left);
      Field("op", node.op);
      Field("right", node.right);
      break;
    }
    case ExprKind::kUnaryOp: {
      const auto& node = As<UnaryOp>(expr);
      Begin("UnaryOp");
      Field("op", node.op);
      Field("operand", node.operand);
      break;
    }
    case ExprKind::kLambda: {
      const auto& node = As<Lambda>(expr);
      Begin("Lambda");
      Field("args", node.args);
      Field("body", node.body);
      break;
    }
    case ExprKind::kIfExp: {
      const auto& node = As<IfExp>(expr);
      Begin("IfExp");
      Field("test", node.test);
      Field("body", node.body);
      Field("orelse", node.orelse);
      break;
    }
    case ExprKind::kYield: {
      const auto& node = As<Yield>(expr);
      Begin("Yield");
      Optional("value", node.value);
      break;
    }
    case ExprKind::kYieldFrom: {
      const auto& node = As<YieldFrom>(expr);
      Begin("YieldFrom");
      Field("value", node.value);
      break;
    }
    case ExprKind::kCompare: {
      const auto& node = As<Compare>(expr);
      Begin("Compare");
      Field("left", node.left);
      Field("ops", node.ops);
      Field("comparators", node.comparators);
      break;
    }
    default:
      break;
  }
}

void Dumper::Display(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::kDict: {
      const auto& node = As<Dict>(expr);
      Begin("Dict");
      Field("keys", node.keys);
      Field("values", node.values);
      break;
    }
    case ExprKind::kSet: {
      const auto& node = As<Set>(expr);
      Begin("Set");
      Field("elts", node.elts);
      break;
    }
    case ExprKind::kListComp: {
      const auto& node = As<ListComp>(expr);
      Begin("ListComp");
      Field("elt", node.elt);
      Field("generators", node.generators);
      break;
    }
    case ExprKind::kSetComp: {
      const auto& node = As<SetComp>(expr);
      Begin("SetComp");
      Field("elt", node.elt);
      Field("generators", node.generators);
      break;
    }
    case ExprKind::kDictComp: {
      const auto& node = As<DictComp>(expr);
      Begin("DictComp");
      Field("key", node.key);
      Field("value", node.value);
      Field("generators", node.generators);
      break;
    }
    case ExprKind::kGeneratorExp: {
      const auto& node = As<GeneratorExp>(expr);
      Begin("GeneratorExp");
      Field("elt", node.elt);
      Field("generators", node.generators);
      break;
    }
    case ExprKind::kList: {
      const auto& node = As<ListExpr>(expr);
      Begin("List");
      Field("elts", node.elts);
      Field("ctx", node.ctx);
      break;
    }
    case ExprKind::kTuple: {
      const auto& node = As<Tuple>(expr);
      Begin("Tuple");
      Field("elts", node.elts);
      Field("ctx", node.ctx);
      break;
    }
    case ExprKind::kJoinedStr: {
      const auto& node = As<JoinedStr>(expr);
      Begin("JoinedStr");
      Field("values", node.values);
      break;
    }
    default:
      break;
  }
}

void Dumper::Access(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::kCall: {
      const auto& node = As<Call>(expr);
      Begin("Call");
      Field("func", node.func);
      Field("args", node.args);
      Field("keywords", node.keywords);
      break;
    }
    case ExprKind::kAttribute: {
      const auto& node = As<Attribute>(expr);
      Begin("Attribute");
      Field("value", node.value);
      Field("attr", node.attr);
      Field("ctx", node.ctx);
      break;
    }
    case ExprKind::kSubscript: {
      const auto& node = As<Subscript>(expr);
      Begin("Subscript");
      Field("value", node.value);
      Field("slice", node.slice);
      Field("ctx", node.ctx);
      break;
    }
    case ExprKind::kStarred: {
      const auto& node = As<Starred>(expr);
      Begin("Starred");
      Field("value", node.value);
      Field("ctx", node.ctx);
      break;
    }
    case ExprKind::kName: {
      const auto& node = As<Name>(expr);
      Begin("Name");
      Field("id", node.id);
      Field("ctx", node.ctx);
      break;
    }
    case ExprKind::kSlice: {
      const auto& node = As<Slice>(expr);
      Begin("Slice");
      Optional("lower", node.lower);
      Optional("upper", node.upper);
      Optional("step", node.step);
      break;
    }
    default:
      break;
  }
}

}  // namespace minipy
