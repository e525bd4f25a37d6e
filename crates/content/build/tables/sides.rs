//! The lists that change with the side a person is on, and with why they stay in contact: roles,
//! kinds, if-then plans, what the plan offers, lines to write.
use super::{
    catalogue::Lists,
    links::Ids,
    page::Problem,
    statics::{key, keys, table},
    value::{Cue, Key, Text},
};
use serde::Deserialize;
use std::fmt::Write as _;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Roles {
    ask: Text,
    why: Text,
    ask_kind: Text,
    ask_contact: Text,
    role: Vec<Role>,
    kind: Vec<Named>,
    contact: Vec<Named>,
    offer_broke: OfferBroke,
    offer_kind: Vec<OfferKind>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Role {
    id: Key,
    name: Text,
    note: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Named {
    pub(super) id: Key,
    pub(super) name: Text,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfferBroke {
    triggers: Vec<Text>,
    signs: Vec<Text>,
    reasons: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfferKind {
    kind: Key,
    triggers: Vec<Text>,
    signs: Vec<Text>,
    reasons: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct IfThen {
    plan: Vec<Plan>,
    offer: Offer,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Plan {
    id: Key,
    #[serde(default)]
    roles: Vec<Key>,
    cue: Text,
    act: Text,
    #[serde(rename = "for")]
    words: Vec<Key>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Offer {
    triggers: Vec<Text>,
    signs: Vec<Text>,
    alone: Vec<Text>,
    places: Vec<Text>,
    reasons: Vec<Text>,
    safer: Vec<Text>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scripts {
    rule: Text,
    rule_why: Text,
    checks: Vec<Text>,
    answer_cruel: Text,
    no_answer_needed: Text,
    more_things: Vec<Cue>,
    past: Vec<Cue>,
    will_do: Vec<Cue>,
    care: Text,
    script: Vec<Script>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Script {
    id: Key,
    about: Text,
    settings: Vec<Key>,
    text: Text,
}

/// The roles that facts can hold (`core::event::Role`), by their keys in `roles.toml`.
const ROLES: [(&str, &str); 3] = [("hurt", "Hurt"), ("broke", "BrokeTrust"), ("both", "Both")];

/// Checks the keys that these lists name.
pub(super) fn check(lists: &Lists<'_>, words: &Ids<'_>, problems: &mut Vec<Problem>) {
    let roles = &lists.roles;
    let role_ids = roles.unique(roles.list.role.iter().map(|it| &it.id), problems);
    let contacts = roles.unique(roles.list.contact.iter().map(|it| &it.id), problems);
    let kinds = roles.unique(roles.list.kind.iter().map(|it| &it.id), problems);
    let offered = roles.list.offer_kind.iter().map(|it| &it.kind);
    roles.known(offered.clone(), &kinds, "kind", problems);
    roles.unique(offered, problems);
    for role in &roles.list.role {
        if !ROLES
            .iter()
            .any(|(id, _)| *id == role.id.get_ref().as_str())
        {
            let what = "no fact can hold this role";
            problems.push(roles.page.problem(role.id.span().start, what));
        }
    }

    let plans = &lists.ifthen;
    plans.unique(plans.list.plan.iter().map(|it| &it.id), problems);
    for plan in &plans.list.plan {
        plans.known(&plan.words, words, "word", problems);
        plans.known(&plan.roles, &role_ids, "role", problems);
    }
    let scripts = &lists.scripts;
    scripts.unique(scripts.list.script.iter().map(|it| &it.id), problems);
    for script in &scripts.list.script {
        scripts.known(&script.settings, &contacts, "setting of contact", problems);
        if !closes_its_blanks(script.text.as_str()) {
            let what = "a blank is not closed: {like} {this}";
            problems.push(scripts.page.problem(script.id.span().start, what));
        }
    }
}

/// Whether every `{` is followed by a name and a `}`.
fn closes_its_blanks(text: &str) -> bool {
    let mut parts = text.split('{');
    let before = parts.next().unwrap_or_default();
    !before.contains('}')
        && parts.all(|it| {
            it.split_once('}').is_some_and(|(name, rest)| {
                !name.is_empty()
                    && !rest.contains('}')
                    && name
                        .bytes()
                        .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
            })
        })
}

/// Writes the tables.
pub(super) fn write(out: &mut String, lists: &Lists<'_>) {
    write_roles(out, &lists.roles.list);
    write_boundaries(out, lists);
    let plans = &lists.ifthen.list;
    table(
        out,
        "IF_THEN",
        "If-then plans to start from.",
        "IfThen",
        &plans.plan,
        |it| {
            format!(
                "IfThen {{ id: {}, roles: {}, cue: {:?}, act: {:?}, words: {} }}",
                key(&it.id),
                keys(&it.roles),
                it.cue,
                it.act,
                keys(&it.words),
            )
        },
    );
    let it = &plans.offer;
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "/// What the plan offers to who was hurt, and what it offers to all.\n\
         pub static OFFER: Offer = Offer {{ triggers: &{:?}, signs: &{:?}, alone: &{:?}, \
         places: &{:?}, reasons: &{:?}, safer: &{:?} }};",
        it.triggers, it.signs, it.alone, it.places, it.reasons, it.safer,
    );
    let scripts = &lists.scripts.list;
    table(
        out,
        "SCRIPTS",
        "Lines to write from.",
        "Script",
        &scripts.script,
        |it| {
            format!(
                "Script {{ id: {}, about: {:?}, settings: {}, text: {:?} }}",
                key(&it.id),
                it.about,
                keys(&it.settings),
                it.text,
            )
        },
    );
    let _ = writeln!(
        out,
        "/// What is said around the lines.\n\
         pub static CONTACT_CARE: ContactCare = ContactCare {{ rule: {:?}, rule_why: {:?}, \
         checks: &{:?}, answer_cruel: {:?}, no_answer_needed: {:?}, more_things: &{:?}, past: &{:?}, \
         will_do: &{:?}, care: {:?} }};",
        scripts.rule,
        scripts.rule_why,
        scripts.checks,
        scripts.answer_cruel,
        scripts.no_answer_needed,
        scripts.more_things,
        scripts.past,
        scripts.will_do,
        scripts.care,
    );
}

/// The promises that are lines to stand by, to start from.
fn write_boundaries(out: &mut String, lists: &Lists<'_>) {
    let all = lists.promises.list.promise.iter();
    let lines: Vec<_> = all.filter(|it| it.is_boundary()).collect();
    let about = "Lines to stand by, to start from.";
    table(out, "BOUNDARY_OFFERS", about, "&str", &lines, |it| {
        format!("{:?}", it.text)
    });
}

/// A key and its word.
pub(super) fn named(it: &Named) -> String {
    format!("Named {{ id: {}, name: {:?} }}", key(&it.id), it.name)
}

fn write_roles(out: &mut String, roles: &Roles) {
    table(
        out,
        "ROLES",
        "The sides of a broken trust.",
        "RoleText",
        &roles.role,
        |it| {
            let id = it.id.get_ref().as_str();
            let role = ROLES.iter().find(|(name, _)| *name == id);
            format!(
                "RoleText {{ id: {id:?}, role: Role::{}, name: {:?}, note: {:?} }}",
                role.map_or("", |(_, role)| role),
                it.name,
                it.note,
            )
        },
    );
    table(
        out,
        "KINDS",
        "Who it may be about.",
        "Named",
        &roles.kind,
        named,
    );
    let about = "Why people may have to stay in contact.";
    table(out, "CONTACTS", about, "Named", &roles.contact, named);
    let it = &roles.offer_broke;
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "/// What the plan offers to who broke trust.\n\
         pub static OFFER_BROKE: OfferBroke = OfferBroke {{ triggers: &{:?}, signs: &{:?}, \
         reasons: &{:?} }};\n\
         /// The words around the three questions.\n\
         pub static ROLE_WORDS: RoleWords = RoleWords {{ ask: {:?}, why: {:?}, ask_kind: {:?}, \
         ask_contact: {:?} }};",
        it.triggers, it.signs, it.reasons, roles.ask, roles.why, roles.ask_kind, roles.ask_contact,
    );
    table(
        out,
        "OFFER_KINDS",
        "What the plan offers before the rest, by kind.",
        "OfferKind",
        &roles.offer_kind,
        |it| {
            format!(
                "OfferKind {{ kind: {}, triggers: &{:?}, signs: &{:?}, reasons: &{:?} }}",
                key(&it.kind),
                it.triggers,
                it.signs,
                it.reasons,
            )
        },
    );
}
