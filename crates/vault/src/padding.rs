//! Size classes, so that the length of a record tells little about what was written.
//!
//! **Invariant:** padded content is the content, one byte `0x80`, then zeros up to the size class;
//! exactly one content belongs to it, and any other bytes are refused.

use alloc::vec::Vec;

/// The fixed classes. Above the last, sizes follow Padmé: at most 12 % are added.
pub const CLASSES: [usize; 5] = [256, 512, 1024, 2048, 4096];

/// The byte between content and zeros.
const MARK: u8 = 0x80;

/// Returns the size class of `n_content` bytes of content with their mark.
pub fn padded_len(n_content: usize) -> usize {
    let n_bytes = n_content + 1;
    CLASSES
        .into_iter()
        .find(|class| n_bytes <= *class)
        .unwrap_or_else(|| padme(n_bytes))
}

/// Pads the bytes of `buffer` from `start` on to their size class.
pub(crate) fn pad(buffer: &mut Vec<u8>, start: usize) {
    let n_content = buffer.len() - start;
    buffer.push(MARK);
    buffer.resize(start + padded_len(n_content), 0);
}

/// Returns how long the content in `padded` is; `None` if this is not what [`pad`] makes.
pub(crate) fn content_len(padded: &[u8]) -> Option<usize> {
    let n_content = padded.iter().rposition(|byte| *byte != 0)?;
    (padded[n_content] == MARK && padded_len(n_content) == padded.len()).then_some(n_content)
}

/// Rounds up so that only the upper bits of the length stay, as many as its length has digits.
fn padme(n_bytes: usize) -> usize {
    let exponent = n_bytes.ilog2();
    let kept = exponent.ilog2() + 1;
    let mask = (1usize << (exponent - kept)) - 1;
    (n_bytes + mask) & !mask
}

#[cfg(test)]
mod tests {
    use super::*;

    fn padded(content: &[u8]) -> Vec<u8> {
        let mut buffer = content.to_vec();
        pad(&mut buffer, 0);
        buffer
    }

    #[test]
    fn padding_is_taken_off_exactly() {
        for n_content in [0, 1, 254, 255, 256, 4_095, 4_096, 10_000] {
            // Content that ends like padding is the hard case.
            for last in [0, MARK, 1] {
                let content = alloc::vec![last; n_content];
                assert_eq!(content_len(&padded(&content)), Some(n_content));
            }
        }
    }

    #[test]
    fn wrong_padding_is_refused() {
        let good = padded(b"hello");
        let mut other_mark = good.clone();
        other_mark[5] = 0x81;
        let mut not_zero = good.clone();
        not_zero[255] = 1;
        let too_long = [good.as_slice(), &[0; 256]].concat();
        for bad in [
            &[][..],
            &[0; 256],
            &good[..255],
            &too_long,
            &other_mark,
            &not_zero,
        ] {
            assert_eq!(content_len(bad), None);
        }
    }
}
