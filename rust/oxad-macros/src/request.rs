//! Reads an attribute's arguments and holds them against the function: what is asked for, and whether it makes sense.

use crate::error::{Error, Result};
use crate::function::{is_slice, Function, Shape, Type};
use proc_macro::{Ident, Span, TokenStream, TokenTree};

#[derive(Clone, Copy, PartialEq)]
pub enum Mode {
    Forward,
    Reverse,
}

/// What happens to one argument or to the result. The names are the user's.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Activity {
    Const,
    Dual,
    DualOnly,
    Dualv,
    DualvOnly,
    Active,
    ActiveOnly,
    Duplicated,
    DuplicatedOnly,
}

impl Activity {
    const ALL: [Activity; 9] = [
        Activity::Const,
        Activity::Dual,
        Activity::DualOnly,
        Activity::Dualv,
        Activity::DualvOnly,
        Activity::Active,
        Activity::ActiveOnly,
        Activity::Duplicated,
        Activity::DuplicatedOnly,
    ];

    /// Is one shadow, `width` times as long, passed for all lanes?
    pub fn is_long(self) -> bool {
        matches!(self, Activity::Dualv | Activity::DualvOnly)
    }
}

/// The highest width: a bound on the length of the signature, far above what pays.
const WIDEST: usize = 256;

/// A checked request: one activity per parameter of the function, and one for its result.
pub struct Request {
    pub mode: Mode,
    pub name: Ident,
    pub width: usize,
    pub arguments: Vec<Activity>,
    pub result: Activity,
}

/// The attribute's arguments as they stand: `(df, 8, Dual, Const)`.
struct Arguments {
    name: Ident,
    width: Option<(usize, Span)>,
    activities: Vec<(Activity, Span)>,
}

pub fn parse(mode: Mode, attribute: TokenStream, function: &Function) -> Result<Request> {
    let Arguments { name, width, mut activities } = read(mode, attribute)?;
    if let (Mode::Reverse, Some((_, span))) = (mode, width) {
        return Err(Error::new(
            "OX0133",
            span,
            "reverse mode takes no width",
            "leave the number out, or use `autodiff_forward`",
        ));
    }
    let expected = function.parameters.len() + usize::from(function.result.is_some());
    if activities.len() != expected {
        let span = activities.get(expected).or(activities.last()).map_or(name.span(), |(_, span)| *span);
        let result = if function.result.is_some() { " and one for its result" } else { "; it has no result" };
        return Err(Error::new(
            "OX0134",
            span,
            format!("{} activities for `{}`, and not {}", expected, function.name, activities.len()),
            format!("write one per parameter ({}){result}", function.parameters.len()),
        ));
    }
    let mut result = Activity::Const;
    if let (Some(ty), Some((activity, span))) = (&function.result, activities.get(function.parameters.len())) {
        check_result(mode, *activity, *span, ty)?;
        result = *activity;
        activities.pop();
    }
    for ((activity, span), parameter) in activities.iter().zip(&function.parameters) {
        check_argument(mode, *activity, *span, &parameter.name, &parameter.ty)?;
    }
    let arguments = activities.into_iter().map(|(activity, _)| activity).collect();
    Ok(Request { mode, name, width: width.map_or(1, |(n, _)| n), arguments, result })
}

fn read(mode: Mode, attribute: TokenStream) -> Result<Arguments> {
    let example = match mode {
        Mode::Forward => "#[autodiff_forward(df, Dual, Const, Dual)]",
        Mode::Reverse => "#[autodiff_reverse(df, Duplicated, Active, Active)]",
    };
    let mut parts: Vec<Vec<TokenTree>> = vec![Vec::new()];
    for token in attribute {
        match &token {
            TokenTree::Punct(p) if p.as_char() == ',' => parts.push(Vec::new()),
            _ => parts.last_mut().expect("there is always one").push(token),
        }
    }
    if parts.last().is_some_and(Vec::is_empty) {
        parts.pop(); // a comma at the end
    }
    let mut parts = parts.into_iter();
    let name = match parts.next().as_deref() {
        Some([TokenTree::Ident(name)]) => name.clone(),
        Some([other, ..]) => {
            return Err(Error::new("OX0132", other.span(), "the derivative's name stands first", example))
        }
        _ => return Err(Error::new("OX0132", Span::call_site(), "the derivative needs a name", example)),
    };
    let mut width = None;
    let mut activities = Vec::new();
    for (i, part) in parts.enumerate() {
        match part.as_slice() {
            [TokenTree::Literal(number)] if i == 0 && number.to_string().starts_with(|c: char| c.is_ascii_digit()) => {
                width = Some((read_width(number)?, number.span()))
            }
            [TokenTree::Ident(word)] => activities.push((read_activity(mode, word)?, word.span())),
            [] => return Err(Error::new("OX0132", name.span(), "there is nothing between two commas", example)),
            [other, ..] => return Err(Error::new("OX0132", other.span(), "an activity is one word", example)),
        }
    }
    Ok(Arguments { name, width, activities })
}

fn read_width(number: &proc_macro::Literal) -> Result<usize> {
    let text = number.to_string().replace('_', "");
    match text.trim_end_matches("usize").trim_end_matches("u32").parse::<usize>() {
        Ok(n) if (1..=WIDEST).contains(&n) => Ok(n),
        _ => Err(Error::new(
            "OX0133",
            number.span(),
            format!("the width `{number}` is not a whole number from 1 to {WIDEST}"),
            "the width says how many tangents one call carries",
        )),
    }
}

