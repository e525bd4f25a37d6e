//! Phone numbers, by country, and what to do when one did not work. No lamp: all are equal.
mod service;
#[cfg(test)]
mod tests;

pub(super) use service::{Age, service};

use crate::{
    app::{
        Msg, NowMsg, Screen,
        now::{Found, Gaps, Happened, found, gaps, in_order, is_old, noted},
    },
    kit::{
        Icon, chip, chips, hint, note, page, plank, planks, small, soft, sub, text_button, title,
    },
    screens::{Ctx, help::way_on},
};
use footbridge_content::{
    helplines::{COUNTRIES, ChannelKind, Country, Service},
    words,
};
use yew::prelude::*;

/// Where to look further. They need the internet, and the page says so before the press.
pub(super) const DIRECTORIES: [(&str, &str); 2] = [
    ("findahelpline.com", "https://findahelpline.com/"),
    ("befrienders.org", "https://befrienders.org/"),
];
/// After a number that did not work, this many are offered at once.
const N_NEXT: usize = 3;

pub(super) fn lines(ctx: &Ctx<'_>) -> Html {
    let found = found(ctx.model);
    let content = match found.country() {
        Some(country) => of_country(ctx, country),
        None => html! { <>{ note(Icon::Globe, words::empty_helplines()) }{ further(ctx) }</> },
    };
    let has_gaps = found.country().is_some_and(|it| gaps(it).any());
    page(if has_gaps { "lines-gap" } else { "lines" }).draw(
        ctx,
        html! {
            <>
                { title(words::lines_title()) }
                { pick(ctx, found) }
                { content }
                { way_on(ctx) }
                <section class="gap-s">
                    { sub(words::lines_what_title()) }
                    { soft(words::lines_what()) }
                </section>
                { note(Icon::Eye, words::lines_bill()) }
                { small(format!("{} {}", words::helplines_dark(), words::lines_other_country())) }
            </>
        },
    )
}

fn pick(ctx: &Ctx<'_>, found: Found) -> Html {
    let chosen = found.country().map_or("", |it| it.code);
    let hint = match found {
        Found::LastChosen(_) => words::helplines_last_chosen(),
        Found::Guess(_) => words::helplines_guess(),
        Found::Nowhere => words::lines_nowhere(),
    };
    let mut countries: Vec<_> = COUNTRIES
        .iter()
        .map(|it| (ctx.locale.country(it.code), it.code))
        .collect();
    countries.sort_unstable();
    let options = countries.into_iter().map(|(name, code)| {
        html! { <option value={code} selected={code == chosen}>{ name }</option> }
    });
    html! {
        <div class="field">
            <label for="country">{ words::lines_country() }</label>
            <select class="input" id="country" aria-describedby="country-hint" autocomplete="off"
                onchange={ctx.on_pick(|code| Msg::Now(NowMsg::Country(code)))}>
                if chosen.is_empty() {
                    <option value="" selected={true}>{ words::lines_pick() }</option>
                }
                { for options }
            </select>
            <p class="hint" id="country-hint">{ hint }</p>
        </div>
    }
}

fn of_country(ctx: &Ctx<'_>, country: &'static Country) -> Html {
    let gaps = gaps(country);
    let services = in_order(ctx.model, country);
    let today = ctx.model.world.today();
    let any_old = services.iter().any(|it| is_old(it, today));
    let chats = services
        .iter()
        .any(|it| it.channels.iter().any(|way| way.kind == ChannelKind::Chat));
    html! {
        <>
            if gaps.any() {
                { note(Icon::Globe, gap(ctx, country, gaps)) }
            }
            <ul class="planks">{ for services.into_iter().map(|it| one(ctx, it)) }</ul>
            if chats {
                { hint(words::lines_chat_net()) }
            }
            if gaps.any() || any_old {
                { further(ctx) }
            }
        </>
    }
}

fn gap(ctx: &Ctx<'_>, country: &Country, gaps: Gaps) -> String {
    let one = country.services.len() == 1;
    let n = match gaps {
        Gaps {
            emergency: true,
            line: true,
        } if one => words::lines_gap_one_both(),
        Gaps {
            emergency: true,
            line: true,
        } => words::lines_gap_some_both(),
        Gaps {
            emergency: true,
            line: false,
        } if one => words::lines_gap_one_emergency(),
        Gaps {
            emergency: true,
            line: false,
        } => words::lines_gap_some_emergency(),
        Gaps {
            emergency: false, ..
        } => words::lines_gap_some_line(),
    };
    words::helplines_gap(&ctx.locale.country(country.code), n)
}

