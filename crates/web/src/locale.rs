//! The browser's own calendar, clock and grammar of counts, by `Intl`.
use crate::js;
use footbridge_core::time::Day;
use footbridge_ui::locale::{Locale, PlainEnglish, Plural};
use js_sys::{Array, Date, Function};
use wasm_bindgen::prelude::*;

/// A language as the browser writes it.
#[derive(Debug)]
pub(crate) struct Browser {
    day: JsValue,
    time: JsValue,
    plural: JsValue,
    country: JsValue,
}

impl Browser {
    /// The browser's formatters for the language of the words.
    pub(crate) fn new(language: &str) -> Self {
        let make = |kind: &str, options: &[(&str, JsValue)]| {
            let constructor: Function = js::get(&js::get(&js_sys::global(), "Intl"), kind)
                .dyn_into()
                .ok()?;
            let arguments = Array::of2(&language.into(), &js::object(options));
            js_sys::Reflect::construct(&constructor, &arguments).ok()
        };
        let or_none = |it: Option<JsValue>| it.unwrap_or(JsValue::UNDEFINED);
        Self {
            day: or_none(make(
                "DateTimeFormat",
                &[
                    ("weekday", "long".into()),
                    ("day", "numeric".into()),
                    ("month", "long".into()),
                    ("timeZone", "UTC".into()),
                ],
            )),
            time: or_none(make(
                "DateTimeFormat",
                &[
                    ("hour", "numeric".into()),
                    ("minute", "2-digit".into()),
                    ("timeZone", "UTC".into()),
                ],
            )),
            plural: or_none(make("PluralRules", &[])),
            country: or_none(make("DisplayNames", &[("type", "region".into())])),
        }
    }

    fn call(formatter: &JsValue, method: &str, argument: &JsValue) -> Option<String> {
        let method: Function = js::get(formatter, method).dyn_into().ok()?;
        method.call1(formatter, argument).ok()?.as_string()
    }
}

impl Locale for Browser {
    fn day(&self, day: Day) -> String {
        let date = Date::new(&(f64::from(day.0) * 86_400_000.0).into());
        Self::call(&self.day, "format", &date).unwrap_or_else(|| PlainEnglish.day(day))
    }
    fn time(&self, hour: u8, minute: u8) -> String {
        let date = Date::new(&((f64::from(hour) * 60.0 + f64::from(minute)) * 60_000.0).into());
        Self::call(&self.time, "format", &date).unwrap_or_else(|| PlainEnglish.time(hour, minute))
    }
    fn plural(&self, n: u32) -> Plural {
        match Self::call(&self.plural, "select", &n.into()).as_deref() {
            Some("zero") => Plural::Zero,
            Some("one") => Plural::One,
            Some("two") => Plural::Two,
            Some("few") => Plural::Few,
            Some("many") => Plural::Many,
            _ => Plural::Other,
        }
    }
    fn country(&self, code: &str) -> String {
        Self::call(&self.country, "of", &code.into()).unwrap_or_else(|| PlainEnglish.country(code))
    }
}
