//! Generics, const generics, associated types, specialised by use, operators.
use std::ops::{Add, AddAssign, Deref, Index, IndexMut, Mul, Neg};
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Matrix<T, const R: usize, const C: usize>([[T; C]; R]);
impl<T: Copy + Default + AddAssign + Mul<Output = T>, const R: usize, const K: usize, const C: usize>
    Mul<Matrix<T, K, C>> for Matrix<T, R, K>
{
    type Output = Matrix<T, R, C>;
    fn mul(self, o: Matrix<T, K, C>) -> Matrix<T, R, C> {
        let mut m = [[T::default(); C]; R];
        for i in 0..R {
            for j in 0..C {
                for k in 0..K {
                    m[i][j] += self.0[i][k] * o.0[k][j];
                }
            }
        }
        Matrix(m)
    }
}
impl<T, const R: usize, const C: usize> Index<(usize, usize)> for Matrix<T, R, C> {
    type Output = T;
    fn index(&self, (i, j): (usize, usize)) -> &T {
        &self.0[i][j]
    }
}
impl<T, const R: usize, const C: usize> IndexMut<(usize, usize)> for Matrix<T, R, C> {
    fn index_mut(&mut self, (i, j): (usize, usize)) -> &mut T {
        &mut self.0[i][j]
    }
}
pub trait Monoid {
    const ZERO: Self;
    type Item;
    fn plus(self, x: Self::Item) -> Self;
}
impl Monoid for u64 {
    const ZERO: u64 = 0;
    type Item = u32;
    fn plus(self, x: u32) -> u64 {
        self + x as u64
    }
}
impl Monoid for String {
    const ZERO: String = String::new();
    type Item = char;
    fn plus(mut self, c: char) -> String {
        self.push(c);
        self
    }
}
pub fn fold<M: Monoid>(v: impl IntoIterator<Item = M::Item>) -> M {
    v.into_iter().fold(M::ZERO, M::plus)
}
pub fn all(v: &[u32], s: &str) -> (u64, String) {
    (fold(v.iter().copied()), fold(s.chars()))
}
pub fn product(a: Matrix<f64, 2, 3>, b: Matrix<f64, 3, 4>) -> Matrix<f64, 2, 4> {
    let mut c = a * b;
    c[(1, 2)] = -c[(0, 0)];
    c
}
pub fn small(a: Matrix<i8, 1, 1>) -> i8 {
    (a * a)[(0, 0)]
}
pub struct Wrapper<T>(T);
impl<T> Deref for Wrapper<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}
impl<T: Neg<Output = T> + Copy> Wrapper<T> {
    pub fn negated(&self) -> T {
        -**self
    }
}
pub fn wrap(x: &Wrapper<f32>, y: &Wrapper<i64>) -> f64 {
    x.negated() as f64 + y.negated() as f64
}
pub fn largest<T: PartialOrd + Copy>(v: &[T]) -> Option<T> {
    let mut it = v.iter();
    let first = *it.next()?;
    Some(it.fold(first, |a, b| if *b > a { *b } else { a }))
}
pub fn instances(a: &[u8], b: &[f64], c: &[char]) -> bool {
    largest(a).is_some() && largest(b).is_some() && largest(c).is_some() && sum(a, b)
}
fn sum<A: Copy + Into<f64>, B: Copy + Add<Output = B> + Into<f64>>(a: &[A], b: &[B]) -> bool {
    a.iter().map(|x| (*x).into()).sum::<f64>() > b.iter().map(|x| (*x + *x).into()).sum()
}
