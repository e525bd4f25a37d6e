//! A reader of HTML as our own screens write it: tags and their attributes, nothing more.

/// One opening tag.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tag {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute, if it is there.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let mut found = self.attributes.iter().filter(|(it, _)| it == name);
        found.next().map(|(_, value)| value.as_str())
    }

    /// Whether this class is among its classes.
    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.get("class")
            .is_some_and(|it| it.split_whitespace().any(|it| it == class))
    }
}

/// All opening tags, in order.
pub(crate) fn tags(html: &str) -> Vec<Tag> {
    let mut found = vec![];
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, next) = one(after);
        found.extend(tag);
        rest = next;
    }
    found
}

/// Reads one tag; `None` for a closing tag or a comment.
fn one(text: &str) -> (Option<Tag>, &str) {
    let mut tag = Tag::default();
    let end = text
        .find(|it: char| !it.is_ascii_alphanumeric())
        .unwrap_or(text.len());
    let (name, mut rest) = text.split_at(end);
    tag.name = name.to_ascii_lowercase();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            break;
        }
        if let Some(after) = rest.strip_prefix('>') {
            rest = after;
            break;
        }
        let end = rest
            .find(|it: char| it.is_whitespace() || matches!(it, '=' | '>'))
            .unwrap_or(rest.len())
            .max(1);
        let (name, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let (value, after) = match after.strip_prefix("=\"") {
            Some(after) => after.split_once('"').unwrap_or((after, "")),
            None => ("", after),
        };
        if name != "/" {
            tag.attributes
                .push((name.to_ascii_lowercase(), value.to_owned()));
        }
        rest = after;
    }
    ((!tag.name.is_empty()).then_some(tag), rest)
}

#[test]
fn tags_and_attributes_are_read() {
    let html =
        "<main class=\"page lit\" hidden data-x=\"a > b\"><br/>ü</main><input disabled value=\"\">";
    let tags = tags(html);
    let names: Vec<_> = tags.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["main", "br", "input"]);
    assert!(tags[0].has_class("lit") && !tags[0].has_class("li"));
    assert_eq!(tags[0].get("data-x"), Some("a > b"));
    assert_eq!(tags[0].get("hidden"), Some(""));
    assert_eq!(tags[2].get("value"), Some(""));
    assert_eq!(tags[2].get("name"), None);
}
