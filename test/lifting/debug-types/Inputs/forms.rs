//! Forms of Rust types. Each `pub fn` is a case: its parameters and its result get type trees. `main` prints what the
//! compiler says of sizes and offsets.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::hint::black_box;
use std::marker::PhantomData;
use std::mem::{MaybeUninit, offset_of, size_of};
use std::rc::Rc;
use std::sync::{Arc, Mutex};

#[derive(Clone, Copy)]
pub struct Reordered { pub m: i32, pub x: f64, pub k: u8 }
#[repr(C)]
#[derive(Clone, Copy)]
pub struct InOrder { pub a: f32, pub n: u8, pub b: f64 }
#[derive(Clone, Copy)]
pub struct Newtype(pub f64);
#[repr(transparent)]
#[derive(Clone, Copy)]
pub struct Transparent(pub f32);
#[derive(Clone, Copy)]
pub struct Small { pub a: [f32; 2] }
#[derive(Clone, Copy)]
pub struct Outer { pub inner: InOrder, pub list: [Reordered; 2], pub last: f32 }
pub struct Matrix<T, const R: usize, const C: usize> { pub data: [[T; C]; R] }
pub struct Network { pub weights: Vec<f64>, pub bias: Box<[f32]>, pub layers: Vec<Matrix<f64, 2, 2>>, pub name: String }
pub struct List { pub value: f64, pub next: Option<Box<List>> }
pub struct Tree { pub value: f32, pub children: Vec<Tree> }
pub enum Shape { Circle(f64), Rectangle { w: f64, h: f64 }, Nothing }
pub enum Mixed { Real(f64), Whole(u64), Boxed(Box<f32>) }
#[derive(Clone, Copy)]
pub enum Colour { Red, Green }
#[derive(Clone, Copy)]
pub union Bits { pub real: f64, pub whole: u64 }
pub trait Area { fn area(&self) -> f64; }
pub struct Unit;
#[repr(C, packed)]
#[derive(Clone, Copy)]
pub struct Packed { pub tag: u8, pub x: f64, pub y: f32 }
#[repr(align(32))]
#[derive(Clone, Copy)]
pub struct Aligned { pub x: f32, pub n: u16 }
#[derive(Clone, Copy)]
pub struct Generic<T> { pub flag: bool, pub value: T, pub pair: (T, u32) }
#[derive(Clone, Copy)]
pub struct Marked<T> { pub x: f64, pub of: PhantomData<T> }
#[derive(Clone, Copy)]
pub struct Sized8<const N: usize> { pub x: [f64; N], pub n: usize }
pub struct Borrowed<'a> { pub x: &'a [f64], pub out: &'a mut f32, pub next: Option<&'a Borrowed<'a>> }
#[derive(Clone, Copy)]
pub enum Tagged { Pair(f32, f32), One { x: f64 }, Word(u32) }
#[derive(Clone, Copy)]
#[repr(u8)]
pub enum Wide { A([f64; 3]) = 7, B(u8) = 9 }
pub enum Expression { Constant(f64), Sum(Box<Expression>, Box<Expression>), Power(Box<Expression>, i32) }
pub enum Payload { Real(f64), Single { x: f64, y: f32 }, Whole(u64), Words(u32, u32), Text(String), Nothing, Far(Box<f64>) }
pub enum Never {}
#[derive(Clone, Copy)]
pub union Either { pub pair: (f32, f32), pub whole: f64 }
pub struct Graph { pub nodes: Vec<(usize, f64)>, pub edges: Vec<Vec<(u32, f32)>>, pub root: *const Graph }
pub type Row = [f64; 2];
pub struct Tail { pub n: u32, pub rest: [(f32, f64)] }

