//! What is known is the same in whatever order it was heard, and every view bears any clock.
use crate::any::{events, shuffled};
use footbridge_core::{
    decide::{Intent, decide},
    event::{Erasure, Event, Fact},
    id::EventId,
    state::State,
    time::{Day, Moment, Offset, World},
    view,
};
use proptest::{collection::vec, prelude::*};

proptest! {
    #[test]
    fn arrival_order_does_not_matter((one, other) in shuffled()) {
        prop_assert_eq!(State::replay(&one), State::replay(&other));
    }

    #[test]
    fn hearing_it_twice_changes_nothing((one, other) in shuffled()) {
        prop_assert_eq!(State::replay(one.iter().chain(&other)), State::replay(&one));
    }

    #[test]
    fn what_was_erased_is_in_no_log((mut events, _) in shuffled(), at: prop::sample::Index) {
        prop_assume!(!events.is_empty());
        let gone = events[at.index(events.len())].id;
        let id = EventId::next(Moment(100), None, [9; 10]);
        let fact = Fact::Erased(Erasure { event: gone });
        // The erasure may arrive before what it erases.
        events.insert(0, Event { id, at: Moment(0), offset: Offset(0), fact });
        let kept: Vec<Event> = events
            .iter()
            .filter(|it| it.id != gone || matches!(it.fact, Fact::Erased(_)))
            .cloned()
            .collect();
        let (mut with, without) = (State::replay(&events), State::replay(&kept));
        prop_assert!(with.erased.contains(&gone));
        // Only the newest id was heard of and is gone now.
        with.apply(events.last().unwrap());
        prop_assert_eq!(format!("{:?}", with.check_ins), format!("{:?}", without.check_ins));
        prop_assert_eq!(with.unknown, without.unknown);
        prop_assert_eq!(with.settings, without.settings);
    }

    #[test]
    fn views_bear_any_clock(
        events in events(), now: i64, offset: i16, at in vec(any::<i64>(), 24),
    ) {
        let mut newest = None;
        let events: Vec<Event> = events
            .into_iter()
            .zip(at)
            .map(|(event, at)| {
                let id = EventId::next(Moment(at), newest, [1; 10]);
                newest = Some(id);
                Event { id, at: Moment(at), ..event }
            })
            .collect();
        let state = State::replay(&events);
        let world = World { now: Moment(now), offset: Offset(offset), ..World::default() };
        drop(view::home(&state, world));
        prop_assert!(view::before_last(&state, world).is_none_or(|it| it.get() <= 10));
        for day in view::hard_days(&state, world) {
            prop_assert!(day.next.is_none_or(|next| next >= world.date() && next >= day.day));
            prop_assert!(day.away.is_none_or(|away| away >= 0));
            let wish = Intent::LeaveHardDayOut { day: day.id, year: 2000 };
            prop_assert!(decide(&state, wish, world).is_ok());
        }
        prop_assert!(view::discovery(&state, world).is_none_or(|it| it <= world.date()));
        prop_assert!(view::near_day(&state, world).is_none_or(|it| it.away <= view::NEAR_DAYS));
        for line in view::if_thens(&state, world.now) {
            prop_assert!(decide(&state, Intent::TakeOutIfThen(line.id), world).is_ok());
        }
        for line in view::boundaries(&state, world) {
            prop_assert!(decide(&state, Intent::TakeOutBoundary(line.id), world).is_ok());
        }
        prop_assert!(view::open_holds(&state).all(|it| state.holds.get(it.hold).is_some()));
        prop_assert!(view::slip_pattern(&state).is_none_or(|it| 2 <= it.times && it.times <= it.of));
        drop(view::choose_step(&state, &[], &|_| vec![], world));
        drop(decide(&state, Intent::TellDiscovery(Some(Day(i32::MAX))), world));
        let believed = state.newest_at(world.now);
        prop_assert!(believed.is_none_or(|it| it <= EventId::last_believed(world.now)));
    }
}
