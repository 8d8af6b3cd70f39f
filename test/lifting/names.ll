; Names of values and blocks survive, whatever they are: also those that xDSL would take for its own.
; RUN: %oxad_opt %s | filecheck %s
; RUN: %oxad_opt %s | %oxad_opt -t llvm | filecheck %s --check-prefix=LLVM

@"0" = global i8 1
@0 = global ptr @"0"
define i32 @"a b"(i32 %x_1, i32 %"odd name", i32 %"7", i32 %0) {
start:
  %_5 = add i32 %x_1, %"odd name"
  %dollar$ = add i32 %"7", %_5
  %2 = add i32 %dollar$, %0
  br label %bb3
bb3:
  br label %"4th"
"4th":
  ret i32 %2
}

; CHECK: llvm.mlir.global global @"\\30" : i8
; CHECK: llvm.mlir.global global @"0" : !llvm.ptr
; CHECK: llvm.func @"a b"(%x_1$: i32, %odd$20name$$: i32, %$5C37$$: i32, %0: i32) -> i32 entry "start" {
; CHECK-NEXT: %_5$ = llvm.add %x_1$, %odd$20name$$ : i32
; CHECK-NEXT: %dollar$24$$ = llvm.add %$5C37$$, %_5$ : i32
; CHECK-NEXT: %1 = llvm.add %dollar$24$$, %0 : i32
; CHECK-NEXT: llvm.br ^bb3$
; CHECK-NEXT: ^bb3$:
; CHECK-NEXT: llvm.br ^$34th$$
; CHECK-NEXT: ^$34th$$:

; LLVM: @"0" = global i8 1
; LLVM-NEXT: @0 = global ptr @"0"
; LLVM: define i32 @"a b"(i32 %x_1, i32 %"odd name", i32 %"7", i32 %0) {
; LLVM-NEXT: start:
; LLVM-NEXT: %_5 = add i32 %x_1, %"odd name"
; LLVM-NEXT: %"dollar$" = add i32 %"7", %_5
; LLVM-NEXT: %1 = add i32 %"dollar$", %0
; LLVM-NEXT: br label %bb3
; LLVM: bb3: ; preds = %start
; LLVM-NEXT: br label %"4th"
; LLVM: "4th": ; preds = %bb3
; LLVM-NEXT: ret i32 %1
