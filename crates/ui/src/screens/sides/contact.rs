//! Staying in contact: the lines, and one answer.
use super::{does, numbers_first};
use crate::{
    app::{
        HoldMsg, Msg, Screen, SidesMsg, hold,
        sides::{self, Answer, Piece, checks},
    },
    kit::{
        Icon, Plank, acts, acts_stack, chip, chips, hint, lamp, lede, note, own, page, plank,
        planks, sized, small, soft, sub, text_area, text_button, title,
    },
    screens::{
        Ctx,
        hold::{answer_stands, trouble},
    },
};
use footbridge_content::{CONTACT_CARE, CONTACTS, script, scripts, words};
use footbridge_core::private::Private;
use yew::prelude::*;

pub(in crate::screens) fn contact(ctx: &Ctx<'_>) -> Html {
    let told = sides::settings(ctx.model);
    let reasons = CONTACTS.iter().filter(|it| it.id != "none");
    let reasons = reasons.map(|it| {
        let msg = Msg::Sides(SidesMsg::Because(it.id));
        chip(it.name, told.contains(&it.id), msg)
    });
    let lines = scripts(&told).into_iter().map(|it| {
        plank(html! { <span class="own">{ for sides::pieces(it.text).into_iter().map(piece) }</span> })
            .detail(it.about)
            .does(Msg::Sides(SidesMsg::Write(Some(it.id))))
    });
    page("contact").draw(
        ctx,
        html! {
            <>
                { title(words::contact_title()) }
                { lede(words::contact_lede()) }
                { begun(ctx) }
                { the_lamp(ctx) }
                { chips(ctx, "because", words::contact_because(), reasons) }
                <section class="gap-s">{ sub(words::contact_lines()) }{ planks(ctx, lines) }</section>
                <section class="gap-s">
                    { sub(words::contact_mine()) }
                    { planks(ctx, super::boundary_rows(ctx)) }
                    { acts(does(words::contact_new_line(), SidesMsg::NewLine).icon(Icon::Plus).draw(ctx)) }
                </section>
                { numbers_first(ctx, words::contact_safe()) }
            </>
        },
    )
}

fn piece(it: Piece) -> Html {
    match it {
        Piece::Words(words) => html! { <>{ words }</> },
        Piece::Blank(name) => html! { <span class="slot">{ name }</span> },
    }
}

/// Answers that are here: one that rested for a day says so; the row of one that is held says it.
fn begun(ctx: &Ctx<'_>) -> Html {
    let now = ctx.model.world.now;
    let is_rested = sides::answers(ctx.model).any(|it| sides::rested(it, now));
    let held = hold::answers(ctx.model).filter_map(|it| {
        Some(here(
            it.text?,
            answer_stands(ctx, it),
            Msg::Hold(HoldMsg::Answer(it.hold?)),
        ))
    });
    let begun = sides::answers(ctx.model).map(|it| {
        here(
            first_line(it),
            since(ctx, it),
            Msg::Sides(SidesMsg::Write(it.about)),
        )
    });
    let rows: Vec<Plank> = held.chain(begun).collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <>
            if is_rested { { note(Icon::Message, words::contact_ready()) } }
            { planks(ctx, rows) }
        </>
    }
}

fn here(text: &Private, stands: String, msg: Msg) -> Plank {
    plank(words::contact_here())
        .detail(html! { <>{ own(text) }<br />{ stands }</> })
        .icon(Icon::Message)
        .does(msg)
}

fn first_line(it: &Answer) -> &Private {
    if it.text.is_blank() {
        &it.they
    } else {
        &it.text
    }
}

fn since(ctx: &Ctx<'_>, it: &Answer) -> String {
    let Some(kept) = it.kept else {
        return words::contact_here_begun().to_owned();
    };
    let offset = ctx.model.world.offset;
    let time = ctx.locale.time(kept.hour(offset), kept.minute(offset));
    words::contact_here_rests(&ctx.locale.day(kept.date(offset)), &time)
}

