//! Writes the derivative's function: its signature, and the request in its body.
//!
//! The body calls an undefined function, the *marker*. Its link name is the request, its arguments are the address of the
//! *shim* and, for every parameter of the shim, the address of the primal and of `width` shadows. The shim is a closure, so
//! that generics, `Self` and `impl Trait` need no second declaration; it reads the arguments, calls the function and
//! writes the result. So every value crosses by address, in Rust's own layout.

use crate::function::{is_slice, Function, Parameter, Shape, Type};
use crate::request::{Activity, Mode, Request};
use crate::template::fill;
use proc_macro::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};

/// The parts of the body, collected parameter by parameter.
#[derive(Default)]
struct Body {
    /// Bounds that only hold or fail when the types are known.
    checks: TokenStream,
    /// `let` of primals and shadows.
    lets: TokenStream,
    /// The marker's arguments, behind the shim.
    addresses: TokenStream,
    /// How many there are.
    count: usize,
    /// The marker's activities.
    activities: Vec<&'static str>,
    /// What the derivative returns, in order.
    results: Vec<TokenStream>,
    /// The shadows of a result whose derivative nobody wants: their addresses.
    unwanted: Vec<TokenStream>,
}

impl Body {
    /// Adds an address: `&raw const` or `&raw mut`. A reference, or a method that takes one (`as_ptr`), would tell LLVM
    /// that the marker does not write there.
    fn address(&mut self, expression: TokenStream) {
        self.addresses.extend(address(expression));
        self.count += 1;
    }
}

fn address(expression: TokenStream) -> TokenStream {
    fill("($e) as *const _ as *const u8,", &[("e", expression)])
}

/// The derivative as an item that stands beside the function.
pub fn expand(function: &Function, request: &Request) -> TokenStream {
    let mut body = Body::default();
    let mut parameters = TokenStream::new();
    let mut gradient_types = Vec::new();
    for (i, (parameter, activity)) in function.parameters.iter().zip(&request.arguments).enumerate() {
        let name = argument_name(parameter);
        parameters.extend(match &parameter.receiver {
            Some(receiver) => fill("$self,", &[("self", receiver.tokens.clone())]),
            None => fill("$n: $t,", &[("n", name.clone()), ("t", parameter.ty.stream())]),
        });
        let primal = local(&format!("primal_{i}"));
        let holes = [("p", primal.clone()), ("n", name)];
        body.lets.extend(fill("let $p = ::core::mem::ManuallyDrop::new($n);", &holes));
        body.address(fill("&raw const $p", &[("p", primal)]));
        body.activities.push(if *activity == Activity::Const { "const" } else { "dup" });
        if *activity == Activity::Active {
            gradient_types.push(parameter.ty.stream());
            active(&mut body, i, parameter);
        } else if *activity != Activity::Const {
            parameters.extend(shadows(&mut body, i, function, request));
        }
    }
    let (seed, output) = result(&mut body, function, request, gradient_types);
    parameters.extend(seed);

    let holes = [
        ("doc", TokenTree::Literal(Literal::string(&documentation(function, request))).into()),
        ("attributes", kept_attributes(function)),
        ("vis", function.visibility.clone()),
        ("unsafe", if function.is_unsafe { fill("unsafe", &[]) } else { TokenStream::new() }),
        ("name", TokenTree::Ident(request.name.clone()).into()),
        ("generics", function.generics.clone()),
        ("parameters", parameters),
        ("output", output),
        ("where", function.where_clause.clone()),
        ("checks", core::mem::take(&mut body.checks)),
        ("request", request_tokens(body, function, request)),
        ("text", TokenTree::Literal(Literal::string(&request.name.to_string())).into()),
    ];
    fill(
        "#[doc = $doc] #[inline(never)] #[allow(unused, clippy::all)] $attributes
        $vis $unsafe fn $name $generics ($parameters) $output $where {
            $checks
            ::oxad::__select!({ $request } { ::oxad::__private::without_tool($text) })
        }",
        &holes,
    )
}

