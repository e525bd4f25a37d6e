//! If this, then that: writing a line, going through it three times, and what came of it.
//!
//! **Invariant:** a cue that is hard to catch is never refused; it is asked about once.
use super::{PlanMsg, PlanSaid, say, soon};
use crate::app::{After, Effect, Model, Screen, Slot};
use footbridge_content::{Frame, words};
use footbridge_core::{
    decide::{Intent, Refusal},
    event::{Hours, IfThen, IfThenCame},
    id::EventId,
    private::Private,
    view::{self, IfThenLine},
};

/// When a line may show by itself, as the person picks it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum Shown {
    AnyTime,
    Evenings,
    Nights,
    Sundays,
    #[default]
    OnlyNow,
}

impl Shown {
    /// All, in the order of their words.
    pub const ALL: [Self; 5] = [
        Self::AnyTime,
        Self::Evenings,
        Self::Nights,
        Self::Sundays,
        Self::OnlyNow,
    ];

    fn hours(self) -> Option<Hours> {
        match self {
            Self::AnyTime => Hours::new(0, 24, Hours::EACH_DAY),
            Self::Evenings => Hours::new(17, 22, Hours::EACH_DAY),
            Self::Nights => Hours::new(22, 6, Hours::EACH_DAY),
            Self::Sundays => Hours::new(0, 24, Hours::SUNDAYS),
            Self::OnlyNow => None,
        }
    }
}

/// An if-then line that is being written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Writing {
    /// The line that is written over, if it is not a new one.
    pub of: Option<EventId>,
    /// "If…"
    pub cue: Private,
    /// "I…"
    pub act: Private,
    /// When it may show by itself. Hours that no chip stands for are kept as they are.
    pub hours: Option<Hours>,
    /// The lines of "It starts when" that it belongs to.
    pub triggers: Vec<EventId>,
    /// The offer it came from.
    pub offer: Option<&'static str>,
}

impl Writing {
    /// Which chip the hours are, if one stands for them.
    pub fn shown(&self) -> Option<Shown> {
        Shown::ALL.into_iter().find(|it| it.hours() == self.hours)
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.cue.is_blank() && self.act.is_blank()
    }
}

/// A line that is gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rehearsal {
    /// Which.
    pub line: EventId,
    /// 0 read it, 1 say the rest, 2 see it.
    pub step: u8,
    /// The rest is shown although it is to be said.
    pub peeks: bool,
}

/// The three equal answers to "Did you use it?", in the order of their words.
pub const ANSWERS: [IfThenCame; 3] = [IfThenCame::Helped, IfThenCame::NoHelp, IfThenCame::NotUsed];

