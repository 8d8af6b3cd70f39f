//! Modules, re-exports, weak generic sharing, inlined library functions, several instances of one generic.
pub mod geometry {
    pub trait Area {
        fn area(&self) -> f64;
    }
    pub mod shapes {
        use super::Area;
        #[derive(Default, Clone, Copy)]
        pub struct Square(pub f64);
        impl Area for Square {
            fn area(&self) -> f64 {
                self.0 * self.0
            }
        }
        #[derive(Default, Clone)]
        pub struct Polygon {
            pub points: Vec<(f64, f64)>,
        }
        impl Area for Polygon {
            fn area(&self) -> f64 {
                let n = self.points.len();
                (0..n)
                    .map(|i| {
                        let ((a, b), (c, d)) = (self.points[i], self.points[(i + 1) % n]);
                        a * d - b * c
                    })
                    .sum::<f64>()
                    .abs()
                    / 2.0
            }
        }
    }
    pub fn total<'a>(v: impl IntoIterator<Item = &'a dyn Area>) -> f64 {
        v.into_iter().map(Area::area).sum()
    }
}
pub use geometry::{shapes::*, total};
macro_rules! getters { ($t:ident { $($f:ident : $k:ty = $d:expr),* }) => { #[derive(Clone, Debug)] pub struct $t { $($f: $k),* } impl $t { $(pub fn $f(&self) -> &$k { &self.$f })* } impl Default for $t { fn default() -> Self { $t { $($f: $d),* } } } } }
getters!(Settings { width: u32 = 80, name: String = "oxad".into(), scale: f32 = 1.5, tags: Vec<&'static str> = vec!["a", "b"] });
pub fn settings() -> usize {
    let s = Settings::default();
    *s.width() as usize + s.name().len() + *s.scale() as usize + s.tags().iter().map(|t| t.len()).sum::<usize>()
}
pub fn areas(n: usize) -> f64 {
    let p = Polygon {
        points: (0..n)
            .map(|i| {
                let a = i as f64;
                (a.cos(), a.sin())
            })
            .collect(),
    };
    total([&Square(2.0) as &dyn geometry::Area, &p, &p.clone()])
}
fn generic<T: ToString, const N: usize>(x: [T; N]) -> String {
    x.iter().map(ToString::to_string).collect()
}
pub fn instances() -> String {
    generic([1u8, 2]) + &generic(["a"; 3]) + &generic([1.5f32]) + &generic::<char, 0>([])
}