/// The function with a call at its head by which the tool knows it. It stays a function of its own.
pub fn expand_inactive(function: Function) -> TokenStream {
    let mut tokens: Vec<TokenTree> = function.item.into_iter().collect();
    let Some(TokenTree::Group(body)) = tokens.pop() else { unreachable!("a function ends with its body") };
    let marked = fill(
        "::oxad::__select!({
            unsafe extern \"C\" { #[link_name = \"__oxad_v1_inactive\"] fn __oxad_inactive(); }
            unsafe { __oxad_inactive() }
        } {});
        $body",
        &[("body", body.stream())],
    );
    let mut group = Group::new(Delimiter::Brace, marked);
    group.set_span(body.span());
    let attributes = function.attributes.into_iter().flat_map(|(_, attribute)| attribute);
    let inline = fill("#[inline(never)]", &[]);
    attributes.chain(inline).chain(tokens).chain([TokenTree::Group(group)]).collect()
}

/// The gradient of an argument by value: zeros that the derivative is added to, and that are returned.
fn active(body: &mut Body, i: usize, parameter: &Parameter) {
    let shadow = local(&format!("gradient_{i}"));
    let holes = [("s", shadow.clone()), ("t", parameter.ty.stream())];
    body.checks.extend(no_drop(&parameter.ty, &parameter.name, "Active"));
    body.lets.extend(fill("let mut $s = ::core::mem::MaybeUninit::<$t>::zeroed();", &holes));
    body.address(fill("&raw mut $s", &holes));
    body.results.push(fill("$s.assume_init()", &holes));
}

/// The shadows that the caller passes for one argument: their parameters and, in the body, their addresses.
fn shadows(body: &mut Body, i: usize, function: &Function, request: &Request) -> TokenStream {
    let mut parameters = TokenStream::new();
    let (parameter, activity) = (&function.parameters[i], request.arguments[i]);
    let shape = parameter.ty.shape();
    let prefix = if request.mode == Mode::Forward { 'b' } else { 'd' };
    let lanes = if activity.is_long() { 1 } else { request.width };
    for lane in 0..lanes {
        let name = added_name(&format!("{prefix}{}_{lane}", parameter.name), function);
        let ty = shadow_type(parameter, &shape, activity, request);
        parameters.extend(fill("$n: $t,", &[("n", name.clone()), ("t", ty)]));
        let holes = [
            ("s", local(&format!("shadow_{i}_{lane}"))),
            ("n", name),
            ("p", local(&format!("primal_{i}"))),
            ("text", TokenTree::Literal(Literal::string(&parameter.name)).into()),
            ("width", TokenTree::Literal(Literal::usize_unsuffixed(request.width)).into()),
        ];
        match &shape {
            Shape::Value => body.checks.extend(no_drop(&parameter.ty, &parameter.name, "Dual")),
            Shape::Reference { .. } => body.lets.extend(fill(
                if activity.is_long() {
                    "::oxad::__private::check_lanes(
                        ::core::mem::size_of_val(&**$p), ::core::mem::size_of_val(&*$n), $width, $text);"
                } else {
                    "::oxad::__private::check_shadow(
                        ::core::mem::size_of_val(&**$p), ::core::mem::size_of_val(&*$n), $text);"
                },
                &holes,
            )),
            Shape::Pointer { .. } => {}
        }
        if activity.is_long() {
            long_lanes(body, i, &shape, request.width, &holes);
        } else {
            body.lets.extend(fill("let mut $s = ::core::mem::ManuallyDrop::new($n);", &holes));
            body.lets.extend(none_is_zero(&parameter.ty, holes[0].1.clone()));
            body.address(fill("&raw const $s", &holes));
        }
    }
    parameters
}

/// Cuts one long shadow into its lanes.
fn long_lanes(body: &mut Body, i: usize, shape: &Shape, width: usize, holes: &[(&str, TokenStream)]) {
    let Shape::Reference { mutable, pointee, .. } = shape else { unreachable!("checked with the request") };
    let expression = match (is_slice(pointee), mutable) {
        (true, false) => "unsafe { ::oxad::__private::slice_lane(&**$p, $n, $k) }",
        (true, true) => "unsafe { ::oxad::__private::slice_lane_mut(&**$p, $n, $k) }",
        (false, false) => "&$n[$k]",
        (false, true) => "unsafe { ::oxad::__private::lane_mut($n, $k) }",
    };
    if is_slice(pointee) || *mutable {
        let qualifier = ident_keyword(if *mutable { "mut" } else { "const" });
        body.lets.extend(fill("let $n = &raw $m *$n;", &[holes[1].clone(), ("m", qualifier)]));
    }
    for lane in 0..width {
        let shadow = local(&format!("shadow_{i}_{lane}"));
        let k: TokenStream = TokenTree::Literal(Literal::usize_unsuffixed(lane)).into();
        let lane_holes = [holes[1].clone(), holes[2].clone(), ("k", k)];
        body.lets.extend(fill("let $s = $e;", &[("s", shadow.clone()), ("e", fill(expression, &lane_holes))]));
        body.address(fill("&raw const $s", &[("s", shadow)]));
    }
}

