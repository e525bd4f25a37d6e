//! Titles, texts, notes.
use super::icon::{Icon, icon, sized};
use footbridge_core::private::Private;
use yew::prelude::*;

/// The title of the page. Focus goes here when a screen opens.
pub fn title(text: impl Into<AttrValue>) -> Html {
    html! { <h1 class="title" tabindex="-1">{ text.into() }</h1> }
}
/// The first paragraph.
pub fn lede(text: impl Into<Html>) -> Html {
    html! { <p class="lede">{ text.into() }</p> }
}
/// A paragraph that stands back.
pub fn soft(text: impl Into<Html>) -> Html {
    html! { <p class="soft">{ text.into() }</p> }
}
/// A small paragraph at the foot.
pub fn small(text: impl Into<Html>) -> Html {
    html! { <p class="small soft">{ text.into() }</p> }
}
/// A faint small paragraph.
pub fn faint(text: impl Into<Html>) -> Html {
    html! { <p class="faint">{ text.into() }</p> }
}
/// A word over a paragraph.
pub fn label(text: impl Into<Html>) -> Html {
    html! { <p class="label">{ text.into() }</p> }
}
/// A line below a field or a group.
pub fn hint(text: impl Into<Html>) -> Html {
    html! { <p class="hint">{ text.into() }</p> }
}
/// The title of a part of the page.
pub fn sub(text: impl Into<AttrValue>) -> Html {
    html! { <h2 class="sub">{ text.into() }</h2> }
}
/// The person's own words, in serif.
pub fn own(text: &Private) -> Html {
    html! { <span class="own" dir="auto" translate="no">{ text.expose().to_owned() }</span> }
}

/// A card that says something.
pub fn note(sign: Icon, content: impl Into<Html>) -> Html {
    card("note", sign, content.into())
}
/// A card that asks for care.
pub fn note_care(sign: Icon, content: impl Into<Html>) -> Html {
    card("note care", sign, content.into())
}
/// A card about what happened.
pub fn note_water(sign: Icon, content: impl Into<Html>) -> Html {
    card("note water", sign, content.into())
}
fn card(class: &'static str, sign: Icon, content: Html) -> Html {
    html! { <div {class}><div class="row">{ icon(sign) }<div>{ content }</div></div></div> }
}

/// What went wrong: what is safe first, then what to do. Screen readers say it at once.
pub fn trouble(id: Option<String>, sign: Icon, text: impl Into<AttrValue>) -> Html {
    html! { <p class="err" {id} role="alert">{ sized(sign, 22) }<span>{ text.into() }</span></p> }
}

/// Long work, in words.
pub fn busy(text: impl Into<AttrValue>) -> Html {
    html! { <p class="soft" role="status">{ text.into() }</p> }
}

/// Four small bars; the words beside them say the same.
pub fn strength(n: u8) -> Html {
    let bars = (1..=4).map(|k| html! { <i class={(k <= n).then_some("on")}></i> });
    html! { <div class="strength" aria-hidden="true">{ for bars }</div> }
}
