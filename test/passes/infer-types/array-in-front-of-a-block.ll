; RUN: %oxad_opt %s -p infer-types | filecheck %s

; Of an index that may be negative, outside of Rust, nobody says that it counts down: the block is an array both ways.

define i64 @both_ways(ptr %p, i64 %i) {
  %negated = sub nsw i64 0, %i
  %q = getelementptr inbounds double, ptr %p, i64 %negated
  %v = load double, ptr %q
  %bits = load i64, ptr %p
  ret i64 %bits
}

; CHECK: %bits = llvm.load %p {{.*}}oxad.type = "f64@0"}
