//! Forms of marked days as text, for the sealed slot that keeps them.
//!
//! ```text
//! days 1
//! form new
//! kind court
//! words What they wrote
//! day 31
//! month 11
//! year 2026
//! yearly no
//! offer yes
//! form 0190…
//! ```
//!
//! **Invariant:** any text reads as something without a panic; a line that this build does not
//! know is passed over.
use super::{DayForm, KINDS};
use crate::app::{
    Model,
    pairs::{id, name, pairs, put, unescape},
};
use footbridge_core::private::Private;

const HEAD: &str = "days 1";
const YES: &str = "yes";

/// The draft; no form becomes an empty text, which takes it away.
pub(in crate::app) fn text(forms: &[DayForm]) -> Private {
    if forms.is_empty() {
        return Private::default();
    }
    let mut out = String::from(HEAD);
    let mut put = |key: &str, value: &str| put(&mut out, key, value);
    let yes_or_no = |it| if it { YES } else { "no" };
    for form in forms {
        put("form", &name(form.of));
        put("kind", form.kind.unwrap_or_default());
        // EXPOSE: sealed by the vault before it is stored, here and below.
        put("words", form.words.expose());
        put("day", form.day.expose());
        put("month", form.month.expose());
        put("year", form.year.expose());
        put("yearly", yes_or_no(form.yearly));
        put("offer", yes_or_no(form.offer));
    }
    Private::new(out)
}

/// Puts what was being written back into its forms.
pub(in crate::app) fn take(model: &mut Model, draft: &Private) {
    let forms = &mut model.days.forms;
    for (key, value) in pairs(draft, "days ") {
        if key == "form" {
            let of = id(value);
            forms.retain(|it| it.of != of);
            forms.push(DayForm {
                of,
                ..DayForm::default()
            });
            continue;
        }
        let Some(form) = forms.last_mut() else {
            continue;
        };
        match key {
            "kind" => form.kind = KINDS.into_iter().find(|it| *it == value),
            "words" => form.words = unescape(value),
            "day" => form.day = unescape(value),
            "month" => form.month = unescape(value),
            "year" => form.year = unescape(value),
            "yearly" => form.yearly = value == YES,
            "offer" => form.offer = value == YES,
            _ => (),
        }
    }
}
