//! What a person presses.
use super::icon::{Icon, sized};
use crate::{app::Msg, screens::Ctx};
use yew::prelude::*;

/// A button that says what happens.
#[must_use]
#[derive(Debug)]
pub struct Button {
    label: AttrValue,
    msg: Msg,
    classes: Classes,
    icon: Option<Icon>,
    first: Option<&'static str>,
    busy: bool,
    submit: bool,
    expanded: Option<bool>,
    id: Option<&'static str>,
}

/// A button with an edge.
pub fn button(label: impl Into<AttrValue>, msg: Msg) -> Button {
    Button {
        label: label.into(),
        msg,
        classes: classes!("btn"),
        icon: None,
        first: None,
        busy: false,
        submit: false,
        expanded: None,
        id: None,
    }
}

/// A button that reads as a link inside a text.
pub fn text_button(label: impl Into<AttrValue>, msg: Msg) -> Button {
    Button {
        classes: classes!("linkish", "as-text"),
        ..button(label, msg)
    }
}

impl Button {
    /// The one lit thing of the screen.
    pub fn lit(mut self) -> Self {
        self.classes.push("lit");
        self
    }
    /// Without an edge.
    pub fn plain(mut self) -> Self {
        self.classes.push("plain");
        self
    }
    /// Takes something away for good.
    pub fn care(mut self) -> Self {
        self.classes.push("care");
        self
    }
    /// As wide as the page.
    pub fn full(mut self) -> Self {
        self.classes.push("full");
        self
    }
    /// A little less wide.
    pub fn slim(mut self) -> Self {
        self.classes.push("sm");
        self
    }
    /// With a picture before the word.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }
    /// What pressing does on the first bytes, where the message does not say it.
    pub fn first(mut self, name: &'static str) -> Self {
        self.first = Some(name);
        self
    }
    /// Already at work: pressing again does nothing, and is said so.
    pub fn busy(mut self, busy: bool) -> Self {
        self.busy = busy;
        self
    }
    /// Sends the form it stands in; the form has the message.
    pub fn submit(mut self) -> Self {
        self.submit = true;
        self
    }
    /// Whether what it opens is open.
    pub fn expanded(mut self, open: bool) -> Self {
        self.expanded = Some(open);
        self
    }
    /// A name for focus to find it.
    pub fn id(mut self, id: &'static str) -> Self {
        self.id = Some(id);
        self
    }

    /// Draws it.
    pub fn draw(self, ctx: &Ctx<'_>) -> Html {
        let first = self.first.or_else(|| first_name(&self.msg));
        let onclick = (!self.submit).then(|| ctx.send(self.msg));
        html! {
            <button type={if self.submit { "submit" } else { "button" }} class={self.classes} id={self.id}
                data-go={go_name(first)} data-show={show_name(first)} aria-disabled={self.busy.then_some("true")}
                aria-expanded={self.expanded.map(|it| if it { "true" } else { "false" })} {onclick}>
                { for self.icon.map(|it| sized(it, 20)) }
                { self.label }
            </button>
        }
    }
}

/// The mark of an element on the first bytes that opens another of the first screens.
pub(super) fn go_name(first: Option<&'static str>) -> Option<&'static str> {
    first.filter(|it| *it != SHOW)
}

/// The mark of the button that shows what is typed.
pub(super) fn show_name(first: Option<&'static str>) -> Option<&'static str> {
    first.filter(|it| *it == SHOW).map(|_| "")
}

const SHOW: &str = "show";

/// What a message does on the first bytes, before the app is there: the name of a screen.
pub(super) fn first_name(msg: &Msg) -> Option<&'static str> {
    use crate::app::{DoorMsg, Screen};
    Some(match msg {
        Msg::GoHome | Msg::Back => "home",
        Msg::Leave => "left",
        Msg::Door(DoorMsg::ToggleShown) => SHOW,
        Msg::Go(screen) => match screen {
            Screen::Create => "create",
            Screen::Unlock => "unlock",
            Screen::UnlockRescue => "unlock-rescue",
            Screen::Now => "now-open",
            Screen::Breathe => "now-breathe",
            Screen::Wave => "now-wave",
            Screen::Practices => "practices",
            Screen::Hold => "hold-open",
            Screen::Lines => "lines",
            Screen::Safety => "safety",
            Screen::BringFile => "locked-bring",
            Screen::Welcome => "welcome",
            _ => return None,
        },
        _ => return None,
    })
}

/// A link that leaves the app: a phone number, a page of this house, an address.
pub fn link(label: impl Into<AttrValue>, href: impl Into<AttrValue>) -> Html {
    link_with("linkish", label, href)
}

/// A link with its own look, such as `btn`.
pub fn link_with(
    class: &'static str,
    label: impl Into<AttrValue>,
    href: impl Into<AttrValue>,
) -> Html {
    let href = href.into();
    let outside = href.starts_with("https://");
    html! {
        <a {class} {href} rel={outside.then_some("noreferrer noopener")} target={outside.then_some("_blank")}>
            { label.into() }
        </a>
    }
}

/// A row of buttons.
pub fn acts(content: Html) -> Html {
    html! { <div class="acts gap-s">{ content }</div> }
}

/// Buttons one under the other, as wide as the page.
pub fn acts_stack(content: Html) -> Html {
    html! { <div class="acts stack gap-s">{ content }</div> }
}
