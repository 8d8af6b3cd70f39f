//! Casts and coercions: references, functions, pointers, slices, enums, characters, truncation at every width.
#[repr(i8)]
#[derive(Clone, Copy)]
pub enum Sign {
    Minus = -1,
    Zero,
    Plus,
}
pub fn enums(s: Sign, o: std::cmp::Ordering, b: bool, c: char) -> i64 {
    s as i64 + o as i8 as i64 + b as i64 + c as i64
}
pub fn integers(x: u64) -> (i8, u16, i32, u128, isize, char) {
    (x as i8, x as u16, x as i32, x as i64 as u128, x as isize, x as u8 as char)
}
pub fn floats(x: f64) -> (i8, u8, i64, u64, i128, u128, f32) {
    (x as i8, x as u8, x as i64, x as u64, x as i128, x as u128, x as f32)
}
pub fn back(a: i128, b: u128, c: i8, d: u64) -> (f32, f64, f32, f64) {
    (a as f32, b as f64, c as f32, d as f64)
}
pub fn pointers(x: &mut [u32; 4]) -> usize {
    let p = x as *mut [u32; 4];
    let q = p as *mut u32;
    let r = q as *const u8;
    let s: *const [u32] = x;
    r as usize + s.len() + (q as *mut ()).addr()
}
pub fn functions() -> [usize; 2] {
    [integers as *const () as usize, enums as fn(_, _, _, _) -> _ as usize]
}
pub fn unsizing(x: Box<[u8; 3]>, y: &[u16; 2], z: &str) -> usize {
    let a: Box<[u8]> = x;
    let b: &[u16] = y;
    let c: &dyn AsRef<str> = &z;
    let d: std::rc::Rc<dyn Fn() -> usize> = std::rc::Rc::new(move || a.len());
    b.len() + c.as_ref().len() + d()
}
pub fn tries(x: i64) -> u64 {
    u8::try_from(x).map_or(1, u64::from)
        + u32::try_from(x).map_or(2, u64::from)
        + char::from_u32(x as u32).map_or(3, u64::from)
        + usize::try_from(x).unwrap_or(4) as u64
        + u64::from(x as u32)
        + i16::try_from(x).map_or(5, |v| v.unsigned_abs() as u64)
}
