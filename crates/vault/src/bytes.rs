//! Reading fixed fields off a slice.
//!
//! **Invariant:** never panics; what is not there is `None`.

/// Splits `N` bytes off the front of `input`.
pub(crate) fn take<const N: usize>(input: &mut &[u8]) -> Option<[u8; N]> {
    let (head, rest) = input.split_first_chunk::<N>()?;
    *input = rest;
    Some(*head)
}

/// Splits `n_bytes` off the front of `input`.
pub(crate) fn take_slice<'a>(input: &mut &'a [u8], n_bytes: usize) -> Option<&'a [u8]> {
    let (head, rest) = input.split_at_checked(n_bytes)?;
    *input = rest;
    Some(head)
}
