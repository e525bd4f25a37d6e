//! Which form of a file a browser would like (RFC 9110, section 12.5.3).
//!
//! **Invariant:** any header value gives an answer, and the answer is an encoding that is at
//! hand. What cannot be read counts as not said.
//!
//! Written here because the crates for it are either unkept or bring a whole file server along.

/// How the bytes of a response are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Brotli.
    Brotli,
    /// Gzip.
    Gzip,
    /// As they are.
    Identity,
}

impl Encoding {
    /// Returns the name for `Content-Encoding`, or nothing for plain bytes.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }

    fn is_named(self, coding: &str) -> bool {
        match self {
            Self::Brotli => coding.eq_ignore_ascii_case("br"),
            Self::Gzip => {
                coding.eq_ignore_ascii_case("gzip") || coding.eq_ignore_ascii_case("x-gzip")
            }
            Self::Identity => coding.eq_ignore_ascii_case("identity"),
        }
    }

    /// Picks the best of those at hand for all `Accept-Encoding` values of a request.
    ///
    /// Among equals the earlier of `at_hand` wins. Where the header refuses everything, plain
    /// bytes are sent all the same: a page that can be read is worth more than a 406.
    pub fn pick<'a>(
        wishes: impl Iterator<Item = &'a str>,
        at_hand: impl Iterator<Item = Self>,
    ) -> Self {
        let wishes: Vec<(&str, u16)> = wishes
            .flat_map(|value| value.split(','))
            .filter_map(read_wish)
            .collect();
        let weight = |encoding: Self| {
            let named = wishes.iter().filter(|(it, _)| encoding.is_named(it));
            let any = wishes.iter().filter(|(it, _)| *it == "*");
            // A name said twice counts with its highest weight.
            named.map(|(_, weight)| *weight).max().or_else(|| {
                if encoding == Self::Identity {
                    // Plain bytes are welcome unless refused; anything named is more welcome.
                    Some(u16::from(!any.clone().any(|(_, weight)| *weight == 0)))
                } else {
                    any.map(|(_, weight)| *weight).max()
                }
            })
        };
        let mut best = (Self::Identity, 0);
        for encoding in at_hand {
            let weight = weight(encoding).unwrap_or(0);
            if weight > best.1 {
                best = (encoding, weight);
            }
        }
        best.0
    }
}

/// Reads `coding;q=0.5` as the coding and its weight in thousandths.
fn read_wish(member: &str) -> Option<(&str, u16)> {
    let (coding, weight) = match member.split_once(';') {
        None => (member, 1000),
        Some((coding, parameter)) => {
            let (name, value) = parameter.split_once('=')?;
            if !name.trim().eq_ignore_ascii_case("q") {
                return None;
            }
            (coding, read_weight(value.trim())?)
        }
    };
    let coding = coding.trim();
    (!coding.is_empty()).then_some((coding, weight))
}

/// Reads `0`, `0.25`, `1`, `1.000` in thousandths.
fn read_weight(text: &str) -> Option<u16> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    if part.len() > 3 || !part.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let part = format!("{part:0<3}").parse::<u16>().ok()?;
    match (whole, part) {
        ("0", part) => Some(part),
        ("1", 0) => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ALL: [Encoding; 3] = [Encoding::Brotli, Encoding::Gzip, Encoding::Identity];

    #[track_caller]
    fn check(wish: &str, expected: Encoding) {
        assert_eq!(
            Encoding::pick([wish].into_iter(), ALL.into_iter()),
            expected
        );
    }

    #[test]
    fn brotli_wins_among_equals() {
        check("gzip, deflate, br, zstd", Encoding::Brotli);
        check("*", Encoding::Brotli);
        check("br;q=0.5, gzip;q=0.5", Encoding::Brotli);
    }

    #[test]
    fn weights_are_heard() {
        check("br;q=0.3, gzip;q=0.8", Encoding::Gzip);
        check("br;q=0, gzip", Encoding::Gzip);
        check("br;q=0,gzip;q=0.000", Encoding::Identity);
        check("gzip;q=0.001", Encoding::Gzip);
        check("identity, br;q=0.9", Encoding::Identity);
        check("*;q=0.5, br;q=0", Encoding::Gzip);
        check("GZIP ; Q=1.0", Encoding::Gzip);
        check("x-gzip", Encoding::Gzip);
    }

    #[test]
    fn plain_bytes_are_the_fallback() {
        check("", Encoding::Identity);
        check("deflate", Encoding::Identity);
        check("identity;q=0", Encoding::Identity);
        check("*;q=0", Encoding::Identity);
    }

    #[test]
    fn what_cannot_be_read_counts_as_not_said() {
        for wish in [
            "br;q=2",
            "br;q=1.1",
            "br;q=0.1234",
            "br;q=-1",
            "br;q=",
            "br;level=3",
            ";q=1",
        ] {
            check(wish, Encoding::Identity);
        }
    }

    #[test]
    fn several_headers_are_read_as_one() {
        let wishes = ["deflate", "gzip"];
        assert_eq!(
            Encoding::pick(wishes.into_iter(), ALL.into_iter()),
            Encoding::Gzip
        );
    }

    proptest! {
        #[test]
        fn any_header_picks_something_at_hand(wish in "\\PC{0,60}", n in 1usize..=3) {
            let at_hand = &ALL[3 - n..];
            let picked = Encoding::pick([wish.as_str()].into_iter(), at_hand.iter().copied());
            prop_assert!(at_hand.contains(&picked));
        }

        #[test]
        fn what_is_refused_is_not_sent(wish in "(br|gzip|identity|\\*)(;q=[01](\\.[0-9]{0,4})?)?(, ?(br|gzip|identity|\\*)(;q=0)?){0,3}") {
            // The oracle reads the same header in the slow and plain way.
            let said = |name: &str| wish.split(',').map(str::trim)
                .filter(|it| it.split(';').next() == Some(name))
                .map(|it| it.split_once("q=").map_or(Some(1.0), |(_, q)| {
                    q.split('.').nth(1).is_none_or(|part| part.len() <= 3)
                        .then(|| q.parse::<f64>().unwrap()).filter(|q| *q <= 1.0)
                }))
                .filter_map(|it| it.map(|q| q > 0.0))
                .reduce(|one, other| one || other);
            let picked = Encoding::pick([wish.as_str()].into_iter(), ALL.into_iter());
            if let Some(name) = picked.name() {
                prop_assert!(said(name).or(said("*")).unwrap_or(false), "{} for {}", name, wish);
            }
        }
    }
}
