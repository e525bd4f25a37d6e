//! The lines around the lamp: what could not be written, the house, what is due.
use super::does;
use crate::{
    app::{HomeMsg, Msg, NotStored, Screen, home, name},
    kit::{Icon, note, note_care, small, text_button},
    screens::{Ctx, days, hold, plan},
};
use footbridge_content::words;
use footbridge_core::view;
use yew::prelude::*;

/// Something that was done here could not be written. A note says so itself.
pub(in crate::screens) fn not_written(ctx: &Ctx<'_>) -> Html {
    let why = home::not_saved(ctx.model).filter(|_| name::not_saved(ctx.model).is_none());
    let said = match why {
        Some(NotStored::Full) => words::home_not_saved_full(),
        Some(NotStored::Refused) => words::errors_unknown(),
        None => return Html::default(),
    };
    let again = does(words::name_it_try_again(), HomeMsg::TryAgain);
    let content = html! { <>{ said }<div class="acts">{ again.draw(ctx) }</div></> };
    html! { <div role="alert">{ note_care(Icon::Warn, content) }</div> }
}

/// What the person should know about the house itself: the gravest thing alone.
pub(super) fn house_line(ctx: &Ctx<'_>) -> Html {
    let around = &ctx.model.around;
    let damaged = ctx.model.place().is_some_and(|it| it.n_damaged > 0);
    let newer = ctx.model.place().is_some_and(|it| it.n_newer > 0);
    let (said, go) = if damaged {
        let go = text_button(words::home_damaged_go(), Msg::Go(Screen::Damaged));
        (words::house_damaged(), Some(go))
    } else if around.forgets {
        (words::errors_not_saved_private(), None)
    } else if around.version_waits {
        let go = text_button(words::home_version_go(), Msg::Go(Screen::NewVersion));
        let said = if newer {
            words::house_version_newer_note()
        } else {
            words::house_version()
        };
        (said, Some(go))
    } else if newer {
        (words::house_version_newer_note(), None)
    } else {
        return Html::default();
    };
    let go = go.map(|it| it.draw(ctx));
    note(Icon::Device, html! { <>{ said }{ " " }{ for go }</> })
}

/// One line besides the lamp: what it says, and what can be done about it.
pub(in crate::screens) struct Line {
    pub(in crate::screens) icon: Icon,
    pub(in crate::screens) said: Html,
    /// Own words to it, where there is room for them.
    pub(in crate::screens) own: Option<Html>,
    pub(in crate::screens) acts: Html,
    /// A way to be rid of it.
    pub(in crate::screens) away: Option<Html>,
}

impl Line {
    pub(in crate::screens) fn new(icon: Icon, said: impl Into<Html>, acts: Html) -> Self {
        Self {
            icon,
            said: said.into(),
            own: None,
            acts,
            away: None,
        }
    }

    fn draw(self) -> Html {
        let content = match self.own {
            Some(own) => html! { <>{ self.said }<br />{ own }<br />{ self.acts }</> },
            None => html! { <>{ self.said }{ " " }{ self.acts }</> },
        };
        html! { <>{ note(self.icon, content) }{ for self.away.map(small) }</> }
    }

    /// Below another one: no card, and as short as can be.
    fn quiet(self) -> Html {
        let away = self.away.map(|it| html! { <>{ " " }{ it }</> });
        small(html! { <>{ self.said }{ " " }{ self.acts }{ for away }</> })
    }
}

/// The one other line; where a second one is due it is a quiet row below, and no third is there.
pub(super) fn lines(ctx: &Ctx<'_>, other: Option<view::Line>) -> Html {
    // What waits for an answer goes before what has its hour, and that before what can be done at
    // any time.
    let mut due = [
        hold::line(ctx),
        hold::answer_line(ctx),
        plan::home_line(ctx),
        other.map(|it| line(ctx, it)),
    ]
    .into_iter()
    .flatten();
    let first = due.next().map(Line::draw);
    let second = due.next().map(Line::quiet);
    html! { <>{ for first }{ for second }</> }
}

fn line(ctx: &Ctx<'_>, line: view::Line) -> Line {
    match line {
        view::Line::HardDay(near) => days::home_line(ctx, near),
        view::Line::OnlyCopy => {
            let go = text_button(words::locked_file_only_copy_go(), Msg::Go(Screen::SaveFile));
            Line::new(Icon::Device, words::locked_file_only_copy(), go.draw(ctx))
        }
        view::Line::RescueWords => {
            let go = text_button(words::home_rescue_go(), Msg::Go(Screen::Recovery));
            let later = text_button(words::home_rescue_later(), Msg::Home(HomeMsg::PutOffRescue));
            let acts = html! { <>{ go.draw(ctx) }{ " " }{ later.draw(ctx) }</> };
            Line::new(Icon::Lock, words::home_rescue(), acts)
        }
    }
}
