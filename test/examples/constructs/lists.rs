// REQUIRES: rustc
// RUN: %oxad run -C opt-level=3 %s
//! Lists of active values: the link that is written is the list's own or a node's, which are laid out differently.

#[macro_use]
#[path = "files/compare.rs"]
mod compare;

use oxad::{autodiff_forward, autodiff_reverse};
use std::collections::LinkedList;

#[autodiff_reverse(linked_r, Duplicated, Active)]
#[autodiff_forward(linked_d, Dual, Dual)]
#[autodiff_forward(linked_w, 8, Dual, Dual)]
fn linked(x: &[f64]) -> f64 {
    let mut list = LinkedList::new();
    for (i, v) in x.iter().enumerate() {
        if i % 2 == 0 {
            list.push_back(v * v);
        } else {
            list.push_front(v.sin());
        }
    }
    let s: f64 = list.iter().map(|v| v.cos()).sum();
    let mut p = 1.0;
    while let Some(v) = list.pop_front() {
        p = p * 0.5 + v;
    }
    s * p
}

fn main() {
    check!(linked, linked, linked_r, linked_d, linked_w, vec![0.7, 1.3, -0.4, 2.1, 0.9]);
}
