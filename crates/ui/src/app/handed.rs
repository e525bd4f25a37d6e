//! What the front hands over to the house, as bytes from one module to the other.
//!
//! Unversioned, like the letters to the vault: both come from one build, and the bytes live for one
//! press. What is skipped beside the fields can hold nothing while no place is open.
//!
//! **Invariant:** the house goes on where the front was: the same screens behind, the same words in
//! the same fields, the same clocks.
use super::{Hold, Model, Now, Screen, Toast, now::Happened};
use crate::prefs::Prefs;
use footbridge_content::{
    HOPES, Practice,
    helplines::{COUNTRIES, Service},
};
use minicbor::{
    Decode, Decoder, Encode, Encoder, decode,
    encode::{self, Write},
};
use std::fmt;
use zeroize::Zeroizing;

/// The key of something in the content. (Under its own name, because the derived code would borrow a
/// plain `&str` from the bytes.)
pub(in crate::app) type Key = &'static str;
type Line = &'static Service;

/// All that the person did in the front. Never printed; overwritten when dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Handed(Zeroizing<Vec<u8>>);

impl Handed {
    /// What came from the other module.
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Shows the bytes, to be carried to the other module.
    pub fn expose(&self) -> &[u8] {
        &self.0
    }

    /// Puts everything in its place. Bytes that are not ours change nothing.
    pub(super) fn take_over(&self, model: &mut Model) {
        let Ok(all) = decode::<All>(&self.0) else {
            return;
        };
        let trail: Vec<_> = all
            .trail
            .into_iter()
            .filter_map(Screen::from_code)
            .filter(|it| !it.needs_open())
            .collect();
        if trail.is_empty() {
            return;
        }
        model.trail = trail;
        model.prefs = Prefs::from_text(&all.prefs);
        model.now = all.now;
        model.hold = all.hold;
        model.toast = all.toast;
    }
}

impl fmt::Debug for Handed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Handed(***)")
    }
}

impl Model {
    /// All that the house needs to go on.
    ///
    /// # Panics
    ///
    /// Never: a `Vec` takes every byte.
    pub fn hand_over(&self) -> Handed {
        let all = All {
            trail: self.trail.iter().map(|it| it.code()).collect(),
            prefs: self.prefs.to_text(),
            now: self.now.clone(),
            hold: self.hold.clone(),
            toast: self.toast.clone(),
        };
        Handed::new(minicbor::to_vec(&all).expect("a Vec takes every byte"))
    }
}

#[derive(Encode, Decode)]
struct All {
    #[n(0)]
    trail: Vec<u8>,
    #[n(1)]
    prefs: String,
    #[n(2)]
    now: Now,
    #[n(3)]
    hold: Hold,
    #[n(4)]
    toast: Option<Toast>,
}

/// What stands in the content travels by its key. A key that is not ours is let go.
macro_rules! by_key {
    ($( $(#[$doc:meta])* $name:ident: $type:ty, $key:expr, $of:expr; )+) => { $(
        $(#[$doc])*
        pub(super) mod $name {
            use super::*;

            pub(in crate::app) fn encode<C, W: Write>(
                it: &$type,
                out: &mut Encoder<W>,
                ctx: &mut C,
            ) -> Result<(), encode::Error<W::Error>> {
                $key(it).encode(out, ctx)
            }

            pub(in crate::app) fn decode<C>(
                from: &mut Decoder<'_>,
                ctx: &mut C,
            ) -> Result<$type, decode::Error> {
                let of: fn(_) -> Option<$type> = $of;
                of(Decode::decode(from, ctx)?).ok_or_else(|| decode::Error::message("not ours"))
            }
        }
    )+ };
}

by_key! {
    /// A practice.
    practice: &'static Practice, |it: &&'static Practice| it.id, footbridge_content::practice;
    /// A phone line.
    service: Option<Line>,
        |it: &Option<Line>| it.map(|it| it.id),
        |key: Option<&str>| Some(key.and_then(service_of));
    /// What is hoped for.
    hope: Option<Key>,
        |it: &Option<Key>| *it,
        |key: Option<&str>| Some(HOPES.iter().map(|it| it.id).find(|it| Some(*it) == key));
    /// What was said of phone lines.
    said: Vec<(Key, Option<Happened>)>,
        |it: &Vec<(Key, Option<Happened>)>| it.clone(),
        |all: Vec<(&str, Option<Happened>)>| all
            .into_iter()
            .map(|(key, said)| Some((service_of(key)?.id, said)))
            .collect();
}

fn service_of(key: &str) -> Option<Line> {
    let mut all = COUNTRIES.iter().flat_map(|it| it.services);
    all.find(|it| it.id == key)
}
