//! Text that belongs to the person, and to nobody's log file.
use alloc::string::String;
use core::fmt;
use minicbor::{Decode, Encode};

/// Words a person wrote. `Debug` hides them; there is no `Display`.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(transparent)]
pub struct Private(#[n(0)] String);

impl Private {
    /// Takes ownership of the words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// Shows the words. Call it only where they are drawn, sealed or exported.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// How many characters there are.
    #[must_use]
    pub fn n_chars(&self) -> usize {
        self.0.chars().count()
    }

    /// Whether both are the same word, apart from case and the space around it.
    #[must_use]
    pub fn same_word(&self, other: &Self) -> bool {
        self.0.trim().to_lowercase() == other.0.trim().to_lowercase()
    }
}

impl fmt::Debug for Private {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Private(..)")
    }
}
