//! The lines around the lamp: what could not be written, the house, the one other line.
use super::does;
use crate::{
    app::{HomeMsg, Msg, NotStored, Screen, home, name},
    kit::{Icon, note, note_care, text_button},
    screens::Ctx,
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

/// The one other line.
pub(super) fn line(ctx: &Ctx<'_>, line: Option<view::Line>) -> Html {
    match line {
        Some(view::Line::HardDay(near)) => crate::screens::days::home_line(ctx, near),
        Some(view::Line::OnlyCopy) => {
            let go = text_button(words::locked_file_only_copy_go(), Msg::Go(Screen::SaveFile));
            note(
                Icon::Device,
                html! { <>{ words::locked_file_only_copy() }{ " " }{ go.draw(ctx) }</> },
            )
        }
        Some(view::Line::RescueWords) => {
            let go = text_button(words::home_rescue_go(), Msg::Go(Screen::Recovery));
            let later = text_button(words::home_rescue_later(), Msg::Home(HomeMsg::PutOffRescue));
            note(
                Icon::Lock,
                html! { <>{ words::home_rescue() }{ " " }{ go.draw(ctx) }{ " " }{ later.draw(ctx) }</> },
            )
        }
        None => Html::default(),
    }
}
