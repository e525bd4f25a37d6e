//! Help that fits: what is asked, which kinds of help there are, what to ask a therapist.
//!
//! **Invariant:** there are four questions, every answer leads to a kind of help, and every kind
//! to a first step.

/// One of the four questions.
#[derive(Debug)]
pub struct HelpQuestion {
    /// Its key.
    pub id: &'static str,
    /// The question.
    pub ask: &'static str,
    /// Its answers; none of them is better than another.
    pub answers: &'static [HelpAnswer],
}

/// One answer.
#[derive(Debug)]
pub struct HelpAnswer {
    /// The answer, in the words of the person.
    pub text: &'static str,
    /// The kinds of help that it leads to, the nearest first, by key.
    pub kinds: &'static [&'static str],
    /// Whether phone numbers come before all else.
    pub numbers_first: bool,
    /// Whether it tells of danger from someone: device safety follows the numbers, and nothing is
    /// shown that needs both of them.
    pub danger: bool,
}

/// One kind of help.
#[derive(Debug)]
pub struct HelpKind {
    /// Its key.
    pub id: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it is good for.
    pub for_what: &'static str,
    /// How it goes.
    pub how: &'static str,
    /// The first step, by key.
    pub first: &'static str,
    /// Whether it needs both of them in one room.
    pub both: bool,
}

/// What to ask a therapist, and what to look out for.
#[derive(Debug)]
pub struct AskTherapist {
    /// What to ask.
    pub questions: &'static [&'static str],
    /// A first mail, to be changed.
    pub mail: &'static str,
    /// Good signs.
    pub good_signs: &'static [&'static str],
    /// Bad signs.
    pub warning_signs: &'static [&'static str],
}
