//! The frame of every screen: skip link, parts at the side, the page, the line at the foot, the
//! rail.
use super::{
    icon::{Icon, sized},
    press::first_name,
    rail::rail,
    side::side,
};
use crate::{
    app::{Msg, Screen},
    screens::Ctx,
};
use footbridge_content::words;
use yew::prelude::*;

/// How one screen is framed.
#[must_use]
#[derive(Debug)]
pub struct Page {
    name: &'static str,
    state: Option<&'static str>,
    lock: bool,
    top: bool,
    where_: Option<Html>,
    back: Option<(AttrValue, Msg)>,
    wide: bool,
}

/// A page with the design's name for it, with Back at the top.
pub fn page(name: &'static str) -> Page {
    Page {
        name,
        state: None,
        lock: false,
        top: true,
        where_: None,
        back: None,
        wide: false,
    }
}

impl Page {
    /// In the hand of the lock screen: everything below the middle, Leave first for the keyboard.
    pub fn lock(mut self) -> Self {
        self.lock = true;
        self.top = false;
        self
    }
    /// Without the line at the top: the page begins with its picture.
    pub fn bare(mut self) -> Self {
        self.top = false;
        self
    }
    /// Where in a longer way this is, such as "2 of 4".
    pub fn at(mut self, text: impl Into<Html>) -> Self {
        self.where_ = Some(text.into());
        self
    }
    /// Another word or another act for Back, such as "Stop".
    pub fn back(mut self, word: impl Into<AttrValue>, msg: Msg) -> Self {
        self.back = Some((word.into(), msg));
        self
    }
    /// The design's name for the state it is in. The page stays the same one: what is typed into
    /// keeps its focus.
    pub fn state(mut self, state: Option<&'static str>) -> Self {
        self.state = state;
        self
    }
    /// Two columns on a wide screen.
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// Draws it around its content.
    pub fn draw(self, ctx: &Ctx<'_>, content: Html) -> Html {
        let has_side = ctx.model.place().is_some() && !self.lock;
        let app = classes!(
            "app",
            if has_side { "has-side" } else { "no-side" },
            self.lock.then_some("lock")
        );
        let main = classes!("page", self.wide.then_some("wide"));
        let onskip = {
            let out = ctx.out.clone();
            Callback::from(move |event: MouseEvent| {
                event.prevent_default();
                out.emit(Msg::ToPage);
            })
        };
        let rail = rail(ctx, self.lock);
        let (before, after) = if self.lock {
            (rail, Html::default())
        } else {
            (Html::default(), rail)
        };
        html! {
            <>
                <a class="skip" href="#main" onclick={onskip}>{ words::skip_link() }</a>
                <div class={app}>
                    { before }
                    if has_side { { side(ctx) } }
                    // The key makes each screen new, so that nothing of the last one stays in it.
                    <main key={self.name} class={main} id="main" tabindex="-1" data-screen={self.state.unwrap_or(self.name)}>
                        if self.top { { self.topline(ctx) } }
                        { offline(ctx) }
                        { content }
                    </main>
                    <div class="toast" role="status">{ toast(ctx) }</div>
                    { after }
                </div>
            </>
        }
    }

    fn topline(&self, ctx: &Ctx<'_>) -> Html {
        let (word, msg) = self.back.clone().unwrap_or_else(|| {
            let behind = ctx
                .model
                .behind()
                .unwrap_or_else(|| ctx.model.home_screen());
            (back_word(behind).into(), Msg::Back)
        });
        html! {
            <div class="topline">
                <button type="button" class="back" data-go={first_name(&msg)} onclick={ctx.send(msg)}>
                    { sized(Icon::Back, 20) }{ word }
                </button>
                { for self.where_.clone().map(|it| html! { <span class="where">{ it }</span> }) }
            </div>
        }
    }
}

/// Where Back goes, in one word.
fn back_word(screen: Screen) -> &'static str {
    match screen {
        Screen::Home => words::rail_home(),
        Screen::Now => words::rail_now(),
        Screen::Settings => words::parts_settings(),
        Screen::Plan => words::plan_title(),
        Screen::HardDays => words::hard_days_title(),
        Screen::Contact => words::contact_title(),
        _ => words::top_back(),
    }
}

/// A quiet line while there is no network; everything works all the same.
fn offline(ctx: &Ctx<'_>) -> Html {
    if ctx.model.around.online || ctx.model.place().is_none() {
        return Html::default();
    }
    html! { <div class="bar">{ sized(Icon::Globe, 20) }{ words::offline_here() }</div> }
}

fn toast(ctx: &Ctx<'_>) -> Html {
    let Some(toast) = &ctx.model.toast else {
        return Html::default();
    };
    html! {
        <div class="bar">
            { sized(Icon::Check, 20) }
            <span>{ toast.said.clone() }</span>
            if toast.undo.is_some() || toast.gone {
                <button type="button" class="end" onclick={ctx.send(Msg::Undo)}>{ words::undo_undo() }</button>
            }
        </div>
    }
}
