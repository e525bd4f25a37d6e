//! The lamp: the one next small step. A screen has one lit thing at most.
use footbridge_content::words;
use yew::prelude::*;

/// The one lit card of a screen.
#[must_use]
#[derive(Debug)]
pub struct Lamp {
    head: AttrValue,
    what: Html,
    why: Option<Html>,
    acts: Option<Html>,
    form: Option<Html>,
    beside: Option<Html>,
}

/// A card that says how long it takes and what to do.
pub fn lamp(head: impl Into<AttrValue>, what: impl Into<Html>) -> Lamp {
    Lamp {
        head: head.into(),
        what: what.into(),
        why: None,
        acts: None,
        form: None,
        beside: None,
    }
}

impl Lamp {
    /// Why it may help.
    pub fn why(mut self, why: impl Into<Html>) -> Self {
        self.why = Some(why.into());
        self
    }
    /// Its buttons.
    pub fn acts(mut self, acts: Html) -> Self {
        self.acts = Some(acts);
        self
    }
    /// A form in place of buttons; it has its own.
    pub fn form(mut self, form: Html) -> Self {
        self.form = Some(form);
        self
    }
    /// A still light beside the words.
    pub fn light(mut self) -> Self {
        self.beside = Some(light());
        self
    }

    /// Draws it.
    pub fn draw(self) -> Html {
        let inner = html! {
            <>
                <div class="head"><i class="dot"></i>{ self.head }</div>
                <p class="what">{ self.what }</p>
                { for self.why.map(|it| html! { <p class="why">{ it }</p> }) }
                { for self.acts.map(|it| html! { <div class="acts">{ it }</div> }) }
                { for self.form }
            </>
        };
        let label = words::lamp_label();
        match self.beside {
            Some(beside) => html! {
                <section class="lamp lamp-light" aria-label={label}><div>{ inner }</div>{ beside }</section>
            },
            None => html! { <section class="lamp" aria-label={label}>{ inner }</section> },
        }
    }
}

fn light() -> Html {
    html! {
        <svg class="light" viewBox="0 0 120 120" width="96" height="96" aria-hidden="true" fill="none">
            <defs>
                <radialGradient id="light">
                    <stop offset="0" stop-color="var(--lamp-fill)" stop-opacity=".55" />
                    <stop offset=".32" stop-color="var(--lamp-fill)" stop-opacity=".18" />
                    <stop offset="1" stop-color="var(--lamp-fill)" stop-opacity="0" />
                </radialGradient>
            </defs>
            <circle cx="60" cy="50" r="50" fill="url(#light)" />
            <circle cx="60" cy="50" r="5.5" fill="var(--lamp-fill)" />
            <g stroke="var(--art-3)">
                <ellipse cx="60" cy="104" rx="22" ry="3" />
                <ellipse cx="60" cy="104" rx="38" ry="6" opacity=".7" />
                <ellipse cx="60" cy="104" rx="54" ry="10" opacity=".45" />
            </g>
        </svg>
    }
}
