//! How the app looks and locks.
use super::{Ctx, door::device_row, help::way_on};
use crate::{
    app::{Msg, Phase, PlanMsg, Screen, SettingsMsg, plan},
    kit::{
        Icon, Plank, acts, button, chip, chips, lamp, lede, link, note, own, page, plank, planks,
        small, soft, sub, title,
    },
    prefs::{Light, LockAfter, LockMode, TextSize},
};
use footbridge_content::words;
use footbridge_core::{event::PlanPart, view};
use yew::prelude::*;

/// All settings, in three parts.
pub(super) fn settings(ctx: &Ctx<'_>) -> Html {
    let model = ctx.model;
    let written = model.state().is_some_and(view::rescue_confirmed);
    let rescue = lamp(words::ready_lamp_head(), words::ready_lamp_what())
        .why(words::ready_lamp_why())
        .acts(
            button(words::recovery_ask_show(), Msg::Go(Screen::Recovery))
                .lit()
                .draw(ctx),
        );
    page("settings").draw(
        ctx,
        html! {
            <>
                { title(words::settings_title()) }
                if model.around.version_waits {
                    { planks(ctx, [plank(words::settings_version_title()).icon(Icon::Spark).does(Msg::Go(Screen::NewVersion))]) }
                }
                // By night nobody is asked for paper and pen.
                if !written && !model.is_night() { { rescue.draw() } }
                <section class="gap-s">{ sub(words::settings_seen()) }{ planks(ctx, seen(ctx)) }{ lock_after(ctx) }</section>
                <section class="gap-s">{ sub(words::settings_read()) }{ planks(ctx, reading(ctx)) }</section>
                <section class="gap-s">{ sub(words::settings_place()) }{ planks(ctx, [super::sides::settings_row(ctx)].into_iter().chain(place(ctx, written))) }</section>
                { small(words::settings_foot()) }
            </>
        },
    )
}

fn seen(ctx: &Ctx<'_>) -> Vec<Plank> {
    let each = ctx.model.prefs.lock == LockMode::AskEachTime;
    vec![
        plank(words::settings_lock_now())
            .detail(words::settings_lock_now_more())
            .icon(Icon::Lock)
            .does(Msg::Settings(SettingsMsg::LockNow)),
        plank(words::settings_each_time())
            .detail(words::settings_each_time_more())
            .switches(each, Msg::Settings(SettingsMsg::ToggleAskEachTime)),
        plank(words::settings_calls())
            .detail(calls_word(ctx))
            .icon(Icon::Phone)
            .does(Msg::Go(Screen::NowCalls)),
        plank(words::disguise_title())
            .detail(words::disguise_row_more(ctx.model.prefs.plain_name.word()))
            .icon(Icon::Device)
            .does(Msg::Go(Screen::Disguise)),
        plank(words::safety_page_title())
            .detail(words::settings_safety_more())
            .icon(Icon::Eye)
            .does(Msg::Go(Screen::Safety)),
    ]
}

fn calls_word(ctx: &Ctx<'_>) -> String {
    let all: Vec<&str> = ctx
        .model
        .prefs
        .calls
        .iter()
        .map(|it| &*it.initials)
        .collect();
    if all.is_empty() {
        words::settings_calls_none().to_owned()
    } else {
        words::settings_calls_some(&all.join(" · "))
    }
}

/// Which numbers may be called while the place is shut. None is lit: no one is the right one.
pub(super) fn calls(ctx: &Ctx<'_>) -> Html {
    let offered = plan::callable(ctx.model);
    let kept = ctx.model.prefs.calls.iter();
    let kept: Vec<_> = kept
        .filter(|it| !offered.iter().any(|(_, call)| call.dial == it.dial))
        .map(|it| {
            plank(words::settings_calls_kept(&it.initials))
                .detail(it.dial.clone())
                .switches(true, Msg::Settings(SettingsMsg::ToggleCall(it.clone())))
        })
        .collect();
    let none = offered.is_empty() && kept.is_empty();
    let rows = offered.into_iter().map(|(name, call)| {
        let on = ctx.model.prefs.calls.iter().any(|it| it.dial == call.dial);
        plank(own(&name))
            .own()
            .detail(call.initials.clone())
            .switches(on, Msg::Settings(SettingsMsg::ToggleCall(call)))
    });
    let to_plan = Msg::Plan(PlanMsg::Open(PlanPart::People));
    page("now-calls").draw(
        ctx,
        html! {
            <>
                { title(words::settings_calls_title()) }
                { lede(words::settings_calls_lede()) }
                { note(Icon::Eye, words::settings_calls_warn()) }
                if none { { soft(words::settings_calls_empty()) } }
                { planks(ctx, rows.chain(kept)) }
                { acts(button(words::settings_calls_plan(), to_plan).draw(ctx)) }
            </>
        },
    )
}

fn lock_after(ctx: &Ctx<'_>) -> Html {
    let all = [
        LockAfter::AtOnce,
        LockAfter::TwoMinutes,
        LockAfter::TenMinutes,
    ];
    let items = all
        .into_iter()
        .zip(words::settings_lock_after_answers())
        .map(|(after, word)| {
            let on = ctx.model.prefs.lock_after == after;
            chip(*word, on, Msg::Settings(SettingsMsg::LockAfter(after)))
        });
    html! { <div class="gap-s">{ chips(ctx, "lock-after", words::settings_lock_after(), items) }</div> }
}

