use oxad::autodiff_reverse;

#[autodiff_reverse(elsewhere_reverse, Active, Active)]
fn elsewhere(x: f64) -> f64 {
    std::thread::spawn(move || x * x).join().unwrap() //~ OX0301 thread
}

fn main() {
    println!("{:?}", elsewhere_reverse(1.5, 1.0));
}