/// The type of a shadow: the argument's own; writable in reverse; an array of `width` for `Dualv` unless a slice.
fn shadow_type(parameter: &Parameter, shape: &Shape, activity: Activity, request: &Request) -> TokenStream {
    match shape {
        Shape::Reference { mutable, lifetime, pointee } => {
            let pointee_tokens: TokenStream = pointee.iter().cloned().collect();
            let pointee_tokens = if activity.is_long() && !is_slice(pointee) {
                let width = TokenTree::Literal(Literal::usize_unsuffixed(request.width)).into();
                fill("[$t; $n]", &[("t", pointee_tokens), ("n", width)])
            } else {
                pointee_tokens
            };
            let mutable = *mutable || request.mode == Mode::Reverse;
            let holes = [
                ("life", lifetime.iter().cloned().collect()),
                ("mut", if mutable { ident_keyword("mut") } else { TokenStream::new() }),
                ("t", pointee_tokens),
            ];
            fill("& $life $mut $t", &holes)
        }
        Shape::Pointer { pointee } if request.mode == Mode::Reverse => {
            fill("*mut $t", &[("t", pointee.iter().cloned().collect())])
        }
        _ => parameter.ty.stream(),
    }
}

/// The result's memory and shadows. Returns the seed's parameter and the derivative's `-> type`.
fn result(
    body: &mut Body,
    function: &Function,
    request: &Request,
    gradient_types: Vec<TokenStream>,
) -> (TokenStream, TokenStream) {
    let mut seed = TokenStream::new();
    let ty = function.result.as_ref().map_or_else(|| fill("()", &[]), Type::stream);
    let t = || ("t", ty.clone());
    body.lets.extend(fill("let mut __oxad_result = ::core::mem::MaybeUninit::<$t>::uninit();", &[t()]));
    body.address(fill("&raw mut __oxad_result", &[]));
    body.activities.push(if request.result == Activity::Const { "const" } else { "dup" });
    let width = request.width;
    if request.result == Activity::Const && function.result.is_some() {
        for lane in 0..width {
            let holes = [("s", local(&format!("unwanted_{lane}"))), t()];
            body.lets.extend(fill("let mut $s = ::core::mem::MaybeUninit::<$t>::zeroed();", &holes));
            body.unwanted.push(address(fill("&raw mut $s", &holes)));
        }
    }
    let array =
        |count: usize| fill("[$t; $n]", &[t(), ("n", TokenTree::Literal(Literal::usize_unsuffixed(count)).into())]);

    if request.mode == Mode::Forward {
        if request.result == Activity::Const {
            body.results.push(fill("__oxad_result.assume_init()", &[]));
            return (seed, fill("-> $t", &[t()]));
        }
        if let Some(ty) = &function.result {
            body.checks.extend(no_drop(ty, "the result", "Dual"));
        }
        if request.result == Activity::Dual {
            body.results.push(fill("__oxad_result.assume_init()", &[]));
        }
        for lane in 0..width {
            let holes = [("s", local(&format!("tangent_{lane}"))), t()];
            body.lets.extend(fill("let mut $s = ::core::mem::MaybeUninit::<$t>::zeroed();", &holes));
            body.address(fill("&raw mut $s", &holes));
            body.results.push(fill("$s.assume_init()", &holes));
        }
        let output = match (request.result, width) {
            (Activity::Dual, 1) => fill("($t, $t)", &[t()]),
            (Activity::Dual, _) => array(width + 1),
            (_, 1) => ty.clone(),
            _ => array(width),
        };
        return (seed, fill("-> $o", &[("o", output)]));
    }

    let mut types = gradient_types;
    if request.result != Activity::Const {
        let name = added_name("dret", function);
        seed = fill("$n: $t", &[("n", name.clone()), t()]);
        if let Some(ty) = &function.result {
            body.checks.extend(no_drop(ty, "the result", "Active"));
        }
        body.lets.extend(fill("let mut __oxad_seed = ::core::mem::ManuallyDrop::new($n);", &[("n", name)]));
        body.lets.extend(function.result.as_ref().map(|ty| none_is_zero(ty, fill("__oxad_seed", &[]))));
        body.address(fill("&raw mut __oxad_seed", &[]));
    }
    if function.result.is_some() && request.result != Activity::ActiveOnly {
        types.insert(0, ty.clone());
        body.results.insert(0, fill("__oxad_result.assume_init()", &[]));
    }
    let output = match types.len() {
        1 => types.remove(0),
        _ => {
            let list = types.into_iter().flat_map(|t| fill("$t,", &[("t", t)])).collect();
            TokenTree::Group(Group::new(Delimiter::Parenthesis, list)).into()
        }
    };
    (seed, fill("-> $o", &[("o", output)]))
}

