//! Rows that lead somewhere, switch something, or say something.
use super::{
    icon::{Icon, icon, sized},
    press::first_name,
};
use crate::{app::Msg, screens::Ctx};
use yew::prelude::*;

/// One row.
#[must_use]
#[derive(Debug)]
pub struct Plank {
    title: Html,
    own: bool,
    detail: Option<Html>,
    icon: Option<Icon>,
    end: Option<AttrValue>,
    kind: Kind,
    first: Option<&'static str>,
}

#[derive(Debug)]
enum Kind {
    Says,
    Does(Msg),
    Links(AttrValue),
    Switches(bool, Msg),
}

/// A row that says something.
pub fn plank(title: impl Into<Html>) -> Plank {
    Plank {
        title: title.into(),
        own: false,
        detail: None,
        icon: None,
        end: None,
        kind: Kind::Says,
        first: None,
    }
}

impl Plank {
    /// It leads somewhere.
    pub fn does(mut self, msg: Msg) -> Self {
        self.kind = Kind::Does(msg);
        self
    }
    /// It leads out of the app: a phone number, an address.
    pub fn links(mut self, href: impl Into<AttrValue>) -> Self {
        self.kind = Kind::Links(href.into());
        self
    }
    /// It switches something on and off.
    pub fn switches(mut self, on: bool, msg: Msg) -> Self {
        self.kind = Kind::Switches(on, msg);
        self
    }
    /// What stands below.
    pub fn detail(mut self, detail: impl Into<Html>) -> Self {
        self.detail = Some(detail.into());
        self
    }
    /// A picture before the words.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }
    /// A few words at the end.
    pub fn end(mut self, end: impl Into<AttrValue>) -> Self {
        self.end = Some(end.into());
        self
    }
    /// The person's own words stand in serif.
    pub fn own(mut self) -> Self {
        self.own = true;
        self
    }
    /// What pressing does on the first bytes, where the message does not say it.
    pub fn first(mut self, name: &'static str) -> Self {
        self.first = Some(name);
        self
    }

    fn draw(self, ctx: &Ctx<'_>) -> Html {
        let leads = !matches!(self.kind, Kind::Says | Kind::Switches(..));
        let body = html! {
            <>
                { for self.icon.map(|it| html! { <span class="ic">{ icon(it) }</span> }) }
                <span class="body">
                    <span class={classes!("t", self.own.then_some("own"))}>{ self.title }</span>
                    { for self.detail.map(|it| html! { <span class="d">{ it }</span> }) }
                </span>
                { for self.end.map(|it| html! { <span class="end">{ it }</span> }) }
                if leads {
                    <span class="chev">{ sized(Icon::Chevron, 20) }</span>
                }
            </>
        };
        let row = match self.kind {
            Kind::Says => html! { <div class="row">{ body }</div> },
            Kind::Does(msg) => {
                let go = self.first.or_else(|| first_name(&msg));
                html! { <button type="button" class="row" data-go={go} onclick={ctx.send(msg)}>{ body }</button> }
            }
            Kind::Links(href) => {
                let outside = href.starts_with("https://");
                html! {
                    <a class="row" {href} rel={outside.then_some("noreferrer noopener")}
                        target={outside.then_some("_blank")}>{ body }</a>
                }
            }
            Kind::Switches(on, msg) => html! {
                <button type="button" class="row" role="switch" aria-checked={if on { "true" } else { "false" }} onclick={ctx.send(msg)}>
                    { body }
                    <span class={classes!("switch", on.then_some("on"))} aria-hidden="true"></span>
                </button>
            },
        };
        html! { <li class="plank">{ row }</li> }
    }
}

/// Rows one under the other.
pub fn planks(ctx: &Ctx<'_>, rows: impl IntoIterator<Item = Plank>) -> Html {
    list(ctx, &mut rows.into_iter())
}

/// One for all kinds of lists: drawing is the larger part.
fn list(ctx: &Ctx<'_>, rows: &mut dyn Iterator<Item = Plank>) -> Html {
    html! { <ul class="planks gap-s">{ for rows.map(|it| it.draw(ctx)) }</ul> }
}
