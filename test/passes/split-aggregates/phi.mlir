// RUN: %oxad_opt %s -p split-aggregates | filecheck %s

// A structure with a pointer that comes from two calls goes by its parts; one of numbers stays as it is.

// CHECK-LABEL: llvm.func @f
// CHECK: [[A:%.*]] = llvm.extractvalue %p[0]
// CHECK: llvm.br ^j({{%.*}}, [[A]], {{%.*}} :
// CHECK: [[B:%.*]] = llvm.extractvalue %q[0]
// CHECK: llvm.br ^j({{%.*}}, [[B]], {{%.*}} :
// CHECK: ^j(%s: {{.*}}, [[P:%.*]]: !llvm.ptr, {{%.*}}: i64):
// CHECK: llvm.insertvalue [[P]]
// CHECK-NOT: llvm.extractvalue %s
llvm.func @f(%x: !llvm.ptr, %c: i1) -> f64 {
  llvm.cond_br %c, ^a, ^b
^a:
  %p = llvm.call @make(%x) : (!llvm.ptr) -> !llvm.struct<(!llvm.ptr, i64)>
  llvm.br ^j(%p : !llvm.struct<(!llvm.ptr, i64)>)
^b:
  %q = llvm.call @make(%x) : (!llvm.ptr) -> !llvm.struct<(!llvm.ptr, i64)>
  llvm.br ^j(%q : !llvm.struct<(!llvm.ptr, i64)>)
^j(%s: !llvm.struct<(!llvm.ptr, i64)>):
  %h = llvm.extractvalue %s[0] : !llvm.struct<(!llvm.ptr, i64)> -> !llvm.ptr
  %v = llvm.load %h : !llvm.ptr -> f64
  llvm.return %v : f64
}
llvm.func @make(%x: !llvm.ptr) -> !llvm.struct<(!llvm.ptr, i64)>
// CHECK-LABEL: llvm.func @numbers
// CHECK: ^j(%s: !llvm.struct<(f64, i64)>):
llvm.func @numbers(%x: !llvm.struct<(f64, i64)>, %y: !llvm.struct<(f64, i64)>, %c: i1) -> f64 {
  llvm.cond_br %c, ^j(%x : !llvm.struct<(f64, i64)>), ^j(%y : !llvm.struct<(f64, i64)>)
^j(%s: !llvm.struct<(f64, i64)>):
  %v = llvm.extractvalue %s[0] : !llvm.struct<(f64, i64)> -> f64
  llvm.return %v : f64
}
