//! Screens as HTML text, without a browser: for the first bytes and for tests.
use crate::{
    app::{Model, Msg},
    locale::Locale,
    screens,
};
use std::{
    future::Future as _,
    pin::pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};
use yew::prelude::*;

#[derive(Properties, Clone)]
struct Props {
    html: Rc<Html>,
}
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.html, &other.html)
    }
}

#[component]
fn Root(props: &Props) -> Html {
    (*props.html).clone()
}

/// Draws nodes as HTML text.
pub fn to_html(html: Html) -> String {
    let props = Props {
        html: Rc::new(html),
    };
    let renderer = yew::LocalServerRenderer::<Root>::with_props(props).hydratable(false);
    let mut future = pin!(renderer.render());
    // Nothing on a screen waits for anything, so the future is ready after a few polls.
    for _ in 0..10_000 {
        if let Poll::Ready(text) = future
            .as_mut()
            .poll(&mut Context::from_waker(Waker::noop()))
        {
            return text;
        }
    }
    unreachable!("a screen never suspends")
}

/// Draws a model as the page would.
pub fn draw(model: &Model, locale: &dyn Locale) -> String {
    to_html(screens::draw(model, locale, &Callback::from(|_: Msg| ())))
}
