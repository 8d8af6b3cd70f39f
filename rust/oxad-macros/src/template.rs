//! Rust source with holes: `fill("fn $name() {}", &[("name", tokens)])`.

use proc_macro::{Group, Span, TokenStream, TokenTree};

/// Parses `template`, and puts the tokens of `holes` in the place of `$hole`.
///
/// The template's own tokens are hygienic (`mixed_site`): their local variables never meet the user's names.
pub fn fill(template: &str, holes: &[(&str, TokenStream)]) -> TokenStream {
    let tokens: TokenStream = template.parse().expect("the template is Rust");
    replace(tokens, holes)
}

fn replace(tokens: TokenStream, holes: &[(&str, TokenStream)]) -> TokenStream {
    let mut out = TokenStream::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(p) if p.as_char() == '$' => {
                let name = tokens.next().expect("a name follows `$`").to_string();
                let hole = holes.iter().find(|(hole, _)| *hole == name);
                out.extend(hole.unwrap_or_else(|| panic!("no hole ${name}")).1.clone());
            }
            TokenTree::Group(group) => {
                let mut filled = Group::new(group.delimiter(), replace(group.stream(), holes));
                filled.set_span(Span::mixed_site());
                out.extend([TokenTree::Group(filled)]);
            }
            mut other => {
                other.set_span(Span::mixed_site());
                out.extend([other]);
            }
        }
    }
    out
}
