//! Facts of the plan, of if-then lines, of marked days, of holds and slips.
use super::{event_id, key, private};
use footbridge_core::{
    event::{
        Boundary, BoundaryRef, Fact, HardDay, HardDayRef, HardDayYear, Hold, HoldAbout, HoldEnd,
        HoldEnding, Hours, IfThen, IfThenCame, IfThenOutcome, IfThenRef, IfThenRest, Key, LineEdit,
        PlanEdit, PlanLine, PlanPart, Slip,
    },
    time::Day,
    view,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

pub(crate) fn plan_edit() -> impl Strategy<Value = Fact> {
    let line =
        || (private(), option::of(private())).prop_map(|(text, dial)| PlanLine { text, dial });
    let edit = prop_oneof![
        3 => line().prop_map(LineEdit::Added),
        2 => (event_id(), line()).prop_map(|(id, line)| LineEdit::Changed(id, line)),
        1 => (event_id(), any::<u8>()).prop_map(|(id, to)| LineEdit::Moved(id, to)),
        1 => event_id().prop_map(LineEdit::TakenOut),
        1 => event_id().prop_map(LineEdit::PutBack),
    ];
    (select(PlanPart::ALL.to_vec()), edit)
        .prop_map(|(part, edit)| Fact::PlanEdited(PlanEdit { part, edit }))
}

pub(crate) fn hours() -> impl Strategy<Value = Hours> {
    (0..24u8, 1..=24u8, 1..=Hours::EACH_DAY)
        .prop_filter_map("hours are never none", |(from, to, days)| {
            Hours::new(from, to, days)
        })
}

pub(crate) fn if_then() -> impl Strategy<Value = Fact> {
    let written = (
        option::of(event_id()),
        private(),
        private(),
        option::of(hours()),
        option::of(vec(event_id(), 0..3)),
        option::of(key()),
    )
        .prop_map(|(of, cue, act, hours, triggers, offer)| {
            Fact::IfThenKept(IfThen {
                of,
                cue,
                act,
                hours,
                triggers,
                offer,
            })
        });
    let came = select(vec![
        IfThenCame::Helped,
        IfThenCame::NoHelp,
        IfThenCame::NotUsed,
    ]);
    prop_oneof![
        3 => written,
        1 => event_id().prop_map(|line| Fact::IfThenRehearsed(IfThenRef { line })),
        1 => (event_id(), came).prop_map(|(line, came)| Fact::IfThenTold(IfThenOutcome { line, came })),
        1 => (event_id(), any::<bool>()).prop_map(|(line, rests)| Fact::IfThenRested(IfThenRest { line, rests })),
        1 => event_id().prop_map(|line| Fact::IfThenTakenOut(IfThenRef { line })),
    ]
}

pub(crate) fn mark() -> impl Strategy<Value = Fact> {
    let day = prop_oneof![
        // Near enough to meet the clocks of these laws, and any at all.
        (-400..400i32).prop_map(Day),
        any::<i32>().prop_map(Day),
    ];
    let kind = prop_oneof![Just(Key::from(view::DISCOVERY)), key()];
    let hard_day = (
        option::of(event_id()),
        kind,
        option::of(private()),
        day,
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(of, kind, words, day, yearly, offer)| {
            Fact::HardDayKept(HardDay {
                of,
                kind,
                words,
                day,
                yearly,
                offer,
            })
        });
    let boundary = (option::of(event_id()), private(), option::of(private()))
        .prop_map(|(of, line, act)| Fact::BoundaryKept(Boundary { of, line, act }));
    prop_oneof![
        3 => hard_day,
        1 => event_id().prop_map(|day| Fact::HardDayTakenOut(HardDayRef { day })),
        1 => (event_id(), 1968..1973i32)
            .prop_map(|(day, year)| Fact::HardDayLeftOut(HardDayYear { day, year })),
        2 => boundary,
        1 => event_id().prop_map(|line| Fact::BoundaryTakenOut(BoundaryRef { line })),
    ]
}

pub(crate) fn hold() -> impl Strategy<Value = Fact> {
    let about = || {
        option::of(select(vec![
            HoldAbout::Message,
            HoldAbout::Look,
            HoldAbout::Reply,
        ]))
    };
    let how = select(vec![
        HoldEnd::Kept,
        HoldEnd::LetGo,
        HoldEnd::CopiedOut,
        HoldEnd::HeldOn,
    ]);
    let words = || option::of(private());
    let keys = || option::of(vec(key(), 0..3));
    prop_oneof![
        2 => (words(), words(), any::<u16>(), about())
            .prop_map(|(text, to, minutes, about)| Fact::HoldBegun(Hold { text, to, minutes, about })),
        2 => (event_id(), how, option::of(any::<u16>()))
            .prop_map(|(hold, how, minutes)| Fact::HoldEnded(HoldEnding { hold, how, minutes })),
        1 => (keys(), keys(), words(), about())
            .prop_map(|(before, helped, note, about)| Fact::SlipNoted(Slip { before, helped, note, about })),
    ]
}
