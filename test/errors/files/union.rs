use oxad::autodiff_reverse;

#[derive(Clone, Copy)]
union Bits {
    x: f64,
    n: u64,
}

#[autodiff_reverse(halved_reverse, Active, Active)]
fn halved(x: f64) -> f64 {
    let mut bits = Bits { x };
    unsafe {
        bits.n -= 1 << 52; //~ OX0310 of an active float, `bits: Bits`
        bits.x
    }
}

fn main() {
    println!("{:?}", halved_reverse(3.0, 1.0));
}
