use oxad::autodiff_reverse;

enum Part {
    One(f64),
    Many(Vec<f64>),
}

#[autodiff_reverse(total_reverse, Duplicated, Const, Active)]
fn total(x: &[f64], n: usize) -> f64 {
    let parts = [Part::One(x[0]), Part::Many(x.to_vec()), Part::One(x[1])]; //~ OX0205 many enumerations
    let mut sum = 0.0;
    for part in parts.into_iter().skip(n) {
        sum += match part {
            Part::One(x) => x,
            Part::Many(v) => v.iter().sum(),
        };
    }
    sum
}

fn main() {
    let mut gradient = [0.0; 2];
    println!("{} {gradient:?}", total_reverse(&[1.0, 2.0], &mut gradient, std::env::args().count(), 1.0));
}
