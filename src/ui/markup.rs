//! HTML that does not change once it is written.
//!
//! Most of the page is text that no click changes. Written as components, all of it would be walked when the page is
//! adopted, and each of its shapes would be code in the program three times over (to build, to adopt, to change).
//! Written as markup it costs neither. What a corpus says goes through [`Markup::text`] and [`Markup::open`], which
//! escape it, so nothing in a corpus can become an element.

/// HTML in the making.
#[derive(Default)]
pub struct Markup(String);

impl Markup {
    pub fn new() -> Self {
        Self::default()
    }

    /// The HTML that was written.
    pub fn finish(self) -> String {
        self.0
    }

    /// Begins an element. An attribute whose value is empty is written without one.
    pub fn open(&mut self, tag: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            if !value.is_empty() {
                self.0.push_str("=\"");
                self.text(value);
                self.0.push('"');
            }
        }
        self.0.push('>');
        self
    }

    pub fn close(&mut self, tag: &str) -> &mut Self {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
        self
    }

    /// A text, escaped for content and for attribute values alike.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                c => self.0.push(c),
            }
        }
        self
    }

    /// HTML that was finished before.
    pub fn append(&mut self, finished: &str) -> &mut Self {
        self.0.push_str(finished);
        self
    }

    /// HTML in which each `$` stands for one of the values, which are escaped.
    ///
    /// As a program, a pattern is its bytes and a list, where a call for each element and text is many instructions.
    pub fn fill(&mut self, pattern: &'static str, values: &[&str]) -> &mut Self {
        debug_assert_eq!(pattern.matches('$').count(), values.len(), "{pattern}");
        let mut values = values.iter();
        for (place, part) in pattern.split('$').enumerate() {
            if place > 0 {
                self.text(values.next().copied().unwrap_or_default());
            }
            self.0.push_str(part);
        }
        self
    }

    /// An element that holds a text.
    pub fn element(&mut self, tag: &str, attributes: &[(&str, &str)], text: &str) -> &mut Self {
        self.open(tag, attributes).text(text).close(tag)
    }

    /// An element with a class that holds a text; nothing where the text is empty.
    pub fn part(&mut self, tag: &str, class: &str, text: &str) -> &mut Self {
        if text.is_empty() { self } else { self.element(tag, &[("class", class)], text) }
    }

    /// The same in a language of its own, where it has one.
    pub fn part_in(&mut self, language: Option<&str>, tag: &str, class: &str, text: &str) -> &mut Self {
        let attributes = [("class", class), ("lang", language.unwrap_or_default())];
        let has = usize::from(class.is_empty())..1 + usize::from(language.is_some());
        if text.is_empty() { self } else { self.element(tag, attributes.get(has).unwrap_or_default(), text) }
    }

    /// A name in a text; in an element of its own where its language is another one.
    pub fn name_in(&mut self, language: Option<&str>, name: &str) -> &mut Self {
        if language.is_some() { self.part_in(language, "span", "who", name) } else { self.text(name) }
    }
}

/// A text as it stands in HTML.
pub fn escaped(text: &str) -> String {
    let mut html = Markup::new();
    html.text(text);
    html.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_corpus_says_cannot_become_an_element() {
        let mut markup = Markup::new();
        markup.element("a", &[("href", "\"><script>"), ("hidden", "")], "<b>&\"").part("p", "note", "");
        markup.fill("<i class=\"$\">$</i>", &["\"", "<$>"]);
        let expected =
            "<a href=\"&quot;&gt;&lt;script&gt;\" hidden>&lt;b&gt;&amp;&quot;</a><i class=\"&quot;\">&lt;$&gt;</i>";
        assert_eq!(markup.finish(), expected);
    }
}
