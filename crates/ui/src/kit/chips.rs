//! Words to pick from.
use crate::{app::Msg, screens::Ctx};
use yew::prelude::*;

/// One word to pick.
#[must_use]
#[derive(Debug)]
pub struct Chip {
    label: AttrValue,
    on: Option<bool>,
    msg: Msg,
    quiet: bool,
}

/// A word that is picked or not.
pub fn chip(label: impl Into<AttrValue>, on: bool, msg: Msg) -> Chip {
    Chip {
        label: label.into(),
        on: Some(on),
        msg,
        quiet: false,
    }
}

impl Chip {
    /// Stands back from the others.
    pub fn quiet(mut self) -> Self {
        self.quiet = true;
        self
    }

    /// An act rather than a choice: it has no pressed state.
    pub fn act(mut self) -> Self {
        self.on = None;
        self
    }

    fn draw(self, ctx: &Ctx<'_>) -> Html {
        let classes = classes!(
            "chip",
            (self.on == Some(true)).then_some("on"),
            self.quiet.then_some("quiet")
        );
        let pressed = self.on.map(|it| if it { "true" } else { "false" });
        html! {
            <button type="button" class={classes} aria-pressed={pressed} onclick={ctx.send(self.msg)}>{ self.label }</button>
        }
    }
}

/// The question, and the words to pick from.
pub fn chips(
    ctx: &Ctx<'_>,
    id: &'static str,
    question: impl Into<AttrValue>,
    items: impl IntoIterator<Item = Chip>,
) -> Html {
    group(ctx, id, question.into(), &mut items.into_iter())
}

/// One for all kinds of lists: drawing is the larger part.
fn group(
    ctx: &Ctx<'_>,
    id: &'static str,
    question: AttrValue,
    items: &mut dyn Iterator<Item = Chip>,
) -> Html {
    html! {
        <div class="ask" role="group" aria-labelledby={id}>
            <p class="soft" {id}>{ question }</p>
            <div class="chips">{ for items.map(|it| it.draw(ctx)) }</div>
        </div>
    }
}
