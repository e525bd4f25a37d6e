//! A first mail: theirs to change, to copy, or to open elsewhere.
use crate::{
    app::{HelpMsg, Msg, help::MAIL_CHARS_MAX},
    kit::{Icon, acts, button, lede, note, page, text_area, text_button, title},
    screens::Ctx,
};
use footbridge_content::words;
use yew::prelude::*;

pub(in crate::screens) fn mail(ctx: &Ctx<'_>) -> Html {
    let help = &ctx.model.help;
    let text = help.mail();
    let long = help
        .mail_is_long()
        .then(|| words::help_mail_long(&text.n_chars().to_string(), &MAIL_CHARS_MAX.to_string()));
    let is_long = long.is_some();
    let field = text_area("mail", words::help_mail_label(), 9)
        .hint(words::help_mail_hint())
        .error(long)
        .draw(ctx, &text, |it| Msg::Help(HelpMsg::MailTyped(it)));
    let open = button(words::help_mail_open(), Msg::Help(HelpMsg::OpenMail)).lit();
    let copy = button(words::help_mail_copy(), Msg::Help(HelpMsg::CopyMail));
    let anew = if help.mail_waits_aside() {
        Some(text_button(
            words::help_mail_back(),
            Msg::Help(HelpMsg::BringBack),
        ))
    } else if help.mail_is_changed() {
        Some(text_button(
            words::help_mail_first(),
            Msg::Help(HelpMsg::FirstDraft),
        ))
    } else {
        None
    };
    page("help-mail").draw(
        ctx,
        html! {
            <>
                { title(words::help_mail_title()) }
                { lede(words::help_mail_lede()) }
                { field }
                { for anew.map(|it| html! { <p>{ it.draw(ctx) }</p> }) }
                { acts(html! { <>if !is_long { { open.draw(ctx) } }{ copy.draw(ctx) }</> }) }
                { note(Icon::Eye, words::help_mail_seen()) }
            </>
        },
    )
}
