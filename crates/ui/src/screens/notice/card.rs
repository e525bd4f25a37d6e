//! The one calm card above the buttons of the page that is written on.
use crate::{
    app::{
        Msg, NoticeMsg, Screen,
        notice::{Dial, Ended, always, emergency},
    },
    kit::{Button, Icon, button, icon, link_with, small},
    screens::Ctx,
};
use footbridge_content::{heavy::Heavy, words};
use yew::prelude::*;

/// The design's name for the page while its card is there.
pub(in crate::screens) fn state_name(about: Heavy) -> &'static str {
    match about {
        Heavy::Suicide => "notice-life",
        Heavy::SelfHarm => "notice-self",
        Heavy::PartnerDanger => "notice-danger",
        Heavy::HarmOther => "notice-harm",
        Heavy::RelapseUrge => "notice-pull",
    }
}

/// A region that screen readers hear of when the card comes; it is there before, and empty.
pub(in crate::screens) fn card(ctx: &Ctx<'_>) -> Html {
    let notice = &ctx.model.notice;
    let content = match (notice.card, notice.ended) {
        (Some(about), _) => about_card(ctx, about),
        (None, Some(Ended::NotMeant)) => small(words::danger_after_not_meant()),
        (None, Some(Ended::NotNow) | None) => Html::default(),
    };
    html! { <div class="heavy" role="status">{ content }</div> }
}

fn about_card(ctx: &Ctx<'_>, about: Heavy) -> Html {
    let (says, go) = match about {
        Heavy::Suicide => (words::danger_not_living(), words::danger_not_living_go()),
        Heavy::SelfHarm => (words::danger_self_harm(), words::danger_self_harm_go()),
        Heavy::PartnerDanger => (
            words::danger_being_harmed(),
            words::danger_being_harmed_go(),
        ),
        Heavy::HarmOther => (words::danger_harm_other(), words::danger_harm_other_go()),
        Heavy::RelapseUrge => (words::danger_strong_pull(), words::danger_strong_pull_go()),
    };
    let is_pull = about == Heavy::RelapseUrge;
    let go = does(go, NoticeMsg::Go).lit().full();
    let not_now = does(words::danger_not_now(), NoticeMsg::NotNow).plain();
    let not_meant = does(words::danger_not_meant(), NoticeMsg::NotMeant).plain();
    let sign = if is_pull { Icon::Wave } else { Icon::Phone };
    let class = if is_pull { "note" } else { "note care" };
    html! {
        <section {class} aria-label={words::danger_about()}>
            <div class="row">{ icon(sign) }<div>{ says }</div></div>
            // A pull is not a matter of numbers first.
            if !is_pull { { numbers(ctx, about) } }
            if about == Heavy::PartnerDanger { { small(words::danger_being_harmed_device()) } }
            <div class="acts">
                { go.draw(ctx) }
                if is_pull {
                    { button(words::danger_strong_pull_wave(), Msg::Go(Screen::Wave)).draw(ctx) }
                }
                { not_now.draw(ctx) }
                { not_meant.draw(ctx) }
            </div>
        </section>
    }
}

fn does(label: &'static str, msg: NoticeMsg) -> Button {
    button(label, Msg::Notice(msg))
}

/// One line that answers day and night, and the number for danger.
pub(super) fn numbers(ctx: &Ctx<'_>, about: Heavy) -> Html {
    let call = always(ctx.model, about).map(|it| number(words::danger_call, it));
    let emergency = emergency(ctx.model).map(|it| number(words::danger_emergency, it));
    if call.is_none() && emergency.is_none() {
        return Html::default();
    }
    html! { <p class="nums">{ for call }{ for emergency }</p> }
}

/// A sentence whose number can be called.
fn number(sentence: fn(&str) -> String, dial: Dial) -> Html {
    const HERE: &str = "\u{fffc}";
    let said = sentence(HERE);
    let (before, after) = said.split_once(HERE).unwrap_or((&said, ""));
    let (before, after) = (before.to_owned(), after.to_owned());
    let href = dial.channel.link.unwrap_or_default();
    html! {
        <span class="line">{ before }<bdi dir="ltr">{ link_with("num", dial.channel.display, href) }</bdi>{ after }</span>
    }
}
