//! Statics: mutable, interior, sections, references among them, exported names.
use std::cell::UnsafeCell;
pub static PLAIN: u32 = 5;
pub static mut COUNTER: u64 = 0;
static HIDDEN: [u16; 3] = [1, 2, 3];
pub static TEXT: &str = "text \"with\" \\ quotes\n\u{e9}\u{1F600}\0";
pub static BYTES: &[u8] = b"\x00\xff\"\\";
pub static NESTED: &[(&str, Option<&[f64]>)] = &[("a", Some(&[1.0, -0.0])), ("b", None)];
pub struct Cell(UnsafeCell<[u8; 16]>);
unsafe impl Sync for Cell {}
pub static CELL: Cell = Cell(UnsafeCell::new([7; 16]));
pub static FUNCTIONS: [fn(u32) -> u32; 2] = [double, |x| x + 1];
pub static SELF: &&u32 = &&PLAIN;
#[unsafe(no_mangle)]
pub static OXAD_EXPORTED: i128 = -1;
#[unsafe(link_section = ".data.oxad")]
pub static mut PLACED: [f32; 2] = [0.5, f32::NAN];
#[used]
static USED: usize = 3;
#[unsafe(export_name = "oxad odd.name")]
pub static ODD: u8 = 1;
#[repr(align(64))]
pub struct Aligned(pub u8);
pub static LINE: Aligned = Aligned(9);
pub static ZERO: [u64; 1000] = [0; 1000];
pub fn double(x: u32) -> u32 {
    x * 2
}
pub fn count() -> u64 {
    unsafe {
        COUNTER += 1;
        COUNTER
    }
}
pub fn read(i: usize) -> u16 {
    HIDDEN[i] + unsafe { (*CELL.0.get())[i] as u16 }
}
pub fn call(i: usize) -> u32 {
    FUNCTIONS[i](PLAIN) + **SELF
}
pub fn table(i: usize) -> &'static str {
    ["zero", "one", "two", "three"][i & 3]
}
unsafe extern "C" {
    static environ: *const *const u8;
    static mut optind: i32;
}
pub fn foreign() -> i32 {
    unsafe {
        optind += environ.is_null() as i32;
        optind
    }
}
