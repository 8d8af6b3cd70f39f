//! Reads a function item: just so much of Rust's grammar as a derivative's signature needs.

use crate::error::{Error, Result};
use proc_macro::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

/// A function, in the pieces that its derivatives are made of.
pub struct Function {
    /// The outer attributes, each `#[…]` as its path's last word and its tokens.
    pub attributes: Vec<(String, TokenStream)>,
    pub visibility: TokenStream,
    pub is_unsafe: bool,
    pub name: Ident,
    /// `<'a, T: Bound, const N: usize>` or nothing.
    pub generics: TokenStream,
    /// The names of the type and const parameters, in order.
    pub generic_arguments: Vec<Ident>,
    pub parameters: Vec<Parameter>,
    /// The result's type; `None` for `()`.
    pub result: Option<Type>,
    pub where_clause: TokenStream,
    /// A method, or a function whose text says `Self`: it is called as `Self::name`.
    pub is_associated: bool,
    /// The item's tokens from behind the attributes on.
    pub item: TokenStream,
}

/// One parameter.
pub struct Parameter {
    /// The name that messages and the derivative use: the user's, or `arg<i>` for a pattern.
    pub name: String,
    /// `self`, as the user wrote it, for a receiver.
    pub receiver: Option<Receiver>,
    pub ty: Type,
}

pub struct Receiver {
    /// The token `self`: uses must have its hygiene.
    pub token: Ident,
    /// The receiver without `mut`: `&self`, `self: Box<Self>`.
    pub tokens: TokenStream,
}

/// A type's tokens, and what its outermost token says.
pub struct Type {
    pub tokens: Vec<TokenTree>,
    pub span: Span,
}

/// The outermost layer of a type.
pub enum Shape {
    /// `&'a T` or `&'a mut T`.
    Reference {
        mutable: bool,
        lifetime: Vec<TokenTree>,
        pointee: Vec<TokenTree>,
    },
    /// `*const T` or `*mut T`.
    Pointer {
        pointee: Vec<TokenTree>,
    },
    Value,
}

impl Type {
    fn new(tokens: Vec<TokenTree>) -> Type {
        let tokens = flatten(tokens);
        let span = tokens.first().map_or_else(Span::call_site, TokenTree::span);
        Type { tokens, span }
    }

    pub fn stream(&self) -> TokenStream {
        self.tokens.iter().cloned().collect()
    }

    pub fn shape(&self) -> Shape {
        let mut rest = self.tokens.as_slice();
        match rest.first() {
            Some(t) if is_punct(t, '&') => {
                rest = &rest[1..];
                let mut lifetime = Vec::new();
                if rest.len() > 1 && is_punct(&rest[0], '\'') {
                    lifetime.extend_from_slice(&rest[..2]);
                    rest = &rest[2..];
                }
                let mutable = rest.first().is_some_and(|t| is_word(t, "mut"));
                let pointee = flatten(rest[mutable as usize..].to_vec());
                Shape::Reference { mutable, lifetime, pointee }
            }
            Some(t) if is_punct(t, '*') && rest.len() > 1 => Shape::Pointer { pointee: flatten(rest[2..].to_vec()) },
            _ => Shape::Value,
        }
    }

    /// The name of a primitive type or of a path's last word: `f64`, `Option`.
    pub fn head(&self) -> Option<String> {
        let mut head = None;
        for token in &self.tokens {
            match token {
                TokenTree::Ident(word) => head = Some(word.to_string()),
                TokenTree::Punct(p) if p.as_char() == ':' => {}
                _ => break,
            }
        }
        head
    }
}

/// Is this `[T]`, a slice?
pub fn is_slice(pointee: &[TokenTree]) -> bool {
    let [TokenTree::Group(group)] = pointee else { return false };
    group.delimiter() == Delimiter::Bracket && !group.stream().into_iter().any(|t| is_punct(&t, ';'))
}

/// A list of tokens with a position.
struct Cursor {
    tokens: Vec<TokenTree>,
    at: usize,
}

impl Cursor {
    fn peek(&self) -> Option<&TokenTree> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<TokenTree> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    fn word(&self, word: &str) -> bool {
        self.peek().is_some_and(|t| is_word(t, word))
    }

    fn punct(&self, c: char) -> bool {
        self.peek().is_some_and(|t| is_punct(t, c))
    }

    fn group(&self, delimiter: Delimiter) -> Option<&Group> {
        match self.peek() {
            Some(TokenTree::Group(group)) if group.delimiter() == delimiter => Some(group),
            _ => None,
        }
    }

    fn span(&self) -> Span {
        self.peek().or(self.tokens.last()).map_or_else(Span::call_site, TokenTree::span)
    }

    /// The tokens up to one, outside of angle brackets, of which `stop` is true.
    fn until(&mut self, stop: impl Fn(&TokenTree) -> bool) -> Vec<TokenTree> {
        let (mut depth, start) = (0usize, self.at);
        while let Some(token) = self.peek() {
            if depth == 0 && stop(token) {
                break;
            }
            match token {
                TokenTree::Punct(p) if p.as_char() == '<' => depth += 1,
                TokenTree::Punct(p) if p.as_char() == '>' && !self.is_arrow_head() => depth = depth.saturating_sub(1),
                _ => {}
            }
            self.at += 1;
        }
        self.tokens[start..self.at].to_vec()
    }