fn read_activity(mode: Mode, word: &Ident) -> Result<Activity> {
    let text = word.to_string();
    let known = Activity::ALL.into_iter().find(|activity| format!("{activity:?}") == text);
    known.ok_or_else(|| {
        Error::new(
            "OX0135",
            word.span(),
            format!("`{text}` is not an activity"),
            match mode {
                Mode::Forward => "forward mode knows Const, Dual, DualOnly, Dualv and DualvOnly",
                Mode::Reverse => {
                    "reverse mode knows Const, Active, ActiveOnly (results), Duplicated and DuplicatedOnly"
                }
            },
        )
    })
}

/// Types that have no derivative, whatever their value.
const DISCRETE: [&str; 16] = [
    "bool", "char", "str", "String", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128",
    "usize",
];

/// How messages name the result.
const RESULT: &str = "the result";

/// Types whose shadow the macro cannot make from zeros.
const TAGGED: [&str; 2] = ["Option", "Result"];

fn check_argument(mode: Mode, activity: Activity, span: Span, name: &str, ty: &Type) -> Result<()> {
    use Activity::*;
    let error = |code: &str, message: String, help: &str| Err(Error::new(code, span, message, help));
    let shape = ty.shape();
    match (mode, activity) {
        (_, Const) => return Ok(()),
        (Mode::Forward, Active | ActiveOnly | Duplicated | DuplicatedOnly) => {
            return error("OX0136", format!("{activity:?} belongs to reverse mode"), "write Dual or DualOnly");
        }
        (Mode::Reverse, Dual | DualOnly | Dualv | DualvOnly) => {
            let help = if let Shape::Value = shape { "write Active" } else { "write Duplicated" };
            return error("OX0136", format!("{activity:?} belongs to forward mode"), help);
        }
        (Mode::Reverse, ActiveOnly) => {
            return error("OX0136", "ActiveOnly is for the result".into(), "write Active");
        }
        (Mode::Reverse, Active) => match shape {
            Shape::Value => {}
            _ => {
                let message = format!("`{name}` is behind a pointer, so that it cannot be Active");
                let help = "write Duplicated: its gradient is added to a shadow that the caller passes";
                return error("OX0137", message, help);
            }
        },
        (Mode::Reverse, Duplicated | DuplicatedOnly) => {
            if let Shape::Value = shape {
                let message = format!("`{name}` is passed by value, so that it cannot be {activity:?}");
                return error("OX0137", message, "write Active, or let the function take a reference");
            }
        }
        (Mode::Forward, Dualv | DualvOnly) => match shape {
            Shape::Reference { .. } => {}
            Shape::Pointer { .. } => {
                let message = format!("`{name}` is a raw pointer: how far apart its lanes lie is not known");
                return error("OX0137", message, "let the function take a slice, or write Dual");
            }
            Shape::Value => {
                let message = format!("`{name}` is passed by value, so that it cannot be {activity:?}");
                return error("OX0137", message, "write Dual");
            }
        },
        (Mode::Forward, Dual | DualOnly) => {}
    }
    check_differentiable(span, activity, name, ty)
}

fn check_result(mode: Mode, activity: Activity, span: Span, ty: &Type) -> Result<()> {
    use Activity::*;
    let allowed = match mode {
        Mode::Forward => matches!(activity, Const | Dual | DualOnly),
        Mode::Reverse => matches!(activity, Const | Active | ActiveOnly),
    };
    if !allowed {
        let help = match mode {
            Mode::Forward => "in forward mode the result is Dual, DualOnly or Const",
            Mode::Reverse => "in reverse mode the result is Active, ActiveOnly or Const",
        };
        return Err(Error::new("OX0136", span, format!("a result cannot be {activity:?} here"), help));
    }
    if activity == Const {
        return Ok(());
    }
    if mode == Mode::Reverse && !matches!(ty.shape(), Shape::Value) {
        return Err(Error::new(
            "OX0137",
            span,
            "a result that is a pointer has no seed",
            "return the value, or write Const",
        ));
    }
    check_differentiable(span, activity, RESULT, ty)
}

fn check_differentiable(span: Span, activity: Activity, name: &str, ty: &Type) -> Result<()> {
    let (head, behind_pointer) = match ty.shape() {
        Shape::Value => (ty.head(), false),
        Shape::Reference { pointee, .. } | Shape::Pointer { pointee } => {
            let element = match pointee.as_slice() {
                [TokenTree::Group(group)] if is_slice(&pointee) => group.stream().into_iter().collect(),
                _ => pointee,
            };
            (Type { tokens: element, span }.head(), true)
        }
    };
    let Some(head) = head else { return Ok(()) };
    if DISCRETE.contains(&head.as_str()) {
        return Err(Error::new(
            "OX0138",
            span,
            format!("`{head}` has no derivative, so that {name} cannot be {activity:?}"),
            "write Const",
        ));
    }
    if !behind_pointer && name != RESULT && activity == Activity::Active && TAGGED.contains(&head.as_str()) {
        return Err(Error::new(
            "OX0139",
            span,
            format!("the gradient of an `{head}` by value cannot be returned"),
            "let the function take a reference, and write Duplicated",
        ));
    }
    Ok(())
}
