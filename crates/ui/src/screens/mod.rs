//! Every screen: a plain function from the model to nodes.
//!
//! **Invariant:** a screen holds no rule. If it needs an `if` on facts, a field of the view or of
//! the model is missing.
mod calm;
mod days;
mod disguise;
mod door;
mod files;
mod help;
mod hold;
mod home;
mod house;
mod left;
mod lines;
mod name;
mod notice;
mod now;
mod plan;
mod settings;
mod sides;
mod steps;
mod welcome;

use home::not_written;

pub use calm::calm;
pub use left::plain_list;

use crate::{
    HOUSE,
    app::{Model, Msg, Screen},
    locale::Locale,
};
use footbridge_core::private::Private;
use std::fmt;
use wasm_bindgen::JsCast as _;
use yew::prelude::*;

/// What every screen function gets.
#[derive(Clone, Copy)]
pub struct Ctx<'a> {
    /// What to draw.
    pub model: &'a Model,
    /// The language.
    pub locale: &'a dyn Locale,
    /// Where messages go.
    pub out: &'a Callback<Msg>,
}

impl fmt::Debug for Ctx<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ctx")
            .field("model", self.model)
            .finish_non_exhaustive()
    }
}

impl Ctx<'_> {
    /// A press becomes this message.
    pub fn send(&self, msg: Msg) -> Callback<MouseEvent> {
        let out = self.out.clone();
        Callback::from(move |_| out.emit(msg.clone()))
    }

    /// What stands in a field becomes a message, at each change.
    pub fn on_text(&self, to_msg: fn(Private) -> Msg) -> Callback<InputEvent> {
        let out = self.out.clone();
        Callback::from(move |event: InputEvent| {
            let Some(field) = event.target() else { return };
            let text = match field.dyn_ref::<web_sys::HtmlInputElement>() {
                Some(it) => it.value(),
                None => match field.dyn_ref::<web_sys::HtmlTextAreaElement>() {
                    Some(it) => it.value(),
                    None => return,
                },
            };
            out.emit(to_msg(Private::new(text)));
        })
    }

    /// What is picked in a list becomes a message.
    pub fn on_pick(&self, to_msg: fn(String) -> Msg) -> Callback<Event> {
        let out = self.out.clone();
        Callback::from(move |event: Event| {
            if let Some(list) = event.target_dyn_into::<web_sys::HtmlSelectElement>() {
                out.emit(to_msg(list.value()));
            }
        })
    }
}

/// Draws the whole page for a model: frame, screen, rail, the line at the foot.
pub fn draw(model: &Model, locale: &dyn Locale, out: &Callback<Msg>) -> Html {
    let ctx = &Ctx { model, locale, out };
    match front(ctx) {
        Some(html) => html,
        None if HOUSE => behind(ctx),
        None => Html::default(),
    }
}

/// Draws what the front can draw: see [`Screen::in_front`].
fn front(ctx: &Ctx<'_>) -> Option<Html> {
    Some(match ctx.model.screen() {
        Screen::Welcome => welcome::welcome(ctx),
        Screen::Start => welcome::start(ctx),
        Screen::Now => now::now(ctx),
        Screen::Breathe => now::breathe(ctx),
        Screen::Wave => now::wave(ctx),
        Screen::Practice => now::practice(ctx),
        Screen::Practices => now::practices(ctx),
        Screen::NowAfter => now::after(ctx),
        Screen::Lines => lines::lines(ctx),
        Screen::LinesReport => lines::report(ctx),
        Screen::Safety => settings::safety(ctx),
        Screen::OtherTab => house::other_tab(ctx),
        Screen::Insecure => house::insecure(ctx),
        Screen::NoStorage => house::no_storage(ctx),
        Screen::NewVersion => house::new_version(ctx),
        Screen::Hold => hold::write(ctx),
        Screen::HoldWait => hold::wait(ctx),
        Screen::HoldAfter => hold::after(ctx),
        Screen::Look => hold::look(ctx),
        // The page is empty already.
        Screen::Left => Html::default(),
        _ => return None,
    })
}