    /// Is this `>` the end of `->` or `=>`?
    fn is_arrow_head(&self) -> bool {
        self.at > 0 && ['-', '='].iter().any(|c| is_punct(&self.tokens[self.at - 1], *c))
    }
}

/// Reads `item`; refuses what is not a plain function.
pub fn parse(item: TokenStream) -> Result<Function> {
    let mut cursor = Cursor { tokens: flatten(item.into_iter().collect()), at: 0 };
    let not_a_function = |span: Span| {
        Error::new("OX0130", span, "only a function can be differentiated", "put the attribute on a `fn` item")
    };

    let mut attributes = Vec::new();
    while cursor.punct('#') {
        let hash = cursor.next();
        let Some(group) = cursor.next() else { return Err(not_a_function(cursor.span())) };
        let name = attribute_name(&group);
        attributes.push((name, hash.into_iter().chain([group]).collect()));
    }
    let item: TokenStream = cursor.tokens[cursor.at..].iter().cloned().collect();

    let mut visibility = TokenStream::new();
    if let Some(TokenTree::Group(group)) = cursor.peek() {
        if group.delimiter() == Delimiter::None {
            visibility.extend(cursor.next()); // `$vis` of a macro by example
        }
    }
    if cursor.word("pub") {
        visibility.extend(cursor.next());
        if cursor.group(Delimiter::Parenthesis).is_some() {
            visibility.extend(cursor.next());
        }
    }

    let mut is_unsafe = false;
    while !cursor.word("fn") {
        let span = cursor.span();
        match cursor.next().map(|t| t.to_string()).as_deref() {
            Some("const") => {} // the derivative is not const; the primal stays so
            Some("unsafe") => is_unsafe = true,
            Some("async") => {
                return Err(Error::new(
                    "OX0131",
                    span,
                    "an async function cannot be differentiated",
                    "differentiate a plain function that the async one calls",
                ))
            }
            Some("extern") => {
                return Err(Error::new(
                    "OX0131",
                    span,
                    "an `extern` function cannot carry this attribute",
                    "put it on a Rust function, and let the `extern` one call that or its derivative",
                ))
            }
            _ => return Err(not_a_function(span)),
        }
    }
    cursor.next();
    let Some(TokenTree::Ident(name)) = cursor.next() else { return Err(not_a_function(cursor.span())) };

    let mut generics = TokenStream::new();
    let mut generic_arguments = Vec::new();
    if cursor.punct('<') {
        let open = cursor.next();
        let mut inner = Vec::new();
        while !cursor.punct('>') && cursor.peek().is_some() {
            let parameter = cursor.until(|t| is_punct(t, ',') || is_punct(t, '>'));
            generic_arguments.extend(generic_name(&parameter));
            inner.extend(parameter);
            if cursor.punct(',') {
                inner.extend(cursor.next());
            }
        }
        generics.extend(open.into_iter().chain(inner).chain(cursor.next()));
    }

    let Some(parameter_list) = cursor.group(Delimiter::Parenthesis).cloned() else {
        return Err(not_a_function(cursor.span()));
    };
    cursor.next();
    let parameters = parse_parameters(parameter_list.stream())?;

    let mut result = None;
    if cursor.punct('-') {
        cursor.at += 2;
        let ty = Type::new(cursor.until(|t| is_word(t, "where") || is_brace(t) || is_punct(t, ';')));
        if ty.tokens.first().is_some_and(|t| is_word(t, "impl")) {
            return Err(Error::new(
                "OX0131",
                ty.span,
                "the result of a function to differentiate must have a named type",
                "write the type instead of `impl Trait`",
            ));
        }
        let unit = matches!(ty.tokens.as_slice(), [TokenTree::Group(g)]
            if g.delimiter() == Delimiter::Parenthesis && g.stream().is_empty());
        result = (!unit).then_some(ty);
    }

    let mut where_clause = TokenStream::new();
    if cursor.word("where") {
        where_clause.extend(cursor.until(|t| is_brace(t) || is_punct(t, ';')));
    }
    if cursor.group(Delimiter::Brace).is_none() {
        return Err(Error::new(
            "OX0131",
            name.span(),
            "a function without a body cannot be differentiated",
            "put the attribute on the definition",
        ));
    }
    let body = cursor.group(Delimiter::Brace).map(Group::stream).unwrap_or_default();
    let signature = TokenStream::from_iter(cursor.tokens[..cursor.at].iter().cloned());
    let is_associated =
        parameters.iter().any(|p| p.receiver.is_some()) || mentions_self(signature, false) || mentions_self(body, true);
    Ok(Function {
        attributes,
        visibility,
        is_unsafe,
        name,
        generics,
        generic_arguments,
        parameters,
        result,
        where_clause,
        is_associated,
        item,
    })
}

