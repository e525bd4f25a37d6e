//! Fields to write in.
//!
//! **Invariant:** no field has a name, and none lets the browser check, correct, complete or
//! translate what is written, except that a password manager may hold the words of the lock.
use super::{icon::Icon, text::trouble};
use crate::{app::Msg, screens::Ctx};
use footbridge_core::private::Private;
use yew::prelude::*;

/// One field with its label.
#[must_use]
#[derive(Debug)]
pub struct Field {
    id: &'static str,
    label: AttrValue,
    hidden_label: bool,
    hint: Option<Html>,
    meter: Option<Html>,
    error: Option<AttrValue>,
    hidden_words: bool,
    autocomplete: &'static str,
    own: bool,
    rows: Option<u8>,
    placeholder: Option<AttrValue>,
    limit: Option<u32>,
    keys: Option<&'static str>,
    wrong_at: Option<&'static str>,
}

/// A field of one line.
pub fn field(id: &'static str, label: impl Into<AttrValue>) -> Field {
    Field {
        id,
        label: label.into(),
        hidden_label: false,
        hint: None,
        meter: None,
        error: None,
        hidden_words: false,
        autocomplete: "off",
        own: true,
        rows: None,
        placeholder: None,
        limit: None,
        keys: None,
        wrong_at: None,
    }
}

/// A field of many lines.
pub fn text_area(id: &'static str, label: impl Into<AttrValue>, rows: u8) -> Field {
    Field {
        rows: Some(rows),
        ..field(id, label)
    }
}

impl Field {
    /// The label is there for screen readers only, because the title says the same.
    pub fn hidden_label(mut self) -> Self {
        self.hidden_label = true;
        self
    }
    /// A line below the field.
    pub fn hint(mut self, hint: impl Into<Html>) -> Self {
        self.hint = Some(hint.into());
        self
    }
    /// A picture of what the hint says; the hint is then read again as it changes.
    pub fn meter(mut self, meter: Html) -> Self {
        self.meter = Some(meter);
        self
    }
    /// What is wrong with what was written, and what to do.
    pub fn error(mut self, error: Option<impl Into<AttrValue>>) -> Self {
        self.error = error.map(Into::into);
        self
    }
    /// Dots in place of letters.
    pub fn hidden_words(mut self, hidden: bool) -> Self {
        self.hidden_words = hidden;
        self
    }
    /// What a password manager may do here.
    pub fn autocomplete(mut self, what: &'static str) -> Self {
        self.autocomplete = what;
        self
    }
    /// What is wrong with several fields together stands once, under this id.
    pub fn wrong_at(mut self, id: Option<&'static str>) -> Self {
        self.wrong_at = id;
        self
    }
    /// Not the person's own words, so in the app's letters.
    pub fn app_letters(mut self) -> Self {
        self.own = false;
        self
    }
    /// A faint example inside the empty field.
    pub fn placeholder(mut self, text: impl Into<AttrValue>) -> Self {
        self.placeholder = Some(text.into());
        self
    }
    /// The field takes no more than this many characters.
    pub fn limit(mut self, n: u32) -> Self {
        self.limit = Some(n);
        self
    }

    /// A number to call: a phone shows its keys for numbers.
    pub fn tel(mut self) -> Self {
        self.keys = Some("tel");
        self
    }

    /// A few digits: a phone shows its keys for numbers, and the field is as wide as they are.
    pub fn digits(mut self) -> Self {
        self.keys = Some("numeric");
        self
    }

    /// Draws it with what was written so far.
    pub fn draw(self, ctx: &Ctx<'_>, value: &Private, to_msg: fn(Private) -> Msg) -> Html {
        let Self { id, .. } = self;
        let live = self.meter.is_some().then_some("polite");
        let hint_id = self.hint.is_some().then(|| format!("{id}-hint"));
        let error_id = self.error.is_some().then(|| format!("{id}-error"));
        let wrong_at = self.wrong_at.map(str::to_owned);
        let is_wrong = self.error.is_some() || wrong_at.is_some();
        let described = [hint_id.clone(), error_id.clone(), wrong_at]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ");
        let described = (!described.is_empty()).then_some(described);
        let invalid = is_wrong.then_some("true");
        let class = classes!(
            "input",
            self.own.then_some("own"),
            is_wrong.then_some("bad")
        );
        let oninput = ctx.on_text(to_msg);
        // A field that shows its words is a plain text field to the browser, which would keep them
        // in its form history, open on the disk.
        let autocomplete = if self.hidden_words {
            self.autocomplete
        } else {
            "off"
        };
        let value = value.expose().to_owned();
        let limit = self.limit.map(|n| n.to_string());
        let control = if let Some(rows) = self.rows {
            html! {
                <textarea {class} {id} rows={rows.to_string()} spellcheck="false" autocorrect="off" autocapitalize="off"
                    writingsuggestions="false" translate="no" {autocomplete} dir="auto"
                    placeholder={self.placeholder} maxlength={limit} aria-invalid={invalid} aria-describedby={described} {value} {oninput} />
            }
        } else {
            html! {
                <input {class} {id} type={if self.hidden_words { "password" } else { "text" }} spellcheck="false"
                    autocorrect="off" autocapitalize="off" writingsuggestions="false" translate="no" dir="auto"
                    {autocomplete} placeholder={self.placeholder} maxlength={limit} aria-invalid={invalid} inputmode={self.keys}
                    aria-describedby={described} {value} {oninput} />
            }
        };
        html! {
            <div class="field">
                <label for={id} class={self.hidden_label.then_some("vh")}>{ self.label }</label>
                { control }
                { for self.meter }
                { for self.hint.map(|it| html! { <p class="hint" id={hint_id} aria-live={live}>{ it }</p> }) }
                { for self.error.map(|it| trouble(error_id, Icon::Warn, it)) }
            </div>
        }
    }
}

/// Fields that are sent together by Enter or by their button.
pub fn form(ctx: &Ctx<'_>, msg: Msg, content: Html) -> Html {
    let out = ctx.out.clone();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        out.emit(msg.clone());
    });
    html! { <form {onsubmit} autocomplete="off">{ content }</form> }
}

/// A box to tick.
pub fn check(
    ctx: &Ctx<'_>,
    id: &'static str,
    label: impl Into<AttrValue>,
    more: impl Into<AttrValue>,
    on: bool,
    msg: Msg,
) -> Html {
    let more = more.into();
    let out = ctx.out.clone();
    let onchange = Callback::from(move |_: Event| out.emit(msg.clone()));
    html! {
        <label class="check" for={id}>
            <input type="checkbox" class="vh" {id} checked={on} {onchange} />
            <span class={classes!("box", on.then_some("on"))} aria-hidden="true">
                { for on.then(|| super::icon::sized(Icon::Check, 18)) }
            </span>
            <span>
                { label.into() }
                if !more.is_empty() {
                    <br /><span class="hint">{ more }</span>
                }
            </span>
        </label>
    }
}
