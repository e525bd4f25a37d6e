//! The form of one marked day.
use super::does;
use crate::{
    app::{
        DaysMsg, Msg, days,
        days::{DateFault, NotKept},
    },
    kit::{
        Icon, acts, button, chip, chips, field, form, note, note_care, page, plank, planks, title,
        trouble,
    },
    screens::Ctx,
};
use footbridge_content::words;
use footbridge_core::decide::Refusal;
use yew::prelude::*;

/// Where it stands what is wrong with the date.
const WRONG: &str = "date-error";

pub(in crate::screens) fn add(ctx: &Ctx<'_>) -> Html {
    let it = days::form(ctx.model);
    let where_ = if it.of.is_some() {
        words::hard_days_where_change()
    } else {
        words::hard_days_where_new()
    };
    let kinds = days::KINDS.into_iter().zip(words::hard_days_kinds());
    let kinds = kinds
        .map(|(kind, word)| chip(*word, it.kind == Some(kind), Msg::Days(DaysMsg::Kind(kind))));
    let fields = html! {
        <>
            { chips(ctx, "kind", words::hard_days_kind_ask(), kinds) }
            { field("words", words::hard_days_words())
                .hint(words::hard_days_words_hint())
                .error(too_long(ctx, it.words.n_chars()))
                .draw(ctx, &it.words, |it| Msg::Days(DaysMsg::Words(it))) }
            { date(ctx, &it) }
            { planks(ctx, [
                plank(words::hard_days_yearly()).switches(it.yearly, Msg::Days(DaysMsg::ToggleYearly)),
                plank(words::hard_days_offer())
                    .detail(words::hard_days_offer_more())
                    .switches(it.offer, Msg::Days(DaysMsg::ToggleOffer)),
            ]) }
            { full(ctx) }
            { super::super::not_written(ctx) }
            { acts(html! {
                <>
                    { does(words::hard_days_keep(), DaysMsg::Keep).lit().submit().busy(days::is_saving(ctx.model)).draw(ctx) }
                    { button(words::hard_days_not_now(), Msg::Back).plain().draw(ctx) }
                    { for it.of.map(|id| does(words::plan_take_out(), DaysMsg::TakeOut(id)).plain().draw(ctx)) }
                </>
            }) }
        </>
    };
    page("hard-day-add").at(where_).draw(
        ctx,
        html! {
            <>
                { title(words::hard_days_mark()) }
                { left_out(ctx, &it) }
                { form(ctx, Msg::Days(DaysMsg::Keep), fields) }
            </>
        },
    )
}

/// Three fields that any keyboard can fill, and one line on what is wrong with them together.
fn date(ctx: &Ctx<'_>, it: &days::DayForm) -> Html {
    let wrong = match ctx.model.days.not_kept {
        Some(NotKept::Date(DateFault::NoSuch)) => Some(words::hard_days_bad_date()),
        Some(NotKept::Date(DateFault::Missing)) => Some(words::hard_days_needs_day()),
        _ => None,
    };
    let part = |id, label| {
        let it = field(id, label).digits().app_letters();
        it.wrong_at(wrong.map(|_| WRONG))
    };
    html! {
        <fieldset class="date">
            <legend>{ words::hard_days_when() }</legend>
            <div class="acts">
                { part("day", words::hard_days_day()).draw(ctx, &it.day, |it| Msg::Days(DaysMsg::Day(it))) }
                { part("month", words::hard_days_month()).draw(ctx, &it.month, |it| Msg::Days(DaysMsg::Month(it))) }
                { part("year", words::hard_days_year()).draw(ctx, &it.year, |it| Msg::Days(DaysMsg::Year(it))) }
            </div>
            <p class="hint">{ words::hard_days_when_hint() }</p>
            { for wrong.map(|it| trouble(Some(WRONG.to_owned()), Icon::Warn, it)) }
        </fieldset>
    }
}

fn too_long(ctx: &Ctx<'_>, n_chars: usize) -> Option<String> {
    match ctx.model.days.not_kept? {
        NotKept::Refused(Refusal::TooLong { .. }) => {
            Some(words::hard_days_words_long(&n_chars.to_string()))
        }
        _ => None,
    }
}

fn full(ctx: &Ctx<'_>) -> Html {
    match ctx.model.days.not_kept {
        Some(NotKept::Refused(Refusal::TooMany { .. })) => {
            html! { <div role="alert">{ note_care(Icon::Warn, words::hard_days_full()) }</div> }
        }
        _ => Html::default(),
    }
}

/// A day that is left out when it comes next can come back.
fn left_out(ctx: &Ctx<'_>, it: &days::DayForm) -> Html {
    let marked = days::all(ctx.model)
        .into_iter()
        .find(|day| Some(day.id) == it.of && day.left_out);
    let Some(marked) = marked else {
        return Html::default();
    };
    let back = does(words::hard_days_bring_back(), DaysMsg::BringBack(marked.id));
    note(
        Icon::Spark,
        html! { <>{ words::hard_days_out_now() }<div class="acts">{ back.draw(ctx) }</div></> },
    )
}