/// One line, with the way to say that it did not work.
pub(super) fn one(ctx: &Ctx<'_>, it: &'static Service) -> Html {
    let name = words::lines_report_of(it.name);
    let report = html! {
        <button type="button" class="linkish as-text" aria-label={name} onclick={ctx.send(Msg::Now(NowMsg::Report(it.id)))}>
            { words::helplines_not_worked() }
        </button>
    };
    let age = if is_old(it, ctx.model.world.today()) {
        Age::Old
    } else {
        Age::Fresh
    };
    service(it, age, report)
}

/// Two directories, a person, and the light.
fn further(ctx: &Ctx<'_>) -> Html {
    let rows = DIRECTORIES.map(|(name, href)| plank(name).icon(Icon::Globe).links(href));
    let breathe = plank(words::calm_breathe())
        .icon(Icon::Ripples)
        .detail(words::now_minutes(&ctx.locale.count(1)))
        .does(Msg::Go(Screen::Breathe));
    html! {
        <>
            <section class="gap-s">
                { sub(words::lines_further()) }
                { small(words::helplines_directories()) }
                { planks(ctx, rows) }
            </section>
            { note(Icon::People, words::lines_no_fit()) }
            { planks(ctx, [breathe]) }
        </>
    }
}

/// "This number did not work": what happened, and the next ones at once.
pub(super) fn report(ctx: &Ctx<'_>) -> Html {
    let page = page("lines-report").back(words::lines_back(), Msg::Back);
    let Some(about) = ctx.model.now.numbers.about else {
        // Nothing is told about: the page of numbers is one press back.
        return page.draw(ctx, title(words::helplines_not_worked_ask()));
    };
    let said = noted(ctx.model, about.id);
    let answers = Happened::ALL
        .into_iter()
        .zip(words::helplines_not_worked_answers())
        .map(|(it, word)| chip(*word, said == Some(it), Msg::Now(NowMsg::Happened(it))));
    let tell = text_button(words::helplines_tell_go(), Msg::Now(NowMsg::TellOfNumber));
    let numbers: Vec<_> = about.channels.iter().map(|it| it.display).collect();
    page.draw(
        ctx,
        html! {
            <>
                { title(words::helplines_not_worked_ask()) }
                <p class="quoted num">{ format!("{}, {}", about.name, numbers.join(", ")) }</p>
                { chips(ctx, "happened", words::helplines_not_worked(), answers) }
                <div role="status">{ for said.map(|it| noted_line(ctx, it)) }</div>
                { next(ctx, about) }
                if said.is_some_and(Happened::stands_last) {
                    <p class="small soft">{ words::helplines_tell() }{ " " }{ tell.draw(ctx) }</p>
                }
            </>
        },
    )
}

fn noted_line(ctx: &Ctx<'_>, said: Happened) -> Html {
    if !said.stands_last() {
        return soft(words::lines_hung_up());
    }
    let said = if ctx.model.place().is_some() {
        words::helplines_not_worked_saved()
    } else {
        words::helplines_not_worked_for_now()
    };
    html! {
        <div class="bar">
            <span>{ said }</span>
            { text_button(words::undo_undo(), Msg::Now(NowMsg::NotSo)).draw(ctx) }
        </div>
    }
}

fn next(ctx: &Ctx<'_>, about: &Service) -> Html {
    let country = COUNTRIES
        .iter()
        .find(|it| it.services.iter().any(|it| it.id == about.id));
    let others: Vec<_> = country
        .map(|it| in_order(ctx.model, it))
        .unwrap_or_default()
        .into_iter()
        .filter(|it| it.id != about.id)
        .take(N_NEXT)
        .collect();
    if others.is_empty() {
        return further(ctx);
    }
    html! {
        <section class="gap-s">
            { sub(words::lines_next()) }
            <ul class="planks">{ for others.into_iter().map(|it| one(ctx, it)) }</ul>
        </section>
    }
}