fn the_lamp(ctx: &Ctx<'_>) -> Html {
    if ctx.model.sides.lamp_away {
        return Html::default();
    }
    let write = does(words::contact_write(), SidesMsg::Write(None)).lit();
    let not_now = does(words::contact_not_now(), SidesMsg::ContactLampNotNow).plain();
    lamp(words::contact_lamp_head(), words::contact_lamp_what())
        .why(CONTACT_CARE.rule_why)
        .acts(html! { <>{ write.draw(ctx) }{ not_now.draw(ctx) }</> })
        .draw()
}

pub(in crate::screens) fn answer(ctx: &Ctx<'_>) -> Html {
    let it = sides::answer(ctx.model);
    // EXPOSE: looked at for what is still to fill in.
    let has_blank = checks::has_blank(it.text.expose());
    let asks_nothing = !it.they.is_blank() && !it.they.expose().contains(['?', '？', '؟']);
    let frame = page("contact-script");
    let frame = match it.about.and_then(script) {
        Some(line) => frame.at(line.about),
        None => frame,
    };
    let read = if asks_nothing {
        CONTACT_CARE.no_answer_needed
    } else {
        CONTACT_CARE.answer_cruel
    };
    let blanks = if has_blank {
        words::contact_blanks()
    } else {
        ""
    };
    frame.draw(
        ctx,
        html! {
            <>
                { title(words::contact_script_title()) }
                { text_area("they", words::contact_they(), 2)
                    .hint(words::contact_they_hint())
                    .draw(ctx, &it.they, |it| Msg::Sides(SidesMsg::They(it))) }
                if !it.they.is_blank() { { small(read) } }
                { text_area("answer", words::contact_answer(), 5)
                    .draw(ctx, &it.text, |it| Msg::Sides(SidesMsg::Answer(it))) }
                if has_blank { { hint(blanks) } }
                { facts(ctx, &it.text) }
                { cleared(ctx) }
                { trouble(ctx, words::hold_long()) }
                if !it.text.is_blank() {
                    { acts_stack(does(words::contact_hold_day(), SidesMsg::KeepForADay).lit().full().icon(Icon::Check).draw(ctx)) }
                    { acts(html! {
                        <>
                            { does(words::contact_copy(), SidesMsg::Copy).draw(ctx) }
                            { does(words::contact_clear(), SidesMsg::Clear).plain().draw(ctx) }
                        </>
                    }) }
                }
                { small(words::contact_foot()) }
                { numbers_first(ctx, CONTACT_CARE.care) }
            </>
        },
    )
}

/// What holds of the answer, as facts. What does not hold is not there.
fn facts(ctx: &Ctx<'_>, text: &Private) -> Html {
    let holds = checks::holds(text);
    let short = holds.short.map(|n| {
        let n = u32::try_from(n).unwrap_or(u32::MAX);
        words::contact_check_short(&ctx.locale.count(n))
    });
    let said = |holds: bool, word: &'static str| holds.then(|| word.to_owned());
    let all: Vec<String> = [
        short,
        said(holds.one_thing, words::contact_check_one()),
        said(holds.no_past, words::contact_check_past()),
        said(holds.will_do, words::contact_check_will()),
    ]
    .into_iter()
    .flatten()
    .collect();
    if all.is_empty() {
        return Html::default();
    }
    let rows = all
        .into_iter()
        .map(|it| html! { <li>{ sized(Icon::Check, 20) }<span>{ it }</span></li> });
    html! { <ul class="ticks" aria-label={words::contact_checks()}>{ for rows }</ul> }
}

fn cleared(ctx: &Ctx<'_>) -> Html {
    if ctx.model.sides.cleared().is_none() {
        return Html::default();
    }
    let back = text_button(words::contact_bring_back(), Msg::Sides(SidesMsg::BringBack));
    html! { <div role="status">{ soft(html! { <>{ words::contact_cleared() }{ " " }{ back.draw(ctx) }</> }) }</div> }
}

/// Staying in contact as a row of My plan.
pub(in crate::screens) fn plan_row(_: &Ctx<'_>) -> Plank {
    plank(words::contact_title())
        .detail(words::contact_row_more())
        .icon(Icon::Message)
        .does(Msg::Go(Screen::Contact))
}