fn parse_parameters(list: TokenStream) -> Result<Vec<Parameter>> {
    let mut cursor = Cursor { tokens: list.into_iter().collect(), at: 0 };
    let mut parameters = Vec::new();
    while cursor.peek().is_some() {
        let mut tokens = cursor.until(|t| is_punct(t, ','));
        cursor.next();
        while tokens.len() > 1 && is_punct(&tokens[0], '#') {
            tokens.drain(..2);
        }
        parameters.push(parse_parameter(tokens, parameters.len())?);
    }
    Ok(parameters)
}

fn parse_parameter(tokens: Vec<TokenTree>, index: usize) -> Result<Parameter> {
    let colon = tokens.iter().enumerate().position(|(i, t)| {
        // a `::` of a path in the pattern is not the colon
        is_punct(t, ':') && !is_punct_at(&tokens, i + 1, ':') && (i == 0 || !is_punct_at(&tokens, i - 1, ':'))
    });
    let pattern = flatten(tokens[..colon.unwrap_or(tokens.len())].to_vec());
    let receiver = pattern.iter().find_map(|t| match t {
        TokenTree::Ident(word) if word.to_string() == "self" => Some(word.clone()),
        _ => None,
    });
    let typed = colon.map(|at| Type::new(tokens[at + 1..].to_vec()));
    if let Some(token) = receiver {
        let is_reference = is_punct(&pattern[0], '&');
        let kept: Vec<TokenTree> = if is_reference { pattern.clone() } else { vec![TokenTree::Ident(token.clone())] };
        let self_type = TokenTree::Ident(Ident::new("Self", token.span()));
        let ty = typed.unwrap_or_else(|| {
            let before = kept[..kept.len() - 1].iter().cloned();
            Type::new(before.chain([self_type]).collect())
        });
        let annotation = colon.map_or(&[][..], |at| &tokens[at..]);
        let receiver = Receiver { token, tokens: kept.into_iter().chain(annotation.iter().cloned()).collect() };
        return Ok(Parameter { name: "self".into(), receiver: Some(receiver), ty });
    }
    let Some(ty) = typed else {
        let span = tokens.first().map_or_else(Span::call_site, TokenTree::span);
        return Err(Error::new("OX0130", span, "this parameter has no type", "write `name: type`"));
    };
    if ty.tokens.len() >= 3 && ty.tokens.iter().all(|t| is_punct(t, '.')) {
        return Err(Error::new(
            "OX0131",
            ty.span,
            "a variadic function cannot be differentiated",
            "let the function take a slice",
        ));
    }
    let name = match pattern.as_slice() {
        [TokenTree::Ident(word)] if word.to_string() != "_" => word.to_string(),
        [TokenTree::Ident(by), TokenTree::Ident(word)] if by.to_string() == "mut" => word.to_string(),
        _ => format!("arg{index}"),
    };
    Ok(Parameter { name, receiver: None, ty })
}

/// The last word of an attribute's path: `inline` of `#[inline(never)]`.
fn attribute_name(group: &TokenTree) -> String {
    let TokenTree::Group(group) = group else { return String::new() };
    let mut tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    if tokens.len() == 2 && is_word(&tokens[0], "unsafe") {
        if let TokenTree::Group(inner) = &tokens[1] {
            tokens = inner.stream().into_iter().collect();
        }
    }
    Type { tokens, span: Span::call_site() }.head().unwrap_or_default()
}

/// The name of a type or const parameter; `None` for a lifetime.
fn generic_name(parameter: &[TokenTree]) -> Option<Ident> {
    let mut words = parameter.iter();
    let mut first = words.next()?;
    while is_punct(first, '#') {
        words.next();
        first = words.next()?;
    }
    match first {
        TokenTree::Ident(word) if word.to_string() == "const" => match words.next() {
            Some(TokenTree::Ident(name)) => Some(name.clone()),
            _ => None,
        },
        TokenTree::Ident(word) => Some(word.clone()),
        _ => None,
    }
}

/// Does the text say `Self`? In a body, items of its own (with a `Self` of their own) do not count.
fn mentions_self(tokens: TokenStream, in_body: bool) -> bool {
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Group(group) if mentions_self(group.stream(), in_body) => return true,
            TokenTree::Ident(word) => match word.to_string().as_str() {
                "Self" => return true,
                "impl" | "trait" | "struct" | "enum" | "union" if in_body => {
                    tokens.by_ref().find(|t| is_brace(t) || is_punct(t, ';'));
                }
                _ => {}
            },
            _ => {}
        }
    }
    false
}

/// Opens the invisible groups that macros by example put around what they captured.
fn flatten(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    match tokens.as_slice() {
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => {
            flatten(group.stream().into_iter().collect())
        }
        _ => tokens,
    }
}

fn is_punct(token: &TokenTree, c: char) -> bool {
    matches!(token, TokenTree::Punct(p) if p.as_char() == c)
}

fn is_punct_at(tokens: &[TokenTree], at: usize, c: char) -> bool {
    tokens.get(at).is_some_and(|t| is_punct(t, c))
}

fn is_word(token: &TokenTree, word: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident.to_string() == word)
}

fn is_brace(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}
