//! Zero to ten: in one tap, or by two large buttons.
use super::icon::{Icon, icon};
use crate::{app::Msg, screens::Ctx};
use footbridge_content::words;
use wasm_bindgen::JsCast as _;
use yew::prelude::*;

/// Eleven buttons in a row. One is reached by Tab, the others by the arrow keys.
pub fn strip(
    ctx: &Ctx<'_>,
    id: &'static str,
    question: impl Into<AttrValue>,
    chosen: Option<u8>,
    to_msg: fn(u8) -> Msg,
) -> Html {
    let reachable = chosen.unwrap_or_default();
    let buttons = (0u8..=10).map(|n| {
        let on = chosen == Some(n);
        html! {
            <button type="button" class={on.then_some("on")} aria-pressed={if on { "true" } else { "false" }}
                tabindex={if n == reachable { "0" } else { "-1" }} onclick={ctx.send(to_msg(n))}>{ n }</button>
        }
    });
    html! {
        <div role="group" aria-labelledby={id}>
            <p class="small soft ask-line" {id}>{ question.into() }</p>
            <div class="strip num" onkeydown={Callback::from(|event: KeyboardEvent| walk(&event))}>{ for buttons }</div>
        </div>
    }
}

/// Moves focus along a row of buttons.
fn walk(event: &KeyboardEvent) {
    let Some(at) = event.target_dyn_into::<web_sys::Element>() else {
        return;
    };
    let to = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => at.next_element_sibling(),
        "ArrowLeft" | "ArrowUp" => at.previous_element_sibling(),
        "Home" => at.parent_element().and_then(|it| it.first_element_child()),
        "End" => at.parent_element().and_then(|it| it.last_element_child()),
        _ => return,
    };
    event.prevent_default();
    if let Some(to) = to.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        // A button on the page takes focus; where it does not, focus stays where it is.
        drop(to.focus());
    }
}

/// A strength in words, with less and more.
pub fn level(
    ctx: &Ctx<'_>,
    n: Option<u8>,
    word: impl Into<AttrValue>,
    (low, high): (AttrValue, AttrValue),
    to_msg: fn(u8) -> Msg,
) -> Html {
    let at = n.unwrap_or_default();
    let less = to_msg(at.saturating_sub(1));
    let more = to_msg(n.map_or(1, |it| (it + 1).min(10)));
    let bars = (1u8..=10).map(|k| html! { <i class={(k <= at).then_some("on")}></i> });
    let onkeydown = {
        let (out, less, more) = (ctx.out.clone(), less.clone(), more.clone());
        Callback::from(move |event: KeyboardEvent| {
            let msg = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => more.clone(),
                "ArrowLeft" | "ArrowDown" => less.clone(),
                _ => return,
            };
            event.prevent_default();
            out.emit(msg);
        })
    };
    html! {
        <div class="level" role="group" aria-label={words::level_label()} {onkeydown}>
            <p class="word" aria-live="polite">{ word.into() }</p>
            <div class="ctl">
                <button type="button" class="round" aria-label={words::level_less()} onclick={ctx.send(less)}>{ icon(Icon::Minus) }</button>
                <div class="bars" role="img" aria-label={words::level_of_ten(&at.to_string())}>{ for bars }</div>
                <button type="button" class="round" aria-label={words::level_more()} onclick={ctx.send(more)}>{ icon(Icon::Plus) }</button>
            </div>
            <div class="ends"><span>{ low }</span><span>{ high }</span></div>
        </div>
    }
}
