//! The lists of `content/en/`: read, checked against each other, written as statics.
use super::{
    Files, Problem,
    heavy::{self, Heavy},
    help, hold, later, links,
    page::{Page, Sheet},
    schema::{Body, Feelings, Needs, Practices, Sources, Steps},
    sides, statics,
};

/// Declares the lists once: the field, its file, its schema. Reading all of them follows.
macro_rules! lists {
    ($( $name:ident, $file:literal => $list:ty );+ $(;)?) => {
        /// Every list, by its path below `content/`.
        pub(crate) const FILES: &[&str] = &[$( $file ),+];

        /// Every list with its page.
        pub(super) struct Lists<'a> {
            $( pub(super) $name: Sheet<'a, $list>, )+
        }

        /// Reads every list before any is given up, so that one run names every problem.
        fn read<'a>(files: &'a Files, problems: &mut Vec<Problem>) -> Option<Lists<'a>> {
            $( let $name = Page::of(files, $file, problems).and_then(|it| it.sheet(problems)); )+
            Some(Lists { $( $name: $name? ),+ })
        }
    };
}

lists! {
    feelings, "en/feelings.toml" => Feelings;
    body, "en/body.toml" => Body;
    needs, "en/needs.toml" => Needs;
    steps, "en/steps.toml" => Steps;
    practices, "en/practices.toml" => Practices;
    sources, "en/sources.toml" => Sources;
    help, "en/help.toml" => help::Help;
    hold, "en/hold.toml" => hold::Hold;
    ifthen, "en/ifthen.toml" => sides::IfThen;
    learn, "en/learn.toml" => later::Learn;
    letters, "en/letters.toml" => later::Letters;
    messages, "en/messages.toml" => later::Messages;
    promises, "en/promises.toml" => later::Promises;
    roles, "en/roles.toml" => sides::Roles;
    scripts, "en/scripts.toml" => sides::Scripts;
    heavy, "en/heavy.toml" => Heavy;
}

/// Reads all lists and writes those that have a table; the rules for heavy words stand apart.
pub(crate) fn make(files: &Files, problems: &mut Vec<Problem>) -> Option<(String, String)> {
    let lists = read(files, problems)?;
    links::check(&lists, problems);
    let signs = Page::of(files, heavy::SIGNS, problems)?;
    let heavy = heavy::make(&lists.heavy, signs, problems);
    Some((statics::write(&lists), heavy))
}