fn reading(ctx: &Ctx<'_>) -> Vec<Plank> {
    let prefs = &ctx.model.prefs;
    let light = plank(words::settings_light())
        .icon(Icon::Moon)
        .end(light_word(prefs.light))
        .does(Msg::Go(Screen::SettingsLight));
    let text = plank(words::settings_text())
        .icon(Icon::Text)
        .end(size_word(prefs.text))
        .does(Msg::Go(Screen::SettingsText));
    let still = plank(words::settings_still())
        .detail(words::settings_still_more())
        .switches(prefs.still, Msg::Settings(SettingsMsg::ToggleStill));
    vec![light, text, still]
}

fn place(ctx: &Ctx<'_>, written: bool) -> Vec<Plank> {
    let rescue = if written {
        words::settings_rescue_yes()
    } else {
        words::settings_rescue_not()
    };
    let mut rows = vec![
        plank(words::settings_rescue())
            .detail(rescue)
            .icon(Icon::Lock)
            .does(Msg::Go(Screen::Recovery)),
        plank(words::settings_change())
            .icon(Icon::NameIt)
            .does(Msg::Go(Screen::ChangeWords)),
    ];
    rows.extend(device_row(ctx));
    rows.extend([
        plank(words::settings_save())
            .detail(words::settings_save_more())
            .icon(Icon::Down)
            .does(Msg::Go(Screen::SaveFile)),
        plank(words::settings_bring())
            .icon(Icon::Device)
            .does(Msg::Go(Screen::BringFile)),
        plank(words::settings_forget())
            .detail(words::settings_forget_more())
            .icon(Icon::Trash)
            .does(Msg::Go(Screen::Delete)),
    ]);
    rows
}

fn light_word(light: Option<Light>) -> &'static str {
    match light {
        None => words::settings_light_follow(),
        Some(Light::Morning) => words::settings_light_morning(),
        Some(Light::Night) => words::settings_light_night(),
        Some(Light::Ember) => words::settings_light_ember(),
    }
}

fn light_more(light: Option<Light>) -> &'static str {
    match light {
        None => words::settings_light_follow_more(),
        Some(Light::Morning) => words::settings_light_morning_more(),
        Some(Light::Night) => words::settings_light_night_more(),
        Some(Light::Ember) => words::settings_light_ember_more(),
    }
}

fn size_word(size: TextSize) -> &'static str {
    let at = match size {
        TextSize::Usual => 0,
        TextSize::Larger => 1,
        TextSize::Largest => 2,
    };
    words::settings_text_sizes()[at]
}

/// Three lights, or what the hour and the phone say.
pub(super) fn light(ctx: &Ctx<'_>) -> Html {
    let picked = ctx.model.prefs.light;
    let all = [
        None,
        Some(Light::Morning),
        Some(Light::Night),
        Some(Light::Ember),
    ];
    let items = all.map(|it| {
        chip(
            light_word(it),
            picked == it,
            Msg::Settings(SettingsMsg::Light(it)),
        )
    });
    page("settings-light").draw(
        ctx,
        html! {
            <>
                { title(words::settings_light_title()) }
                { lede(words::settings_light_lede()) }
                { chips(ctx, "light", words::settings_light(), items) }
                { small(light_more(picked)) }
            </>
        },
    )
}

/// Three sizes, and more room.
pub(super) fn text(ctx: &Ctx<'_>) -> Html {
    let prefs = &ctx.model.prefs;
    let sizes = [TextSize::Usual, TextSize::Larger, TextSize::Largest];
    let items = sizes.map(|it| {
        chip(
            size_word(it),
            prefs.text == it,
            Msg::Settings(SettingsMsg::Text(it)),
        )
    });
    let roomy = plank(words::settings_roomy())
        .detail(words::settings_roomy_more())
        .switches(prefs.roomy, Msg::Settings(SettingsMsg::ToggleRoomy));
    page("settings-text").draw(
        ctx,
        html! {
            <>
                { title(words::settings_text_title()) }
                { lede(words::settings_text_lede()) }
                { chips(ctx, "size", words::settings_text_size(), items) }
                { planks(ctx, [roomy]) }
                { note(Icon::Text, words::settings_text_sample()) }
            </>
        },
    )
}

/// What the app cannot protect from, and who has not read it.
pub(super) fn safety(ctx: &Ctx<'_>) -> Html {
    let open = matches!(ctx.model.phase, Phase::Open(_));
    let may_ask = open && ctx.model.prefs.lock == LockMode::Words;
    let ask = lamp(words::safety_lamp_head(), words::safety_lamp_what())
        .why(words::safety_lamp_why())
        .acts(html! {
            <>
                { button(words::safety_lamp_go(), Msg::Settings(SettingsMsg::AskEachTime)).lit().draw(ctx) }
                { button(words::safety_lamp_later(), Msg::Back).plain().draw(ctx) }
            </>
        });
    let unread = words::safety_read_lines()
        .iter()
        .map(|line| html! { <p class="soft">{ *line }</p> });
    page("safety").at(words::safety_where()).draw(
        ctx,
        html! {
            <>
                { title(words::safety_page_title()) }
                { planks(ctx, words::safety_page_lines().iter().map(|line| plank(*line))) }
                { note(Icon::Eye, words::safety_page_end()) }
                { small(words::disguise_cover()) }
                if may_ask { { ask.draw() } }
                { way_on(ctx) }
                { acts(button(words::safety_lines(), Msg::Go(Screen::Lines)).icon(Icon::Phone).draw(ctx)) }
                <section class="gap-s">{ sub(words::safety_read_title()) }{ for unread }</section>
                { small(link(words::safety_calm(), "/calm")) }
            </>
        },
    )
}