/// The body under the tool.
fn request_tokens(body: Body, function: &Function, request: &Request) -> TokenStream {
    let call = call_tokens(&body, function, request);
    let list = |item: &dyn Fn(usize) -> TokenStream, count: usize| (0..count).flat_map(item).collect::<TokenStream>();
    let count = function.parameters.len();
    let pointer = |i| fill("$p,", &[("p", ident(&format!("p{i}")))]);

    let mut callee: TokenStream = TokenTree::Ident(function.name.clone()).into();
    if function.is_associated {
        callee = fill("Self::$f", &[("f", callee)]);
    }
    if !function.generic_arguments.is_empty() {
        let arguments = function.generic_arguments.iter();
        let arguments = arguments.flat_map(|a| fill("$a,", &[("a", TokenTree::Ident(a.clone()).into())])).collect();
        callee = fill("$f::<$a>", &[("f", callee), ("a", arguments)]);
    }
    let results: TokenStream = match body.results.len() {
        1 => body.results.into_iter().collect(),
        _ => {
            let items = body.results.into_iter().flat_map(|r| fill("$r,", &[("r", r)])).collect();
            let array = request.width > 1 && request.result != Activity::Const;
            TokenTree::Group(Group::new(if array { Delimiter::Bracket } else { Delimiter::Parenthesis }, items)).into()
        }
    };
    let arguments = list(&|i| fill("::core::ptr::read($p),", &[("p", ident(&format!("p{i}")))]), count);
    let holes = [
        ("unknowns", list(&|_| fill("*const _,", &[]), count)),
        ("pointers", list(&pointer, count)),
        ("write", fill(shim_body(function), &[("callee", callee), ("arguments", arguments)])),
        ("primals", list(&|i| fill("::core::ptr::from_ref(&*$p),", &[("p", local(&format!("primal_{i}")))]), count)),
        ("lets", body.lets),
        ("call", call),
        ("results", results),
    ];
    // The call under `if false` ties the types of the shim's parameters to those of the arguments.
    fill(
        "$lets
        let __oxad_shim: unsafe fn($unknowns *mut _) =
            |$pointers result| unsafe { $write };
        if false {
            unsafe { __oxad_shim($primals __oxad_result.as_mut_ptr()) }
        }
        unsafe {
            $call
            $results
        }",
        &holes,
    )
}

/// What the shim does.
///
/// `None` leaves no value: its bytes are written as zeros, since LLVM would take what is convenient for them, such as the
/// value of the other case, and the seed would flow there.
fn shim_body(function: &Function) -> &'static str {
    if function.result.as_ref().and_then(Type::head).as_deref() != Some("Option") {
        return "::core::ptr::write(result, $callee($arguments))";
    }
    "match $callee($arguments) {
        ::core::option::Option::Some(value) => ::core::ptr::write(result, ::core::option::Option::Some(value)),
        ::core::option::Option::None => {
            ::core::ptr::write_bytes(result, 0, 1);
            if ::core::option::Option::is_some(&*result) {
                ::core::ptr::write(result, ::core::option::Option::None);
            }
        }
    }"
}

