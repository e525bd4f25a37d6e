//! The pages behind the card.
use crate::{
    app::{
        Msg, NoticeMsg, NowMsg, Screen,
        notice::{Soon, emergency, help_with},
        now::GROUND,
    },
    kit::{Icon, Plank, button, lamp, lede, note, page, plank, planks, small, title},
    screens::{
        Ctx,
        lines::one,
        plan::{call_row, now_rows},
    },
};
use footbridge_content::{
    heavy::Heavy,
    helplines::{ChannelKind, Service},
    practice, words,
};
use yew::prelude::*;

/// So many lines stand on a page; the page of all numbers is one press away.
const N_LINES: usize = 3;

/// "Could you act on it soon?" Three answers, none of them lit.
pub(in crate::screens) fn ask(ctx: &Ctx<'_>) -> Html {
    let answer = |label: &'static str, about: &'static str, icon, soon| {
        plank(label)
            .detail(about)
            .icon(icon)
            .does(Msg::Notice(NoticeMsg::Soon(soon)))
    };
    let rows = [
        answer(
            words::danger_ask_soon_yes(),
            words::danger_ask_yes_about(),
            Icon::Phone,
            Soon::Yes,
        ),
        answer(
            words::danger_ask_soon_unsure(),
            words::danger_ask_unsure_about(),
            Icon::People,
            Soon::Unsure,
        ),
        answer(
            words::danger_ask_soon_no(),
            words::danger_ask_no_about(),
            Icon::Plan,
            Soon::No,
        ),
    ];
    page("notice-ask").draw(
        ctx,
        html! {
            <>
                { title(words::danger_ask_soon()) }
                { lede(words::danger_ask_soon_why()) }
                { planks(ctx, rows) }
                { at_the_foot() }
            </>
        },
    )
}

/// They could act soon: a voice first, then the room.
pub(in crate::screens) fn soon(ctx: &Ctx<'_>) -> Html {
    page("notice-soon").draw(
        ctx,
        html! {
            <>
                { title(words::danger_soon_title()) }
                { lede(words::danger_soon_order()) }
                { voices(ctx, Heavy::Suicide) }
                { planks(ctx, call_row(ctx)) }
                { note(Icon::Home, words::danger_room()) }
                { at_the_foot() }
            </>
        },
    )
}

/// The next ten minutes: the plan, one person, a line, the ground, the room.
pub(in crate::screens) fn plan(ctx: &Ctx<'_>) -> Html {
    let hurts_self = ctx.model.notice.about == Some(Heavy::SelfHarm);
    let (heading, lead) = if hurts_self {
        (words::danger_self_title(), words::danger_self_lede())
    } else {
        (words::danger_plan_title(), words::danger_plan_order())
    };
    page("notice-plan").draw(
        ctx,
        html! {
            <>
                { title(heading) }
                { lede(lead) }
                if hurts_self { { note(Icon::Wave, words::danger_self_cold()) } }
                { ground(ctx) }
                { planks(ctx, now_rows(ctx).into_iter().chain(hurts_self.then(wave))) }
                { lines(ctx, Heavy::Suicide) }
                { note(Icon::Home, words::danger_room()) }
                { at_the_foot() }
            </>
        },
    )
}

/// Danger from someone: who can help, then the device. It leads to nobody who hurts.
pub(in crate::screens) fn danger(ctx: &Ctx<'_>) -> Html {
    let device = plank(words::danger_who_device())
        .detail(words::danger_who_device_about())
        .icon(Icon::Eye)
        .does(Msg::Go(Screen::Safety));
    page("notice-danger-who").draw(
        ctx,
        html! {
            <>
                { title(words::danger_who_title()) }
                { lede(words::danger_who_lede()) }
                { voices(ctx, Heavy::PartnerDanger) }
                { note(Icon::Eye, words::danger_being_harmed_device()) }
                { note(Icon::Home, words::danger_who_leaving()) }
                { planks(ctx, [device]) }
                { at_the_foot() }
            </>
        },
    )
}

/// Harm to someone: distance first, then a call.
pub(in crate::screens) fn distance(ctx: &Ctx<'_>) -> Html {
    let steps = words::danger_harm_steps().iter().map(|it| plank(*it));
    page("notice-distance").draw(
        ctx,
        html! {
            <>
                { title(words::danger_harm_title()) }
                { lede(words::danger_harm_lede()) }
                { planks(ctx, steps) }
                { voices(ctx, Heavy::HarmOther) }
                { planks(ctx, call_row(ctx).into_iter().chain([wave()])) }
                { at_the_foot() }
            </>
        },
    )
}

/// The number for danger right now, then the lines: no lamp, all are equal.
fn voices(ctx: &Ctx<'_>, about: Heavy) -> Html {
    let first = emergency(ctx.model).map(|it| it.service);
    let help = help_with(ctx.model, about);
    let help = help
        .into_iter()
        .filter(|it| first.is_none_or(|first| first.id != it.id));
    list(ctx, first.into_iter().chain(help.take(N_LINES)).collect())
}

/// A line by voice, and one by text.
fn lines(ctx: &Ctx<'_>, about: Heavy) -> Html {
    let all = help_with(ctx.model, about);
    let has = |it: &Service, kinds: &[ChannelKind]| {
        it.channels
            .iter()
            .any(|way| kinds.contains(&way.kind) && way.link.is_some())
    };
    let voice = all
        .iter()
        .copied()
        .find(|it| has(it, &[ChannelKind::Phone]));
    let written = [ChannelKind::Sms, ChannelKind::Chat, ChannelKind::WhatsApp];
    let text = all
        .iter()
        .copied()
        .find(|it| has(it, &written) && voice.is_none_or(|voice| voice.id != it.id));
    list(ctx, voice.into_iter().chain(text).collect())
}

fn list(ctx: &Ctx<'_>, services: Vec<&'static Service>) -> Html {
    let nowhere = services.is_empty();
    let lines = services.into_iter().map(|it| one(ctx, it));
    let all = plank(words::danger_who_lines())
        .icon(Icon::Phone)
        .does(Msg::Go(Screen::Lines));
    let all = if nowhere {
        all.detail(words::danger_nowhere())
    } else {
        all
    };
    html! {
        <>
            if !nowhere { <ul class="planks">{ for lines }</ul> }
            { planks(ctx, [all]) }
        </>
    }
}

/// Feel the ground, at once.
fn ground(ctx: &Ctx<'_>) -> Html {
    let Some(practice) = practice(GROUND) else {
        return Html::default();
    };
    let minutes = ctx.locale.count(u32::from(practice.minutes));
    let start = button(words::now_start(), Msg::Now(NowMsg::Do(GROUND))).lit();
    lamp(words::now_minutes(&minutes), practice.name)
        .acts(start.draw(ctx))
        .draw()
}

fn wave() -> Plank {
    plank(words::danger_strong_pull_wave())
        .icon(Icon::Wave)
        .does(Msg::Go(Screen::Wave))
}

fn at_the_foot() -> Html {
    small(format!(
        "{} {} {}",
        words::danger_no_call(),
        words::danger_sitting(),
        words::danger_honest()
    ))
}
