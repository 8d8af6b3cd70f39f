//! The procedural macros of the crate `oxad`. No dependencies: a derivative's signature needs little of Rust's grammar.

mod error;
mod expand;
mod function;
mod request;
mod template;

use error::Error;
use proc_macro::TokenStream;
use request::Mode;

/// Makes a forward-mode derivative of a function: `#[autodiff_forward(name, [width,] activities…)]`.
///
/// One activity per parameter, then one for the result if there is one.
///
/// - `Const`: no derivative. No shadow is passed.
/// - `Dual`, `DualOnly`: behind the argument follow `width` shadows of its own type. A result that is `Dual` gives
///   `(primal, tangent)`, with a width N above 1 `[primal, tangent…]`; `DualOnly` gives the tangent or `[tangent; N]`.
/// - `Dualv`, `DualvOnly`: one shadow for all lanes: for `&[T]` a slice N times as long, for another `&T` a `&[T; N]`.
#[proc_macro_attribute]
pub fn autodiff_forward(attribute: TokenStream, item: TokenStream) -> TokenStream {
    derive(Mode::Forward, attribute, item)
}

/// Makes a reverse-mode derivative of a function: `#[autodiff_reverse(name, activities…)]`.
///
/// One activity per parameter, then one for the result if there is one.
///
/// - `Const`: no derivative.
/// - `Active`: for values; the gradient is returned. A result that is `Active` takes its seed as a last argument, and the
///   derivative returns `(primal, gradients…)`; with `ActiveOnly` the primal is left out.
/// - `Duplicated`, `DuplicatedOnly`: for references and raw pointers; behind the argument follows a mutable shadow, to which
///   the gradient is added.
#[proc_macro_attribute]
pub fn autodiff_reverse(attribute: TokenStream, item: TokenStream) -> TokenStream {
    derive(Mode::Reverse, attribute, item)
}

/// Keeps derivatives out of a function: `#[oxad::inactive]`. What it returns and writes counts as constant, whatever it
/// is given; a derivative calls it as the function does, once.
///
/// For logging, counters, checks, and for the discrete parts of an algorithm.
#[proc_macro_attribute]
pub fn inactive(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let kept = item.clone();
    let marked = function::parse(item).and_then(|function| {
        if let Some(word) = attribute.into_iter().next() {
            return Err(Error::new(
                "OX0132",
                word.span(),
                "`inactive` takes no arguments",
                "write `#[oxad::inactive]` alone",
            ));
        }
        Ok(expand::expand_inactive(function))
    });
    marked.unwrap_or_else(|error| kept.into_iter().chain(error.into_tokens()).collect())
}

/// The function as it was, kept apart from its callers, and behind it the derivative or an error.
fn derive(mode: Mode, attribute: TokenStream, item: TokenStream) -> TokenStream {
    let added = function::parse(item.clone()).and_then(|function| {
        let request = request::parse(mode, attribute, &function)?;
        Ok((expand::expand(&function, &request), function))
    });
    match added {
        Ok((derivative, function)) => {
            // The last of several requests adds `inline(never)`, unless the user has said something about inlining.
            // Who calls the derivative uses the function, also where plain rustc builds the program.
            let mut kept = template::fill("#[allow(dead_code)]", &[]);
            let says = |name: &str| matches!(name, "inline" | "autodiff_forward" | "autodiff_reverse");
            if !function.attributes.iter().any(|(name, _)| says(name)) {
                kept.extend(template::fill("#[inline(never)]", &[]));
            }
            kept.extend(function.attributes.iter().flat_map(|(_, tokens)| tokens.clone()));
            kept.extend(function.item);
            kept.extend(derivative);
            kept
        }
        Err(error) => {
            let mut kept = item;
            kept.extend(Error::into_tokens(error));
            kept
        }
    }
}