/// The call of the marker.
///
/// A result whose derivative nobody wants may depend on active values all the same. It gets shadows that are forgotten;
/// but not where its type owns memory, since then a shadow would own memory too.
fn call_tokens(body: &Body, function: &Function, request: &Request) -> TokenStream {
    let mode = if request.mode == Mode::Forward { "forward" } else { "reverse" };
    let marker = |activities: &[&str], unwanted: &[TokenStream]| {
        let link_name = format!("__oxad_v1;{mode};{};{}", request.width, activities.join(";"));
        let count = body.count + unwanted.len();
        let parameters = (0..count).flat_map(|i| fill("$a: *const u8,", &[("a", ident(&format!("a{i}")))])).collect();
        let holes = [
            ("link", TokenTree::Literal(Literal::string(&link_name)).into()),
            ("parameters", parameters),
            ("addresses", body.addresses.clone()),
            ("unwanted", unwanted.iter().cloned().flatten().collect()),
        ];
        fill(
            "{
                unsafe extern \"C-unwind\" { #[link_name = $link] fn __oxad_marker(shim: *const u8, $parameters); }
                __oxad_marker(__oxad_shim as *const u8, $addresses $unwanted);
            }",
            &holes,
        )
    };
    let plain = marker(&body.activities, &[]);
    let Some(ty) = function.result.as_ref().filter(|_| !body.unwanted.is_empty()) else { return plain };
    let mut activities = body.activities.clone();
    activities.pop();
    activities.push("dup");
    let holes = [("t", ty.stream()), ("plain", plain), ("dropped", marker(&activities, &body.unwanted))];
    fill("if const { ::core::mem::needs_drop::<$t>() } $plain else $dropped", &holes)
}

/// Fails to compile when a value that is to have a shadow by value owns something: who frees the shadow is not settled.
fn no_drop(ty: &Type, name: &str, activity: &str) -> TokenStream {
    let text = format!(
        "[OX0139] `{name}` cannot be {activity} by value, since its type owns memory or has a destructor: use a reference"
    );
    let holes = [("t", ty.stream()), ("text", TokenTree::Literal(Literal::string(&text)).into())];
    fill("const { ::core::assert!(!::core::mem::needs_drop::<$t>(), $text) };", &holes)
}

/// Fills a shadow that is `None` with zeros: where the primal is `Some`, it counts as `Some(0)`, and not as what happened
/// to be in memory.
fn none_is_zero(ty: &Type, shadow: TokenStream) -> TokenStream {
    if ty.head().as_deref() != Some("Option") {
        return TokenStream::new();
    }
    fill(
        "if ::core::option::Option::is_none(&*$s) { unsafe { ::core::ptr::write_bytes(&raw mut $s, 0, 1) } }",
        &[("s", shadow)],
    )
}

/// The attributes that the derivative must share: those that choose the machine.
fn kept_attributes(function: &Function) -> TokenStream {
    let kept = function.attributes.iter().filter(|(name, _)| matches!(name.as_str(), "target_feature" | "cfg"));
    kept.flat_map(|(_, tokens)| tokens.clone()).collect()
}

fn documentation(function: &Function, request: &Request) -> String {
    let mode = if request.mode == Mode::Forward { "Forward" } else { "Reverse" };
    let activities: Vec<String> = request.arguments.iter().map(|a| format!("{a:?}")).collect();
    let mut text = format!("{mode}-mode derivative of `{}` ({}", function.name, activities.join(", "));
    if function.result.is_some() {
        text.push_str(&format!("; result {:?}", request.result));
    }
    if request.width > 1 {
        text.push_str(&format!("; width {}", request.width));
    }
    text.push_str(").");
    text
}

/// A parameter that the derivative adds: `name`, with so many `_` that it is none of the user's.
fn added_name(name: &str, function: &Function) -> TokenStream {
    let mut name = name.replace("r#", "");
    while function.parameters.iter().any(|p| p.name.trim_start_matches("r#") == name) {
        name.push('_');
    }
    ident(&name)
}

/// The name of an argument in the derivative. It is hygienic, so that it hides no function of the same name.
fn argument_name(parameter: &Parameter) -> TokenStream {
    match &parameter.receiver {
        Some(receiver) => TokenTree::Ident(receiver.token.clone()).into(),
        None => ident(&parameter.name),
    }
}

fn ident(name: &str) -> TokenStream {
    let ident = match name.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::mixed_site()),
        None => Ident::new(&name.replace("r#", ""), Span::mixed_site()),
    };
    TokenTree::Ident(ident).into()
}

/// A variable of the body: apart from every parameter.
fn local(name: &str) -> TokenStream {
    ident(&format!("__oxad_{name}"))
}

fn ident_keyword(word: &str) -> TokenStream {
    TokenTree::Ident(Ident::new(word, Span::mixed_site())).into()
}
