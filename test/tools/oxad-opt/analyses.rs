// REQUIRES: rustc
// RUN: %oxad_opt %s -p infer-types,infer-activity | filecheck %s
//! Both analyses, run alone on what a file asks for: the requests in it are found first.

use oxad::autodiff_reverse;

#[autodiff_reverse(area_reverse, Active, Const, Active)]
#[unsafe(no_mangle)]
pub fn area(x: f64, n: u32) -> f64 {
    x * x * f64::from(n)
}

pub fn main() {
    println!("{:?}", area_reverse(2.0, 3, 1.0));
}

// CHECK: @area(%x: f64
// CHECK-SAME: autodiff.activity = {dc = ["active+", "-", "d"]}
// CHECK: llvm.fmul %x, %x
// CHECK-SAME: autodiff.activity = {dc = "active+"}
