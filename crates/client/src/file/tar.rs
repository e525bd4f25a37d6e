//! The few lines of tar (POSIX ustar) that two small files need.
//!
//! **Invariant:** reading never panics, and a header whose checksum is wrong ends it with nothing.
//! Why this is not a crate: `docs/decisions/0006-age-file.md`.

const BLOCK_BYTES: usize = 512;
/// Where the checksum stands in a header, and is counted as spaces.
const CHECKSUM: std::ops::Range<usize> = 148..156;
const END: [u8; 2 * BLOCK_BYTES] = [0; 2 * BLOCK_BYTES];

/// Writes files into one tar. They carry no owner and no time: both would tell something.
pub(super) fn write(files: &[(&str, &[u8])]) -> Vec<u8> {
    let n_content: usize = files
        .iter()
        .map(|(_, it)| BLOCK_BYTES + padded(it.len()))
        .sum();
    let mut tar = Vec::with_capacity(n_content + END.len());
    for (name, content) in files {
        let start = tar.len();
        tar.extend_from_slice(&header(name, content.len()));
        tar.extend_from_slice(content);
        tar.resize(start + BLOCK_BYTES + padded(content.len()), 0);
    }
    tar.extend_from_slice(&END);
    tar
}

/// Finds the content of a file by its name; `None` also where the tar is damaged.
pub(super) fn find<'a>(mut tar: &'a [u8], name: &str) -> Option<&'a [u8]> {
    loop {
        let (header, rest) = tar.split_first_chunk::<BLOCK_BYTES>()?;
        if number(&header[CHECKSUM])? != checksum(header) {
            return None;
        }
        let n_bytes = number(&header[124..136])?;
        let content = rest.get(..n_bytes)?;
        // "0" and, in old tars, nothing: a file. The age tool's users may have packed anew.
        let is_file = matches!(header[156], b'0' | 0);
        if is_file
            && text(&header[..100])
                .strip_prefix(b"./")
                .unwrap_or(text(&header[..100]))
                == name.as_bytes()
        {
            return Some(content);
        }
        tar = rest.get(padded(n_bytes)..)?;
    }
}

fn padded(n_bytes: usize) -> usize {
    n_bytes.next_multiple_of(BLOCK_BYTES)
}

fn header(name: &str, n_bytes: usize) -> [u8; BLOCK_BYTES] {
    let mut header = [0; BLOCK_BYTES];
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, name.as_bytes());
    put(100, b"0000600\0");
    put(108, b"0000000\0");
    put(116, b"0000000\0");
    put(124, format!("{n_bytes:011o}\0").as_bytes());
    put(136, b"00000000000\0");
    put(156, b"0");
    put(257, b"ustar\x0000");
    let sum = checksum(&header);
    header[CHECKSUM].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    header
}

fn checksum(header: &[u8; BLOCK_BYTES]) -> usize {
    let is_sum = |at: &usize| CHECKSUM.contains(at);
    (0..BLOCK_BYTES)
        .map(|at| usize::from(if is_sum(&at) { b' ' } else { header[at] }))
        .sum()
}

/// Reads an octal number that ends at a space or a zero byte.
fn number(field: &[u8]) -> Option<usize> {
    let digits = text(field);
    let digits = std::str::from_utf8(digits).ok()?.trim_matches(' ');
    usize::from_str_radix(digits, 8).ok()
}

/// The bytes of a field up to the first zero.
fn text(field: &[u8]) -> &[u8] {
    field.split(|byte| *byte == 0).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_found() {
        let long = vec![b'x'; 1_000];
        for content in [&b""[..], b"a", &long[..511], &long[..512], &long[..513]] {
            let tar = write(&[("a/first", content), ("a/second", b"two")]);
            assert_eq!(tar.len() % BLOCK_BYTES, 0);
            assert_eq!(find(&tar, "a/first"), Some(content));
            assert_eq!(find(&tar, "a/second"), Some(&b"two"[..]));
            assert_eq!(find(&tar, "a/third"), None);
        }
    }

    #[test]
    fn a_tar_that_was_cut_or_changed_gives_nothing() {
        let tar = write(&[("a/first", b"one"), ("a/second", b"two")]);
        assert_eq!(find(&tar[..BLOCK_BYTES + 2], "a/first"), None);
        for at in [0, 124, 130, 150, 156] {
            let mut changed = tar.clone();
            changed[at] ^= 1;
            assert_eq!(find(&changed, "a/first"), None, "byte {at}");
        }
        for bytes in [&b""[..], &[0xff; 2_000], &[b'7'; 600]] {
            assert_eq!(find(bytes, "a/first"), None);
        }
    }

    /// Header by header as POSIX describes it; the vectors hold a whole file that GNU tar lists.
    #[test]
    fn the_header_is_that_of_posix() {
        let tar = write(&[("day-list/facts.jsonl", b"hello")]);
        assert_eq!(&tar[257..265], b"ustar\x0000");
        assert_eq!(&tar[124..136], b"00000000005\0");
        let sum: u32 = (0..512usize)
            .map(|at| {
                if (148..156).contains(&at) {
                    32
                } else {
                    u32::from(tar[at])
                }
            })
            .sum();
        assert_eq!(&tar[148..156], format!("{sum:06o}\0 ").as_bytes());
    }
}
