//! Drafts: sealed slots for what is being typed and is no fact yet.
//!
//! **Invariant:** a draft opens only under the name that it was sealed for, so drafts cannot
//! change places. Names are fixed words of the app, never words of the person.

use alloc::vec::Vec;
use zeroize::Zeroizing;

use crate::{
    FORMAT, SUITE, Vault,
    dice::{Dice, roll},
    keys::SecretKey,
    padding,
    record::BODY_BYTES_MAX,
    seal::{self, NONCE_BYTES, TAG_BYTES},
};

const HEAD_BYTES: usize = 4 + NONCE_BYTES;

/// Why a draft did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// Newer than this build understands. Keep it.
    #[error("draft format {found} is newer than {known}")]
    TooNew {
        /// What the draft says.
        found: u8,
        /// The newest that this build knows.
        known: u8,
    },
    /// Cut short or changed, or of another name or vault.
    #[error("the seal of the draft is broken")]
    Broken,
}

/// Why a draft could not be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the draft has more than {BODY_BYTES_MAX} bytes")]
pub struct DraftTooLong;

impl Vault {
    /// Seals a draft for the slot called `name`.
    pub fn seal_draft(
        &self,
        name: &str,
        content: &[u8],
        dice: &mut dyn Dice,
    ) -> Result<Vec<u8>, DraftTooLong> {
        if content.len() > BODY_BYTES_MAX {
            return Err(DraftTooLong);
        }
        let nonce: [u8; NONCE_BYTES] = roll(dice);
        let n_padded = padding::padded_len(content.len());
        let mut sealed = Vec::with_capacity(HEAD_BYTES + n_padded + TAG_BYTES);
        sealed.extend_from_slice(&[FORMAT, SUITE, 0, 0]);
        sealed.extend_from_slice(&nonce);
        let associated = self.associated(&sealed, name);
        sealed.extend_from_slice(content);
        padding::pad(&mut sealed, HEAD_BYTES);
        seal::seal(
            self.draft_key(),
            &nonce,
            &associated,
            &mut sealed,
            HEAD_BYTES,
        );
        Ok(sealed)
    }

    /// Opens the draft of the slot called `name`.
    pub fn open_draft(&self, name: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, DraftError> {
        let &[found, suite, ..] = sealed else {
            return Err(DraftError::Broken);
        };
        if found > FORMAT || suite > SUITE {
            return Err(DraftError::TooNew {
                found,
                known: FORMAT,
            });
        }
        self.draft_keys()
            .iter()
            .find_map(|key| self.open_draft_with(key, name, sealed))
            .ok_or(DraftError::Broken)
    }

    fn open_draft_with(
        &self,
        key: &SecretKey,
        name: &str,
        sealed: &[u8],
    ) -> Option<Zeroizing<Vec<u8>>> {
        let (head, content) = sealed.split_at_checked(HEAD_BYTES)?;
        let associated = self.associated(head, name);
        let mut content = Zeroizing::new(Vec::from(content));
        let padded = seal::open(key, head.last_chunk()?, &associated, &mut content)?;
        let n_content = padding::content_len(padded)?;
        content.truncate(n_content);
        Some(content)
    }

    fn associated(&self, head: &[u8], name: &str) -> Vec<u8> {
        [head, self.id().bytes(), name.as_bytes()].concat()
    }
}