/// Draws all that is not in the front.
fn behind(ctx: &Ctx<'_>) -> Html {
    match ctx.model.screen() {
        Screen::Create => door::create(ctx),
        Screen::Ready => door::ready(ctx),
        Screen::Recovery => door::recovery(ctx),
        Screen::RecoveryCheck => door::recovery_check(ctx),
        Screen::FirstDay => door::first_day(ctx),
        Screen::Unlock => door::unlock(ctx),
        Screen::UnlockRescue => door::unlock_rescue(ctx),
        Screen::Home => home::home(ctx),
        Screen::Steps => steps::steps(ctx),
        Screen::NameWrite => name::write(ctx),
        Screen::NameFamilies => name::families(ctx),
        Screen::NameStrength => name::strength(ctx),
        Screen::NameSentence => name::sentence(ctx),
        Screen::NameForce => name::force(ctx),
        Screen::NameStep => name::step(ctx),
        Screen::Settings => settings::settings(ctx),
        Screen::SettingsLight => settings::light(ctx),
        Screen::SettingsText => settings::text(ctx),
        Screen::ChangeWords => door::change_words(ctx),
        Screen::SaveFile => files::save(ctx),
        Screen::BringFile => files::bring(ctx),
        Screen::Delete => files::delete(ctx),
        Screen::Damaged => house::damaged(ctx),
        Screen::Plan => plan::plan(ctx),
        Screen::PlanFirst1
        | Screen::PlanFirst2
        | Screen::PlanFirst3
        | Screen::PlanFirst4
        | Screen::PlanFirst5 => plan::first(ctx),
        Screen::PlanPart => plan::part(ctx),
        Screen::PlanEarlier => plan::earlier(ctx),
        Screen::IfThens => plan::if_thens(ctx),
        Screen::IfThenEdit => plan::if_then_edit(ctx),
        Screen::IfThenRehearse => plan::rehearse(ctx),
        Screen::IfThenShow => plan::if_then_show(ctx),
        Screen::PrintChoose => plan::print_choose(ctx),
        Screen::Print => plan::print(ctx),
        Screen::NowCalls => settings::calls(ctx),
        Screen::HardDays => days::list(ctx),
        Screen::HardDayAdd => days::add(ctx),
        Screen::Roles => sides::roles(ctx),
        Screen::RolesKind => sides::kind(ctx),
        Screen::Contact => sides::contact(ctx),
        Screen::ContactScript => sides::answer(ctx),
        Screen::Boundary => sides::boundary(ctx),
        Screen::HelpHurts | Screen::HelpHowLong | Screen::HelpBody | Screen::HelpCould => {
            help::question(ctx)
        }
        Screen::HelpResult => help::result(ctx),
        Screen::HelpMail => help::mail(ctx),
        Screen::Disguise => disguise::disguise(ctx),
        Screen::Slip => hold::slip(ctx),
        Screen::DeviceKey => door::device_key(ctx),
        Screen::NoticeAsk => notice::ask(ctx),
        Screen::NoticeSoon => notice::soon(ctx),
        Screen::NoticePlan => notice::plan(ctx),
        Screen::NoticeDanger => notice::danger(ctx),
        Screen::NoticeDistance => notice::distance(ctx),
        _ => Html::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{gallery::samples, locale::PlainEnglish};

    #[test]
    fn the_front_draws_its_screens_and_no_other() {
        let out = Callback::noop();
        for sample in samples() {
            let ctx = Ctx {
                model: &sample.model,
                locale: &PlainEnglish,
                out: &out,
            };
            let screen = sample.model.screen();
            assert_eq!(front(&ctx).is_some(), screen.in_front(), "{}", sample.name);
        }
    }
}
