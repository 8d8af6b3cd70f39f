// REQUIRES: rustc
// RUN: oxad-opt %s -p infer-types,infer-activity | filecheck %s
// A file that asks for no derivative is shown as a whole.
#![crate_type = "lib"]

pub struct Pair {
    pub n: u32,
    pub x: f64,
}

// CHECK: llvm.func {{.*}}twice{{.*}}oxad.types = [#autodiff.tree<"{0: ptr {0: f64, 8: int 4
#[inline(never)]
pub fn twice(pair: &Pair) -> f64 {
    pair.x * pair.n as f64
}