/// What the person does with an if-then line.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is said by its name")]
pub enum IfThenMsg {
    /// Opens the field for a new line.
    New,
    Change(EventId),
    Cue(Private),
    Act(Private),
    /// Words that are offered for the first half, and for the second.
    OfferCue(&'static str),
    OfferAct(&'static str),
    /// A whole line that is offered, by its key.
    Offer(&'static str),
    Shown(Shown),
    Trigger(EventId),
    /// Keeps it and goes through it.
    KeepAndSay,
    /// Keeps it as it is.
    Keep,
    Say(EventId),
    Said,
    Peek,
    SkipSaying,
    Rest(EventId, bool),
    TakeOut(EventId),
    /// Opens a line to be read large.
    Show(EventId),
    Told(EventId, IfThenCame),
}

/// The line as one sentence.
pub fn in_sentence(it: &IfThen) -> Private {
    // EXPOSE: put together for the screen and the paper of the person who wrote it.
    Private::new(words::ifthen_sentence(
        bare_cue(it.cue.expose()),
        bare_act(it.act.expose()),
    ))
}

/// The first half without "If" before it and without the comma after it.
pub fn bare_cue(text: &str) -> &str {
    bare(text, words::ifthen_cue_begins())
}

/// The second half without "I" before it and without the stop after it.
pub fn bare_act(text: &str) -> &str {
    bare(text, words::ifthen_act_begins())
}

fn bare<'a>(text: &'a str, begins: &str) -> &'a str {
    let text = text.trim().trim_end_matches([',', '.', ' ']);
    match (text.get(..begins.len()), text.get(begins.len()..)) {
        (Some(head), Some(rest))
            if head.eq_ignore_ascii_case(begins) && rest.starts_with(char::is_whitespace) =>
        {
            rest.trim_start()
        }
        _ => text,
    }
}

/// Whether the first half names a feeling, which is hard to catch in time.
pub fn cue_is_vague(cue: &Private) -> bool {
    // EXPOSE: read on the device, to ask about it once.
    let text = cue.expose();
    let feels = text.split(|it: char| !it.is_alphabetic()).any(|word| {
        words::ifthen_feels()
            .iter()
            .any(|it| word.eq_ignore_ascii_case(it))
    });
    feels
        || footbridge_naming::suggest(text)
            .iter()
            .any(|it| matches!(it.frame, Frame::Feel))
}

pub(super) fn update(model: &mut Model, msg: IfThenMsg) -> Vec<Effect> {
    match msg {
        IfThenMsg::New => {
            if view::n_live(&soon(model), model.world.now) >= view::LIVE_IF_THENS {
                return say(model, words::ifthen_five_live());
            }
            // A line that was begun is not thrown away.
            if model.plan.writing.of.is_some() {
                model.plan.writing = Writing::default();
            }
            model.forward(Screen::IfThenEdit)
        }
        IfThenMsg::Change(id) => change(model, id),
        IfThenMsg::Cue(text) => {
            model.plan.writing.cue = text;
            changed(model)
        }
        IfThenMsg::Act(text) => {
            model.plan.writing.act = text;
            changed(model)
        }
        IfThenMsg::OfferCue(text) => {
            model.plan.writing.cue = Private::new(bare_cue(text));
            changed(model)
        }
        IfThenMsg::OfferAct(text) => {
            model.plan.writing.act = Private::new(bare_act(text));
            changed(model)
        }
        IfThenMsg::Offer(id) => offer(model, id),
        IfThenMsg::Shown(shown) => {
            model.plan.writing.hours = shown.hours();
            changed(model)
        }
        IfThenMsg::Trigger(line) => {
            let triggers = &mut model.plan.writing.triggers;
            match triggers.iter().position(|it| *it == line) {
                Some(at) => {
                    triggers.remove(at);
                }
                None => triggers.push(line),
            }
            changed(model)
        }
        IfThenMsg::KeepAndSay => keep(model, true),
        IfThenMsg::Keep => keep(model, false),
        IfThenMsg::Say(line) => rehearse(model, line),
        IfThenMsg::Said => said(model),
        IfThenMsg::Peek => {
            if let Some(it) = &mut model.plan.rehearsal {
                it.peeks = !it.peeks;
            }
            vec![]
        }
        IfThenMsg::SkipSaying => {
            model.plan.rehearsal = None;
            model.back()
        }
        IfThenMsg::Rest(line, rests) => {
            let wish = Intent::RestIfThen { line, rests };
            match model.wish(wish, After::Plan(PlanSaid::Kept)) {
                Ok(effects) => effects,
                Err(_) => say(model, words::ifthen_five_live()),
            }
        }
        IfThenMsg::TakeOut(line) => {
            let wish = Intent::TakeOutIfThen(line);
            let mut effects = model.wish_quietly(wish, After::Plan(PlanSaid::TakenOut));
            model.plan.writing = Writing::default();
            effects.extend(model.back());
            effects
        }
        IfThenMsg::Show(line) => {
            model.plan.shown = Some(line);
            model.forward(Screen::IfThenShow)
        }
        IfThenMsg::Told(line, came) => {
            let wish = Intent::TellIfThen { line, came };
            let mut effects = model.wish_quietly(wish, After::Plan(PlanSaid::IfThenTold));
            effects.extend(model.back());
            effects
        }
    }
}

fn changed(model: &mut Model) -> Vec<Effect> {
    model.plan.refused = None;
    vec![Effect::DraftSoon(Slot::Plan)]
}

/// A line by its name.
pub(super) fn find(model: &Model, line: EventId) -> Option<IfThenLine> {
    view::if_thens(&soon(model), model.world.now)
        .into_iter()
        .find(|it| it.id == line)
}

fn change(model: &mut Model, line: EventId) -> Vec<Effect> {
    if model.plan.writing.of != Some(line) {
        let Some(it) = find(model, line) else {
            return vec![];
        };
        model.plan.writing = Writing {
            of: Some(line),
            cue: it.it.cue,
            act: it.it.act,
            hours: it.it.hours,
            triggers: it.it.triggers.unwrap_or_default(),
            offer: None,
        };
    }
    model.plan.refused = None;
    model.forward(Screen::IfThenEdit)
}

fn offer(model: &mut Model, id: &'static str) -> Vec<Effect> {
    let Some(plan) = footbridge_content::IF_THEN.iter().find(|it| it.id == id) else {
        return vec![];
    };
    let writing = &mut model.plan.writing;
    writing.cue = Private::new(bare_cue(plan.cue));
    writing.act = Private::new(bare_act(plan.act));
    writing.offer = Some(plan.id);
    let mut effects = changed(model);
    effects.push(Effect::Focus("cue"));
    effects
}

fn wish(model: &mut Model, after: After) -> Result<Vec<Effect>, Refusal> {
    let it = model.plan.writing.clone();
    // EXPOSE: kept without "If" and "I", which the app says.
    let half = |text: &str| Private::new(text.trim());
    let wish = Intent::KeepIfThen(IfThen {
        of: it.of,
        cue: half(bare_cue(it.cue.expose())),
        act: half(bare_act(it.act.expose())),
        hours: it.hours,
        triggers: Some(it.triggers),
        offer: it.offer.map(Into::into),
    });
    let effects = model.wish(wish, after)?;
    model.plan.writing = Writing::default();
    Ok(effects)
}

fn keep(model: &mut Model, then_say: bool) -> Vec<Effect> {
    let of = model.plan.writing.of;
    let after = if then_say {
        After::Turn(Screen::IfThenRehearse)
    } else {
        After::Plan(PlanSaid::IfThenSet)
    };
    match wish(model, after) {
        Ok(mut effects) => {
            if then_say {
                let newest = model.place().and_then(|it| it.pending.last());
                model.plan.rehearsal = of.or(newest.map(|it| it.event.id)).map(|line| Rehearsal {
                    line,
                    step: 0,
                    peeks: false,
                });
            } else {
                effects.extend(model.back());
            }
            effects.extend(model.keep_draft(Slot::Plan));
            effects
        }
        Err(refusal) => {
            model.plan.refused = Some(refusal);
            vec![]
        }
    }
}

/// On the page of the four minutes: kept where both halves are there, else the page is skipped.
pub(super) fn keep_first(model: &mut Model) -> Vec<Effect> {
    if model.plan.writing.cue.is_blank() || model.plan.writing.act.is_blank() {
        return vec![];
    }
    match wish(model, After::Quiet) {
        Ok(mut effects) => {
            effects.extend(model.keep_draft(Slot::Plan));
            effects
        }
        Err(refusal) => {
            model.plan.refused = Some(refusal);
            vec![]
        }
    }
}

fn rehearse(model: &mut Model, line: EventId) -> Vec<Effect> {
    model.plan.rehearsal = Some(Rehearsal {
        line,
        step: 0,
        peeks: false,
    });
    model.forward(Screen::IfThenRehearse)
}

fn said(model: &mut Model) -> Vec<Effect> {
    let Some(it) = &mut model.plan.rehearsal else {
        return model.back();
    };
    if it.step < 2 {
        it.step += 1;
        it.peeks = false;
        let screen = model.screen();
        return model.instead(screen);
    }
    let line = it.line;
    model.plan.rehearsal = None;
    let wish = Intent::RehearseIfThen(line);
    let mut effects = model.wish_quietly(wish, After::Plan(PlanSaid::IfThenSet));
    effects.extend(model.back());
    effects
}

/// A message about an if-then line.
impl From<IfThenMsg> for PlanMsg {
    fn from(it: IfThenMsg) -> Self {
        Self::IfThen(it)
    }
}
