//! Every key that one entry names is the key of another, and no key stands twice.
use super::{Problem, catalogue::Lists, help, hold, schema::Frame, sides};
use std::collections::BTreeSet;

/// The keys of one list.
pub(super) type Ids<'a> = BTreeSet<&'a str>;

/// Checks the lists against each other.
pub(super) fn check(lists: &Lists<'_>, problems: &mut Vec<Problem>) {
    let needs = lists
        .needs
        .unique(lists.needs.list.need.iter().map(|it| &it.id), problems);
    let steps = lists
        .steps
        .unique(lists.steps.list.step.iter().map(|it| &it.id), problems);
    let sources = &lists.sources;
    let sources = sources.unique(sources.list.source.iter().map(|it| &it.id), problems);
    let words = lists.feelings.list.family.iter().flat_map(|it| &it.words);
    let words = lists.feelings.unique(words.map(|it| &it.id), problems);

    check_feelings(lists, &needs, problems);
    check_body(lists, problems);
    check_steps(lists, &needs, &steps, &sources, problems);
    help::check(&lists.help, &steps, problems);
    sides::check(lists, &words, problems);
    hold::check(lists, problems);
    check_cards(lists, &steps, &sources, problems);
    check_the_rest(lists, problems);
}

fn check_feelings(lists: &Lists<'_>, needs: &Ids<'_>, problems: &mut Vec<Problem>) {
    let sheet = &lists.feelings;
    sheet.unique(sheet.list.family.iter().map(|it| &it.id), problems);
    for family in &sheet.list.family {
        sheet.known(&family.needs, needs, "need", problems);
        for word in &family.words {
            if (word.frame == Frame::Own) != word.say.is_some() {
                let what = "`say` goes with frame \"own\", and only with it";
                problems.push(sheet.page.problem(word.id.span().start, what));
            }
        }
    }
}

fn check_body(lists: &Lists<'_>, problems: &mut Vec<Problem>) {
    let sheet = &lists.body;
    sheet.unique(sheet.list.place.iter().map(|it| &it.id), problems);
    let felt = sheet.unique(sheet.list.felt.iter().map(|it| &it.id), problems);
    for place in &sheet.list.place {
        sheet.known(&place.felt, &felt, "felt word", problems);
        if place.felt.is_empty() != place.phrase.is_none() {
            let what = "a place has both `felt` and `phrase`, or neither";
            problems.push(sheet.page.problem(place.id.span().start, what));
        }
    }
}

fn check_steps(
    lists: &Lists<'_>,
    needs: &Ids<'_>,
    steps: &Ids<'_>,
    sources: &Ids<'_>,
    problems: &mut Vec<Problem>,
) {
    let firsts = lists.needs.list.need.iter().map(|it| &it.first);
    lists.needs.known(firsts, steps, "step", problems);
    for step in &lists.steps.list.step {
        lists.steps.known(&step.needs, needs, "need", problems);
        lists
            .steps
            .known([&step.source], sources, "source", problems);
    }
    let sheet = &lists.practices;
    sheet.unique(sheet.list.practice.iter().map(|it| &it.id), problems);
    let cited = sheet.list.practice.iter().map(|it| &it.source);
    sheet.known(cited, sources, "source", problems);
}

fn check_cards(lists: &Lists<'_>, steps: &Ids<'_>, sources: &Ids<'_>, problems: &mut Vec<Problem>) {
    let sheet = &lists.learn;
    sheet.unique(sheet.list.card.iter().map(|it| &it.id), problems);
    for card in &sheet.list.card {
        sheet.known(&card.sources, sources, "source", problems);
        sheet.known([&card.next], steps, "step", problems);
    }
}

/// The lists that name nothing in another.
fn check_the_rest(lists: &Lists<'_>, problems: &mut Vec<Problem>) {
    lists
        .letters
        .unique(lists.letters.list.prompt.iter().map(|it| &it.id), problems);
    lists.messages.unique(
        lists.messages.list.message.iter().map(|it| &it.id),
        problems,
    );
    lists.promises.unique(
        lists.promises.list.promise.iter().map(|it| &it.id),
        problems,
    );
}
