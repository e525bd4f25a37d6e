//! The page as assistive technology has it: roles and names.
use crate::page::Page;
use serde_json::{Value, json};
use std::{collections::BTreeSet, fmt};

/// One thing with a role and a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its role: button, link, textbox, heading …
    pub role: String,
    /// Its accessible name.
    pub name: String,
    /// What is in it, for a field.
    pub value: String,
    /// Whether it has focus.
    pub focused: bool,
    /// Whether it stands in the page itself, and not on the rail or beside it.
    pub in_main: bool,
    pub(crate) node: i64,
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.role, self.name)
    }
}

impl Named {
    fn read(node: &Value) -> Option<Self> {
        if node["ignored"] == true {
            return None;
        }
        let property = |name: &str| {
            node["properties"]
                .as_array()
                .into_iter()
                .flatten()
                .any(|it| it["name"] == name && it["value"]["value"] == true)
        };
        Some(Self {
            role: node["role"]["value"].as_str()?.to_owned(),
            // Names run over several lines in the source; to a person they are one.
            name: node["name"]["value"]
                .as_str()
                .unwrap_or_default()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
            value: node["value"]["value"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
            focused: property("focused"),
            in_main: false,
            node: node["backendDOMNodeId"].as_i64()?,
        })
    }

    /// How well it answers to a name: the whole name best, then a name that begins so.
    fn answers(&self, role: &str, name: &str) -> Option<u8> {
        let role_fits = self.role == role || (role == "field" && self.is_field());
        if !role_fits {
            return None;
        }
        if self.name == name {
            return Some(0);
        }
        // Planks carry a description behind their name.
        self.name.starts_with(name).then_some(1)
    }

    /// Whether words can be typed into it.
    pub fn is_field(&self) -> bool {
        matches!(self.role.as_str(), "textbox" | "searchbox")
    }

    /// Whether a person can act on it.
    pub fn is_control(&self) -> bool {
        const CONTROLS: [&str; 12] = [
            "button",
            "link",
            "textbox",
            "searchbox",
            "checkbox",
            "switch",
            "radio",
            "slider",
            "combobox",
            "DisclosureTriangle",
            "spinbutton",
            "menuitem",
        ];
        CONTROLS.contains(&self.role.as_str())
    }
}

impl Page {
    /// Everything with a role, in the order of the page.
    pub fn tree(&self) -> anyhow::Result<Vec<Named>> {
        let tree = self.call("Accessibility.getFullAXTree", &json!({}))?;
        let mut inside = BTreeSet::new();
        let mut found = vec![];
        // A parent comes before its children.
        for node in tree["nodes"].as_array().into_iter().flatten() {
            let id = |name: &str| node[name].as_str().unwrap_or_default().to_owned();
            if node["role"]["value"] == "main" || inside.contains(&id("parentId")) {
                inside.insert(id("nodeId"));
            }
            found.extend(Named::read(node).map(|it| Named {
                in_main: inside.contains(&id("nodeId")),
                ..it
            }));
        }
        Ok(found)
    }

    /// What a person can act on, in the order of the page.
    pub fn controls(&self) -> anyhow::Result<Vec<Named>> {
        Ok(self.tree()?.into_iter().filter(Named::is_control).collect())
    }

    /// The thing of this role that answers best to this name, if one is there. What stands in the
    /// page goes before what is on the rail.
    pub fn find(&self, role: &str, name: &str) -> anyhow::Result<Option<Named>> {
        let tree = self.tree()?.into_iter();
        let found = tree.filter_map(|it| Some(((it.answers(role, name)?, !it.in_main), it)));
        Ok(found.min_by_key(|(how, _)| *how).map(|(_, it)| it))
    }

    /// Whether such a thing is there now.
    pub fn has(&self, role: &str, name: &str) -> anyhow::Result<bool> {
        Ok(self.find(role, name)?.is_some())
    }

    /// Whether this selector holds for it.
    pub fn matches(&self, thing: &Named, selector: &str) -> anyhow::Result<bool> {
        let node = json!({ "backendNodeId": thing.node });
        let object = self.call("DOM.resolveNode", &node)?["object"]["objectId"].clone();
        let ask = json!({
            "objectId": object,
            "functionDeclaration": "function (it) { return this.matches(it); }",
            "arguments": [{ "value": selector }],
            "returnByValue": true,
        });
        let answer = self.call("Runtime.callFunctionOn", &ask)?;
        Ok(answer["result"]["value"] == true)
    }

    /// What has focus.
    pub fn focused(&self) -> anyhow::Result<Option<Named>> {
        let tree = self.tree()?;
        // The page itself counts as focused beside the thing in it.
        Ok(tree
            .into_iter()
            .rfind(|it| it.focused && it.role != "RootWebArea"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(role: &str, name: &str) -> Named {
        Named {
            role: role.to_owned(),
            name: name.to_owned(),
            value: String::new(),
            focused: false,
            in_main: true,
            node: 1,
        }
    }

    #[test]
    fn the_whole_name_goes_before_its_beginning() {
        assert_eq!(
            named("button", "Name it").answers("button", "Name it"),
            Some(0)
        );
        assert_eq!(
            named("button", "Name it In your own words").answers("button", "Name it"),
            Some(1)
        );
        assert_eq!(named("link", "Name it").answers("button", "Name it"), None);
        assert_eq!(
            named("searchbox", "Your words").answers("field", "Your words"),
            Some(0)
        );
        assert_eq!(
            named("button", "Your words").answers("field", "Your words"),
            None
        );
    }

    #[test]
    fn what_is_ignored_or_has_no_node_is_not_there() {
        let node = json!({ "ignored": false, "role": { "value": "button" }, "name": { "value": " Go\n on " },
            "backendDOMNodeId": 7, "properties": [{ "name": "focused", "value": { "value": true } }] });
        let read = Named::read(&node).unwrap();
        assert_eq!(
            (read.to_string(), read.focused, read.node),
            ("button: Go on".to_owned(), true, 7)
        );
        let mut ignored = node;
        ignored["ignored"] = true.into();
        assert_eq!(Named::read(&ignored), None);
    }
}
