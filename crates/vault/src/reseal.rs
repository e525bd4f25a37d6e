//! A change of words, worked out as a plan: what to store in one go.
//!
//! New words mean a new local key, a new epoch key, and every segment and draft sealed anew, so
//! that someone who knew the old words and holds an old copy cannot open what comes after.
//!
//! **The order of writes.** First the tail is folded into a segment (single records lie under an
//! epoch key that an old copy holds). Then everything in [`ResealPlan`] is written in *one*
//! transaction: the vault file, all segments, all drafts. A kill before its commit leaves the old
//! file with the old rows; after it, the new file with the new rows. Only when the commit is known
//! does the caller let go of the old [`Vault`].
//!
//! **Invariant:** what cannot be opened (damaged, or newer than this build) is not touched, and
//! then the key of before stays among the new secrets.

use alloc::{string::String, vec::Vec};
use core::fmt;

use crate::{
    Dice, Vault, WordsKey,
    segment::{FoldedRef, Segment},
    vault::FormerKey,
};

/// Everything that a change of words writes.
pub struct ResealPlan<K> {
    /// The vault under its new words; [`Vault::file`] is to be stored.
    pub vault: Vault,
    /// The segments by their keys in the store, sealed anew.
    pub segments: Vec<(K, Vec<u8>)>,
    /// The drafts by their names, sealed anew.
    pub drafts: Vec<(String, Vec<u8>)>,
    /// The keys of segments that stay as they are, because they could not be read whole.
    pub kept: Vec<K>,
}

/// Why the words cannot be changed: the vault has had more than 65,535 of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the keyring is full")]
pub struct KeyringFull;

/// Plans the change to new words over all that is stored.
pub fn plan<K: Clone>(
    vault: &Vault,
    words: &WordsKey,
    segments: &[(K, &[u8])],
    drafts: &[(&str, &[u8])],
    dice: &mut dyn Dice,
) -> Result<ResealPlan<K>, KeyringFull> {
    let opened: Vec<_> = segments
        .iter()
        .map(|(key, bytes)| {
            (
                key,
                vault.open_segment(bytes).ok().filter(Segment::is_whole),
            )
        })
        .collect();
    let texts: Vec<_> = drafts
        .iter()
        .map(|(name, bytes)| (*name, vault.open_draft(name, bytes).ok()))
        .collect();
    let is_all_open =
        opened.iter().all(|(_, it)| it.is_some()) && texts.iter().all(|(_, it)| it.is_some());
    let former = if is_all_open {
        FormerKey::Forget
    } else {
        FormerKey::Keep
    };
    let new = vault.with_words(words, former, dice).ok_or(KeyringFull)?;

    let mut plan = ResealPlan {
        vault: new,
        segments: Vec::new(),
        drafts: Vec::new(),
        kept: Vec::new(),
    };
    for (key, segment) in opened {
        let Some(segment) = segment else {
            plan.kept.push(key.clone());
            continue;
        };
        let records: Vec<_> = segment
            .records()
            .map(|it| FoldedRef::to_folded(&it))
            .collect();
        plan.segments
            .push((key.clone(), plan.vault.seal_segment(&records, dice)));
    }
    for (name, text) in texts {
        if let Some(sealed) = text.and_then(|it| plan.vault.seal_draft(name, &it, dice).ok()) {
            plan.drafts.push((name.into(), sealed));
        }
    }
    Ok(plan)
}

impl<K> fmt::Debug for ResealPlan<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResealPlan")
            .field("n_segments", &self.segments.len())
            .field("n_drafts", &self.drafts.len())
            .field("n_kept", &self.kept.len())
            .finish_non_exhaustive()
    }
}
