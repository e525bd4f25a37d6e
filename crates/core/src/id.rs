//! Names for events and for the things events bring into being.
use crate::time::{Day, Moment, Offset};
use core::{fmt, marker::PhantomData};
use minicbor::{Decode, Encode, bytes::ByteArray, decode, encode};

/// An id further ahead of the clock than this does not raise the ids that follow.
///
/// A clock that was once set to 2099 must not poison everything that comes after it.
pub const AHEAD_MS_MAX: u64 = 48 * 3_600_000;

/// Names one event and orders it among all others, on every device.
///
/// Laid out as a UUIDv7 (RFC 9562: 48 bits of milliseconds, then randomness). The milliseconds
/// never run behind an id already seen, so byte order is also causal order: a hybrid logical
/// clock.
///
/// **Invariant:** lives only inside a sealed record. It tells the time, so a server must not see
/// it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(transparent)]
pub struct EventId(#[n(0)] ByteArray<16>);

impl EventId {
    /// The next id, later than `newest` even when this device's clock is behind.
    ///
    /// A `newest` further ahead than [`AHEAD_MS_MAX`] is passed over.
    #[must_use]
    pub fn next(now: Moment, newest: Option<Self>, random: [u8; 10]) -> Self {
        let now_ms = u64::try_from(now.0).unwrap_or_default();
        let floor = newest
            .map(|id| id.millis() + 1)
            .filter(|ms| *ms <= now_ms.saturating_add(AHEAD_MS_MAX))
            .unwrap_or_default();
        let ms = now_ms.max(floor).min((1 << 48) - 1).to_be_bytes();
        let mut b = [0u8; 16];
        b[..6].copy_from_slice(&ms[2..]);
        b[6..].copy_from_slice(&random);
        b[6] = 0x70 | (b[6] & 0x0f);
        b[8] = 0x80 | (b[8] & 0x3f);
        Self(b.into())
    }

    /// The last id that is not too far ahead of the clock to be believed.
    #[must_use]
    pub fn last_believed(now: Moment) -> Self {
        let now_ms = u64::try_from(now.0).unwrap_or_default();
        let ms = now_ms.saturating_add(AHEAD_MS_MAX).min((1 << 48) - 1);
        let mut b = [0xff; 16];
        b[..6].copy_from_slice(&ms.to_be_bytes()[2..]);
        Self(b.into())
    }

    /// The milliseconds since the Unix epoch in the id.
    #[must_use]
    pub fn millis(self) -> u64 {
        self.0
            .iter()
            .take(6)
            .fold(0, |ms, byte| ms << 8 | u64::from(*byte))
    }

    /// Its bytes, for a draft that names an event.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 16] {
        *self.0
    }

    /// The id of these bytes; it may name nothing.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes.into())
    }

    /// The day of the id in Greenwich.
    pub(crate) fn day(self) -> Day {
        let ms = i64::try_from(self.millis()).unwrap_or(i64::MAX);
        Moment(ms).day(Offset::default())
    }
}

impl fmt::Debug for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Names a `T` by the event that made it.
pub struct Id<T>(EventId, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// Names the thing that `event` made.
    #[must_use]
    pub fn made_by(event: EventId) -> Self {
        Self(event, PhantomData)
    }

    /// The event that made it.
    #[must_use]
    pub fn event(self) -> EventId {
        self.0
    }
}
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<C, T> Encode<C> for Id<T> {
    fn encode<W: encode::Write>(
        &self,
        e: &mut minicbor::Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), encode::Error<W::Error>> {
        self.0.encode(e, ctx)
    }
}
impl<'b, C, T> Decode<'b, C> for Id<T> {
    fn decode(d: &mut minicbor::Decoder<'b>, ctx: &mut C) -> Result<Self, decode::Error> {
        EventId::decode(d, ctx).map(Self::made_by)
    }
}
