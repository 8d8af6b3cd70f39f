//! Trait objects: calls, supertraits, downcasts, drops, boxed closures.
use std::any::Any;
use std::fmt::Debug;
pub trait Animal: Debug {
    fn name(&self) -> String;
    fn legs(&self) -> u32 {
        4
    }
    fn eat(&mut self, food: &dyn Food) -> bool;
}
pub trait Food {
    fn weight(&self) -> f32;
}
#[derive(Debug)]
pub struct Dog(String);
#[derive(Debug, Default)]
pub struct Bird {
    eaten: f32,
}
pub struct Bone(f32);
impl Food for Bone {
    fn weight(&self) -> f32 {
        self.0
    }
}
impl Animal for Dog {
    fn name(&self) -> String {
        self.0.clone()
    }
    fn eat(&mut self, f: &dyn Food) -> bool {
        f.weight() > 1.0
    }
}
impl Animal for Bird {
    fn name(&self) -> String {
        "bird".into()
    }
    fn legs(&self) -> u32 {
        2
    }
    fn eat(&mut self, f: &dyn Food) -> bool {
        self.eaten += f.weight();
        true
    }
}
pub fn zoo(n: usize) -> Vec<Box<dyn Animal>> {
    (0..n)
        .map(|i| -> Box<dyn Animal> {
            if i % 2 == 0 { Box::new(Dog(format!("dog {i}"))) } else { Box::<Bird>::default() }
        })
        .collect()
}
pub fn legs(zoo: &[Box<dyn Animal>]) -> u32 {
    zoo.iter().map(|a| a.legs()).sum()
}
pub fn feed(zoo: &mut [Box<dyn Animal>]) -> usize {
    zoo.iter_mut().filter_map(|a| a.eat(&Bone(2.0)).then_some(())).count()
}
pub fn downcast(x: &dyn Any) -> i64 {
    if let Some(i) = x.downcast_ref::<i64>() {
        *i
    } else if x.is::<String>() {
        -1
    } else {
        0
    }
}
pub fn closures(k: i32) -> Vec<Box<dyn Fn(i32) -> i32 + Send>> {
    vec![Box::new(move |x| x + k), Box::new(|x| x * 2), Box::new(i32::abs)]
}
pub fn names(zoo: Vec<Box<dyn Animal>>) -> String {
    zoo.into_iter().map(|a| a.name()).collect::<Vec<_>>().join(", ")
}
pub fn upcast(a: &dyn Animal) -> &dyn Debug {
    a
}
