; What LLVM 15 to 18 wrote in front of an index is left out, as LLVM's own upgrade of their bitcode does. Not in strings.
; RUN: %oxad_opt %s -t llvm | filecheck %s

; CHECK: @table = constant { [3 x ptr] } { [3 x ptr] [ptr null, ptr null, ptr @words] }
@table = constant { [3 x ptr] } { [3 x ptr] [ptr null, ptr null, ptr @words] }
; CHECK: @words = constant [13 x i8] c", inrange i32"
@words = constant [13 x i8] c", inrange i32"
; CHECK: @inside = constant ptr getelementptr inbounds ({{.*}}ptr @table, {{.*}}i64 {{2|16}})
@inside = constant ptr getelementptr inbounds ({ [3 x ptr] }, ptr @table, i64 0, inrange i32 0, i64 2)
