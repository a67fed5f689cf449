// Statements for dump.h: a case for each, the fields in the order of Python's ast.

#include "tests/minipy/syntax/dumper.h"

namespace minipy {

void Dumper::Value(const Stmt* stmt) {
  switch (stmt->kind) {
    case StmtKind::kFunctionDef:
    case StmtKind::kClassDef:
    case StmtKind::kFor:
    case StmtKind::kWhile:
    case StmtKind::kIf:
    case StmtKind::kWith:
    case StmtKind::kTry:
      Compound(*stmt);
      break;
    case StmtKind::kPass:
      Begin("Pass");
      break;
    case StmtKind::kBreak:
      Begin("Break");
      break;
    case StmtKind::kContinue:
      Begin("Continue");
      break;
    case StmtKind::kExpr:
      Begin("Expr");
      Field("value", As<ExprStmt>(*stmt).value);
      break;
    default:
      Simple(*stmt);
  }
  End(&stmt->span);
}

void Dumper::Compound(const Stmt& stmt) {
  switch (stmt.kind) {
    case StmtKind::kFunctionDef: {
      const auto& node = As<FunctionDef>(stmt);
      Begin("FunctionDef");
      Field("name", node.name);
      Field("args", node.args);
      Field("body", node.body);
      Field("decorator_list", node.decorator_list);
      Optional("returns", node.returns);
      break;
    }
    case StmtKind::kClassDef: {
      const auto& node = As<ClassDef>(stmt);
      Begin("ClassDef");
      Field("name", node.name);
      Field("bases", node.bases);
      Field("keywords", node.keywords);
      Field("body", node.body);
      Field("decorator_list", node.decorator_list);
      break;
    }
    case StmtKind::kFor: {
      const auto& node = As<For>(stmt);
      Begin("For");
      Field("target", node.target);
      Field("iter", node.iter);
      Field("body", node.body);
      Field("orelse", node.orelse);
      break;
    }
    case StmtKind::kWhile: {
      const auto& node = As<While>(stmt);
      Begin("While");
      Field("test", node.test);
      Field("body", node.body);
      Field("orelse", node.orelse);
      break;
    }
    case StmtKind::kIf: {
      const auto& node = As<If>(stmt);
      Begin("If");
      Field("test", node.test);
      Field("body", node.body);
      Field("orelse", node.orelse);
      break;
    }
    case StmtKind::kWith: {
      const auto& node = As<With>(stmt);
      Begin("With");
      Field("items", node.items);
      Field("body", node.body);
      break;
    }
    case StmtKind::kTry: {
      const auto& node = As<Try>(stmt);
      Begin("Try");
      Field("body", node.body);
      Field("handlers", node.handlers);
      Field("orelse", node.orelse);
      Field("finalbody", node.finalbody);
      break;
    }
    default:
      break;
  }
}

void Dumper::Simple(const Stmt& stmt) {
  switch (stmt.kind) {
    case StmtKind::kReturn: {
      const auto& node = As<Return>(stmt);
      Begin("Return");
      Optional("value", node.value);
      break;
    }
    case StmtKind::kDelete: {
      const auto& node = As<Delete>(stmt);
      Begin("Delete");
      Field("targets", node.targets);
      break;
    }
    case StmtKind::kAssign: {
      const auto& node = As<Assign>(stmt);
      Begin("Assign");
      Field("targets", node.targets);
      Field("value", node.value);
      break;
    }
    case StmtKind::kAugAssign: {
      const auto& node = As<AugAssign>(stmt);
      Begin("AugAssign");
      Field("target", node.target);
      Field("op", node.op);
      Field("value", node.value);
      break;
    }
    case StmtKind::kAnnAssign: {
      const auto& node = As<AnnAssign>(stmt);
      Begin("AnnAssign");
      Field("target", node.target);
      Field("annotation", node.annotation);
      Optional("value", node.value);
      Field("simple", int64_t{node.simple});
      break;
    }
    case StmtKind::kRaise: {
      const auto& node = As<Raise>(stmt);
      Begin("Raise");
      Optional("exc", node.exc);
      Optional("cause", node.cause);
      break;
    }
    case StmtKind::kAssert: {
      const auto& node = As<Assert>(stmt);
      Begin("Assert");
      Field("test", node.test);
      Optional("msg", node.msg);
      break;
    }
    case StmtKind::kImport: {
      const auto& node = As<Import>(stmt);
      Begin("Import");
      Field("names", node.names);
      break;
    }
    case StmtKind::kImportFrom: {
      const auto& node = As<ImportFrom>(stmt);
      Begin("ImportFrom");
      Optional("module", node.module);
      Field("names", node.names);
      Field("level", int64_t{node.level});
      break;
    }
    case StmtKind::kGlobal: {
      const auto& node = As<Global>(stmt);
      Begin("Global");
      Field("names", node.names);
      break;
    }
    case StmtKind::kNonlocal: {
      const auto& node = As<Nonlocal>(stmt);
      Begin("Nonlocal");
      Field("names", node.names);
      break;
    }
    default:
      break;
  }
}

}  // namespace minipy
