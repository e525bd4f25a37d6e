//! Ids grow, and follow no clock that stands far ahead.
use footbridge_core::{
    id::{AHEAD_MS_MAX, EventId},
    time::Moment,
};
use proptest::prelude::*;

proptest! {
    #[test]
    fn an_id_is_later_than_all_that_it_has_seen(
        now in 0..1i64 << 47, seen in -1_000_000..=172_800_000 - 1i64, dice: [u8; 10], dice_of_seen: [u8; 10],
    ) {
        let seen = EventId::next(Moment(now.saturating_add(seen)), None, dice_of_seen);
        prop_assert!(seen < EventId::next(Moment(now), Some(seen), dice));
    }

    #[test]
    fn a_clock_far_ahead_does_not_pull_ids_along(now in 0..1i64 << 42, ahead in 172_800_001..1i64 << 43, dice: [u8; 10]) {
        let far = EventId::next(Moment(now + ahead), None, [0; 10]);
        let next = EventId::next(Moment(now), Some(far), dice);
        prop_assert_eq!(next, EventId::next(Moment(now), None, dice));
        prop_assert!(next <= EventId::last_believed(Moment(now)));
        prop_assert!(far > EventId::last_believed(Moment(now)));
    }
}

#[test]
fn the_limit_of_a_believed_clock_is_exact() {
    let now = Moment(1_000);
    let at = |ms: u64| EventId::next(Moment(i64::try_from(ms).unwrap()), None, [0xff; 10]);
    let edge = 1_000 + AHEAD_MS_MAX;
    assert!(at(edge) <= EventId::last_believed(now));
    assert!(at(edge + 1) > EventId::last_believed(now));
    // One millisecond below the edge is followed; the edge itself would lead beyond it.
    assert_eq!(
        EventId::next(now, Some(at(edge - 1)), [0; 10]).millis(),
        edge
    );
    assert_eq!(EventId::next(now, Some(at(edge)), [0; 10]).millis(), 1_000);
}
