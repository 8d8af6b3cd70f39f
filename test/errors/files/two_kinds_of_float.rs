use oxad::autodiff_reverse;

union Word {
    double: f64,
    singles: [f32; 2],
}

#[inline(never)]
fn moved(word: &mut Word, k: usize) -> u64 {
    let bits = if k > 3 { 0 } else { unsafe { word.double.to_bits() } }; //~ OX0202 `*word: Word`
    unsafe { word.singles[k & 1] = 1.5 };
    bits
}

#[autodiff_reverse(half_reverse, Active, Const, Active)]
fn half(x: f64, k: usize) -> f64 {
    let mut word = Word { double: x };
    f64::from_bits(moved(&mut word, k)) + unsafe { f64::from(word.singles[0]) }
}

fn main() {
    println!("{:?}", half_reverse(3.0, std::env::args().count(), 1.0));
}