pub trait Lend { type Item<'a>: Copy where Self: 'a; fn lend<'a>(&'a self) -> Self::Item<'a>; }
pub struct Lender { pub x: Vec<f64> }
impl Lend for Lender { type Item<'a> = &'a [f64]; fn lend<'a>(&'a self) -> &'a [f64] { &self.x } }
pub struct Holder<'a, L: Lend + 'a> { pub n: u32, pub item: L::Item<'a> }
pub struct Counter { pub low: f32, pub big: u128, pub x: f64 }
pub struct Even { pub x: f64, pub odd: Option<Box<Odd>> }
pub struct Odd { pub y: f32, pub even: Option<Box<Even>> }
pub enum Document { Null, Bool(bool), Number(f64), Text(String), List(Vec<Document>), Map(Vec<(String, Document)>) }
#[derive(Clone, Copy)]
pub enum Nested { Deep(Option<Option<f64>>), Side(Result<f32, bool>), Far { at: u16, of: [u8; 3] } }

macro_rules! cases {
    ($($name:ident($($arg:ident: $type:ty),*) $(-> $result:ty)? $body:block)*) => {
        $(#[inline(never)] pub fn $name($($arg: $type),*) $(-> $result)? { $(black_box(&$arg);)* $body })*
    };
}

cases! {
    scalars(a: f64, b: f32, c: i8, d: u16, e: bool, f: char, g: usize) -> f64 { a }
    wide(a: i128, b: u128) {}
    reference(a: &f64, b: &mut f32) {}
    raw(a: *const f64, b: *mut f32, c: *const *const f64, d: *mut u8) {}
    slice(a: &[f64], b: &mut [f32], c: &str, d: &[u8]) {}
    slices_of_slices(a: &[&[f64]]) {}
    array_reference(a: &[f64; 3], b: &mut [[f32; 2]; 4]) {}
    array_of_one(a: [f64; 1]) -> [f64; 1] { a }
    array_of_two_small(a: [f32; 2]) -> [f32; 2] { a }
    array_large(a: [f64; 3]) -> [f64; 3] { a }
    array_of_integers(a: [u8; 8], b: [i32; 2]) {}
    tuple(a: (f64, f32)) -> (f64, f32) { a }
    tuple_large(a: (f64, f32, u8)) -> (f64, f32, u8) { a }
    tuple_nested(a: &(f64, (u8, f32))) {}
    unit(a: (), b: f64, c: Unit) {}
    newtype(a: Newtype, b: Transparent) -> Newtype { a }
    reordered(a: Reordered, b: &Reordered) -> Reordered { a }
    in_order(a: InOrder) -> InOrder { a }
    small(a: Small) -> Small { a }
    outer(a: &Outer) {}
    matrix(a: &Matrix<f64, 2, 3>, b: Matrix<f32, 1, 2>) {}
    network(a: &Network) {}
    boxed(a: Box<f64>, b: Box<[f64]>, c: Box<Reordered>) {}
    vectors(a: Vec<f64>, b: &Vec<f32>, c: &mut Vec<Vec<f64>>) {}
    deque(a: &VecDeque<f64>) {}
    string(a: String, b: &String) {}
    counted(a: Rc<f64>, b: Arc<Reordered>, c: &Rc<Vec<f32>>) {}
    cells(a: &Cell<f64>, b: &RefCell<f32>) {}
    locked(a: &Mutex<f64>) {}
    option(a: Option<f64>, b: Option<f32>, c: Option<&f64>) -> Option<f64> { a }
    option_of_box(a: Option<Box<f64>>, b: &Option<Reordered>) {}
    option_of_vec(a: &Option<Vec<f64>>) {}
    result(a: Result<f64, i32>, b: &Result<f64, String>) {}
    colour(a: Colour, b: Option<Colour>) {}
    shape(a: &Shape, b: Shape) {}
    mixed(a: &Mixed) {}
    bits(a: Bits, b: &Bits) {}
    list(a: &List) {}
    tree(a: &Tree) {}
    maps(a: &HashMap<u32, f64>, b: &BTreeMap<u32, f64>) {}
    dynamic(a: &dyn Area, b: Box<dyn Fn(f64) -> f64>) {}
    function(a: fn(f64) -> f64) {}
    uninitialised(a: &mut MaybeUninit<f64>, b: &mut [MaybeUninit<f64>], c: &mut MaybeUninit<[u8; 16]>) {}
    iterator(a: std::slice::Iter<'_, f64>, b: &std::slice::IterMut<'_, f32>) {}
    range(a: std::ops::Range<usize>) {}
    ordering(a: std::cmp::Ordering, b: std::num::NonZeroU32) {}
    packed(a: Packed, b: &[Packed]) -> Packed { a }
    aligned(a: Aligned, b: &Aligned) -> Aligned { a }
    generic_of_double(a: Generic<f64>, b: &Generic<f32>) -> Generic<f64> { a }
    generic_of_array(a: &Generic<[f32; 3]>, b: &Generic<Option<f64>>) {}
    marked(a: Marked<Vec<f32>>, b: PhantomData<f64>) -> Marked<Vec<f32>> { a }
    const_generic(a: Sized8<2>, b: &Sized8<0>, c: &Sized8<5>) -> Sized8<2> { a }
    borrowed(a: &Borrowed, b: Borrowed) {}
    tagged(a: Tagged, b: &Tagged) -> Tagged { a }
    with_discriminant(a: &Wide, b: Wide) -> Wide { b }
    expression(a: &Expression) {}
    empty_enum(a: &[Never], b: Option<Never>) {}
    either(a: Either, b: &Either) -> Either { a }
    graph(a: &Graph, b: Graph) {}
    aliased(a: Row, b: &[Row; 3]) -> Row { a }
    array_of_structures(a: &[Reordered; 4], b: [Small; 2]) -> [Small; 2] { b }
    array_of_arrays(a: &[[[f32; 2]; 3]; 4], b: [[f64; 1]; 2]) -> [[f64; 1]; 2] { b }
    array_of_tuples(a: &[(f32, f64); 3], b: &[(u8, f32)]) {}
    array_of_nothing(a: [f64; 0], b: &[f64; 0], c: [(); 3]) {}
    mutable_slices(a: &mut [&mut [f64]], b: &mut &mut f64) {}
    boxes(a: Box<Box<f64>>, b: Box<[Row]>, c: Option<Box<[f32]>>) -> Box<Box<f64>> { a }
    pairs(a: (&f64, &mut [f32]), b: (u8, (f64,), [f32; 2])) -> (u8, (f64,), [f32; 2]) { b }
    seven(a: (f64, u8, f32, u16, f64, bool, i32)) -> (f64, u8, f32, u16, f64, bool, i32) { a }
    options(a: Option<Option<f64>>, b: Option<(f64, u32)>, c: Option<[f32; 2]>) -> Option<(f64, u32)> { b }
    option_of_reference(a: Option<&mut [f64]>, b: Option<&Reordered>, c: Option<std::num::NonZeroU64>) {}
    results(a: Result<(), f64>, b: Result<f32, Box<f64>>, c: &Result<Vec<f64>, Colour>) {}
    nested_vectors(a: &Vec<Option<f64>>, b: Vec<(f64, f32)>, c: &[Vec<Reordered>]) {}
    shared(a: &Rc<RefCell<Vec<f64>>>, b: Arc<Mutex<f32>>, c: Rc<[f64]>) {}
    packed_behind(a: &Packed) {}
    aligned_behind(a: &Aligned) {}
    generic_behind(a: &Generic<f32>) {}
    const_behind(a: &Sized8<5>) {}
    tagged_behind(a: &Tagged) {}
    either_behind(a: &Either) {}
    unsized_tail(a: &Tail, b: Rc<str>, c: Arc<[Reordered]>) {}
    weak(a: &std::rc::Weak<f64>) {}
    cow(a: &std::borrow::Cow<'_, [f64]>, b: &std::borrow::Cow<'_, str>) {}
    nonnull(a: std::ptr::NonNull<f64>, b: *const [f32]) {}
    dyn_mutable(a: &mut dyn FnMut(f64) -> f64, b: Rc<dyn Area>) {}
    functions(a: &[fn(f64) -> f64], b: Option<fn(&f64)>, c: unsafe extern "C" fn(f32)) {}
    wrapping(a: std::num::Wrapping<f64>, b: std::cmp::Reverse<f32>) -> std::num::Wrapping<f64> { a }
    manually(a: std::mem::ManuallyDrop<Vec<f64>>, b: &std::mem::ManuallyDrop<f32>) {}
    pinned(a: std::pin::Pin<&mut f64>, b: std::pin::Pin<Box<f32>>) {}
    lazily(a: &std::cell::OnceCell<f64>, b: &std::sync::OnceLock<f32>, c: &std::cell::LazyCell<f64>) {}
    locks(a: &std::sync::RwLock<f32>, b: &std::sync::atomic::AtomicU64) {}
    ranges(a: std::ops::RangeInclusive<f64>, b: &std::ops::Bound<f32>, c: std::ops::ControlFlow<f64, u8>) {}
    sets(a: &std::collections::HashSet<u32>, b: &std::collections::BinaryHeap<u64>) {}
    linked(a: &std::collections::LinkedList<f64>) {}
    iterators(a: std::slice::Chunks<'_, f64>, b: &std::slice::Windows<'_, f32>, c: std::vec::IntoIter<f64>) {}
    adapted(a: std::iter::Zip<std::slice::Iter<'_, f64>, std::slice::Iter<'_, f32>>) {}
    time(a: std::time::Duration, b: std::net::Ipv4Addr) {}
    characters(a: &[char], b: Option<char>, c: &[bool; 3]) {}
    strings(a: &[String], b: &[&str], c: Box<str>, d: &std::ffi::CStr) {}
    payloads(a: &Payload, b: Result<f64, &str>, c: &Result<f32, char>) {}
    raw_structures(a: *mut InOrder, b: &RefCell<InOrder>, c: Matrix<f32, 1, 1>) {}
    generic_associated(a: &Holder<'_, Lender>, b: <Lender as Lend>::Item<'_>) {}
    wide_field(a: &Counter, b: Option<u128>) {}
    mutual(a: &Even, b: Box<Odd>) {}
    document(a: &Document, b: Vec<Document>) {}
    nested_enum(a: Nested, b: &Nested) -> Nested { a }
    array_of_options(a: [Option<f64>; 3], b: &[Option<Box<f64>>; 2], c: Option<Option<bool>>) {}
    box_or_error(a: Result<Box<Reordered>, u8>, b: &Result<Rc<f64>, String>) {}
    impl_argument(a: &std::iter::Map<std::slice::Iter<'_, f64>, fn(&f64) -> f64>) {}
    polled(a: &std::task::Poll<f64>, b: std::task::Poll<Option<f32>>) {}
    wrapped_twice(a: &Cell<Option<f64>>, b: &RefCell<Vec<Newtype>>, c: &Mutex<Option<Box<f32>>>) {}
    sixteen(a: [u64; 2], b: (u128, f64), c: i128) -> (u128, f64) { b }
}

#[inline(never)]
pub fn generic<T: Copy>(x: &[T], y: T) -> T { black_box(x); y }

#[inline(never)]
pub fn apply<F: Fn(f64) -> f64>(f: F, x: f64) -> f64 { black_box(f(x)) }

#[inline(never)]
pub fn impl_result(a: &[f64]) -> impl Fn(f64) -> f64 + '_ { let k = a[0]; black_box(move |x| x * k + a[1]) }

#[inline(never)]
pub fn closures(a: f64, v: &Vec<f64>) -> f64 {
    apply(|x| x * a + v[0], 2.0) + apply(move |x| x * a, 1.0) + generic(&[a], a) + generic(&[1f32], 2.0) as f64
}

macro_rules! sizes {
    ($($name:literal = $type:ty),* $(,)?) => { $(println!("{} {}", $name, size_of::<$type>());)* };
}

fn main() {
    sizes!(
        "reordered.b" = Reordered, "in_order.a" = InOrder, "small.a" = Small, "outer.a" = Outer,
        "matrix.a" = Matrix<f64, 2, 3>, "network.a" = Network, "shape.a" = Shape, "mixed.a" = Mixed, "bits.b" = Bits,
        "list.a" = List, "tree.a" = Tree, "cells.a" = Cell<f64>, "cells.b" = RefCell<f32>, "locked.a" = Mutex<f64>,
        "tuple_nested.a" = (f64, (u8, f32)), "vectors.b" = Vec<f32>, "deque.a" = VecDeque<f64>, "string.b" = String,
        "option_of_box.b" = Option<Reordered>, "option_of_vec.a" = Option<Vec<f64>>, "result.b" = Result<f64, String>,
        "packed_behind.a" = Packed, "aligned_behind.a" = Aligned, "generic_behind.a" = Generic<f32>, "const_behind.a" = Sized8<5>,
        "tagged_behind.a" = Tagged, "with_discriminant.a" = Wide, "expression.a" = Expression, "either_behind.a" = Either, "graph.a" = Graph,
        "borrowed.a" = Borrowed, "generic_of_array.a" = Generic<[f32; 3]>, "generic_of_array.b" = Generic<Option<f64>>,
        "generic_associated.a" = Holder<'_, Lender>, "wide_field.a" = Counter, "mutual.a" = Even, "document.a" = Document, "nested_enum.b" = Nested,
        "array_of_options.b" = [Option<Box<f64>>; 2], "box_or_error.b" = Result<Rc<f64>, String>, "polled.a" = std::task::Poll<f64>,
        "wrapped_twice.a" = Cell<Option<f64>>, "wrapped_twice.b" = RefCell<Vec<Newtype>>,
        "maps.a" = HashMap<u32, f64>, "maps.b" = BTreeMap<u32, f64>, "counted.c" = Rc<Vec<f32>>,
    );
    println!("reordered.b f64 {}", offset_of!(Reordered, x));
    println!("in_order.a f32 {}", offset_of!(InOrder, a));
    println!("in_order.a f64 {}", offset_of!(InOrder, b));
    println!("outer.a f32 {}", offset_of!(Outer, last));
    println!("outer.a f32 {}", offset_of!(Outer, inner) + offset_of!(InOrder, a));
    println!("outer.a f64 {}", offset_of!(Outer, inner) + offset_of!(InOrder, b));
    println!("outer.a array {}", offset_of!(Outer, list));
    println!("network.a ptr {}", offset_of!(Network, bias));
    println!("list.a f64 {}", offset_of!(List, value));
    println!("list.a ptr {}", offset_of!(List, next));
    println!("tree.a f32 {}", offset_of!(Tree, value));
    println!("packed_behind.a f64 {}", offset_of!(Packed, x));
    println!("packed_behind.a f32 {}", offset_of!(Packed, y));
    println!("aligned_behind.a f32 {}", offset_of!(Aligned, x));
    println!("generic_behind.a f32 {}", offset_of!(Generic<f32>, value));
    println!("generic_behind.a f32 {}", offset_of!(Generic<f32>, pair) + offset_of!((f32, u32), 0));
    println!("const_behind.a array {}", offset_of!(Sized8<5>, x));
    println!("borrowed.a ptr {}", offset_of!(Borrowed, x));
    println!("borrowed.a ptr {}", offset_of!(Borrowed, out));
    println!("borrowed.a ptr {}", offset_of!(Borrowed, next));
    println!("graph.a ptr {}", offset_of!(Graph, root));
    println!("wide_field.a f64 {}", offset_of!(Counter, x));
    println!("wide_field.a f32 {}", offset_of!(Counter, low));
    println!("wide_field.a int {}", offset_of!(Counter, big));
    println!("generic_associated.a ptr {}", offset_of!(Holder<'_, Lender>, item));
    println!("mutual.a ptr {}", offset_of!(Even, odd));
    println!("mutual.a f64 {}", offset_of!(Even, x));
    println!("tuple_nested.a f64 {}", offset_of!((f64, (u8, f32)), 0));
    println!("tuple_nested.a f32 {}", offset_of!((f64, (u8, f32)), 1.1));
}
