//! How long the door waits after wrong tries.

/// After this many wrong tries the door waits.
pub const WAIT_AFTER_TRIES: u8 = 5;
/// How long it waits: the fifth try, the sixth, the seventh, and every one after.
const WAITS_MS: [i64; 4] = [30_000, 60_000, 120_000, 300_000];

/// How long the door still waits, in milliseconds.
///
/// A clock set back cannot make the wait longer than the longest step, and one set forward only
/// ends it: the wait slows guessing, the words are what locks.
pub fn wait_left_ms(tries: u8, last_try_ms: i64, now_ms: i64) -> i64 {
    let Some(over) = tries.checked_sub(WAIT_AFTER_TRIES) else {
        return 0;
    };
    let whole = WAITS_MS[usize::from(over).min(WAITS_MS.len() - 1)];
    (last_try_ms.saturating_add(whole).saturating_sub(now_ms)).clamp(0, whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_wrong_tries_cost_nothing_and_the_fifth_waits() {
        assert_eq!(wait_left_ms(4, 1_000, 1_000), 0);
        assert_eq!(wait_left_ms(5, 1_000, 1_000), 30_000);
        assert_eq!(wait_left_ms(6, 1_000, 31_000), 30_000);
        assert_eq!(wait_left_ms(8, 0, 0), 300_000);
        assert_eq!(wait_left_ms(255, 0, 0), 300_000);
    }

    #[test]
    fn a_clock_set_back_waits_no_longer_than_the_whole_step() {
        assert_eq!(wait_left_ms(5, 1_000_000, 0), 30_000);
        assert_eq!(wait_left_ms(5, i64::MAX, 0), 30_000);
        assert_eq!(wait_left_ms(5, 0, i64::MAX), 0);
    }
}
