// REQUIRES: rustc
// RUN: not %oxad run -C opt-level=3 %s 2>&1 | filecheck %s
// RUN: not %oxad run -C opt-level=0 %s 2>&1 | filecheck %s
//! A pointer that is printed and read again leads to nothing that the analysis knows: a derivative that follows it ends.

use oxad::autodiff_reverse;

#[autodiff_reverse(printed_reverse, Duplicated, Active)]
fn printed(x: &[f64]) -> f64 {
    let y = x[0] * 2.0;
    let text = format!("{:p}", &raw const y);
    let p = usize::from_str_radix(&text[2..], 16).unwrap() as *const f64;
    unsafe { *p * x[1] }
}

fn main() {
    println!("{}", printed(&[3.0, 5.0]));
    printed_reverse(&[3.0, 5.0], &mut [0.0; 2], 1.0);
    println!("too far");
}

// CHECK: 30
// CHECK-NEXT: oxad: floats are read at {{.*}}followed_to_nowhere.rs:12:{{[0-9]+}} through a pointer of unknown origin: their derivatives are not known
// CHECK-NOT: too far
