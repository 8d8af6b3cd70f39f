//! Errors of a macro: a `compile_error!` at the place in the user's source that is wrong.

use proc_macro::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// What is wrong, where, and what to do about it.
pub struct Error {
    span: Span,
    message: String,
}

impl Error {
    /// `code` is one of `docs/errors.md`; `help` says what to write instead.
    pub fn new(code: &str, span: Span, message: impl AsRef<str>, help: impl AsRef<str>) -> Self {
        Error { span, message: format!("[{code}] {}\nhelp: {}", message.as_ref(), help.as_ref()) }
    }

    /// `::core::compile_error! { "…" }`, every token of it at the error's span.
    pub fn into_tokens(self) -> TokenStream {
        let mut text = Literal::string(&self.message);
        text.set_span(self.span);
        let mut group = Group::new(Delimiter::Brace, TokenTree::Literal(text).into());
        group.set_span(self.span);
        let punct = |c, spacing| {
            let mut p = Punct::new(c, spacing);
            p.set_span(self.span);
            TokenTree::Punct(p)
        };
        [
            punct(':', Spacing::Joint),
            punct(':', Spacing::Alone),
            TokenTree::Ident(Ident::new("core", self.span)),
            punct(':', Spacing::Joint),
            punct(':', Spacing::Alone),
            TokenTree::Ident(Ident::new("compile_error", self.span)),
            punct('!', Spacing::Alone),
            TokenTree::Group(group),
        ]
        .into_iter()
        .collect()
    }
}

pub type Result<T> = core::result::Result<T, Error>;
