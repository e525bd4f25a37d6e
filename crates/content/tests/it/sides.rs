//! Goal: a side and a kind change the examples, and only those.
//! Method: what is offered to each, and what the build refuses in the lists.
use crate::broken::refuses;
use footbridge_content::{
    CONTACTS, IF_THEN, KINDS, OFFER_KINDS, Offers, ROLES, SCRIPTS, if_then, offers, script, scripts,
};
use footbridge_core::event::Role;

const ROLES_AND_NONE: [Option<Role>; 4] = [
    None,
    Some(Role::Hurt),
    Some(Role::BrokeTrust),
    Some(Role::Both),
];

fn parts(it: &Offers) -> [&[&'static str]; 6] {
    [
        &it.triggers,
        &it.signs,
        &it.alone,
        &it.places,
        &it.reasons,
        &it.safer,
    ]
}

#[test]
fn every_side_is_offered_something_in_every_part_and_nothing_twice() {
    let kinds: Vec<_> = KINDS.iter().map(|it| it.id).collect();
    for role in ROLES_AND_NONE {
        for kinds in [&[][..], &kinds[..1], &kinds] {
            for part in parts(&offers(role, kinds)) {
                assert!(part.len() >= 5, "{role:?} {kinds:?} {part:?}");
                let mut once = part.to_vec();
                once.sort_unstable();
                once.dedup();
                assert_eq!(once.len(), part.len(), "{role:?} {kinds:?}");
            }
        }
    }
}

#[test]
fn who_told_nothing_sees_what_is_for_people_who_were_hurt() {
    assert_eq!(offers(None, &[]), offers(Some(Role::Hurt), &[]));
    let (hurt, broke) = (
        offers(Some(Role::Hurt), &[]),
        offers(Some(Role::BrokeTrust), &[]),
    );
    let both = offers(Some(Role::Both), &[]);
    assert_ne!(hurt.triggers, broke.triggers);
    for line in hurt.triggers.iter().chain(&broke.triggers) {
        assert!(both.triggers.contains(line), "{line}");
    }
    // Places and what makes a room safer are the same for all.
    assert_eq!(hurt.places, broke.places);
    assert_eq!(hurt.safer, broke.safer);
}

#[test]
fn a_kind_puts_its_own_examples_first_and_takes_none_away() {
    let without = offers(None, &[]);
    for it in OFFER_KINDS {
        let with = offers(None, &[it.kind]);
        for (own, part, before) in [
            (it.triggers, with.triggers, &without.triggers),
            (it.signs, with.signs, &without.signs),
            (it.reasons, with.reasons, &without.reasons),
        ] {
            assert!(part.starts_with(own), "{}", it.kind);
            assert!(part.ends_with(before), "{}", it.kind);
        }
    }
    for kind in ["friend", "family", "work", "faith", "money"] {
        assert!(OFFER_KINDS.iter().any(|it| it.kind == kind), "{kind}");
    }
}

#[test]
fn the_plans_of_a_side_come_first() {
    assert_eq!(ROLES.len(), 3);
    let ids = |role| -> Vec<_> { if_then(role).iter().map(|it| it.id).collect() };
    assert_eq!(ids(None), ids(Some(Role::Hurt)));
    assert_eq!(ids(Some(Role::Both)).len(), IF_THEN.len());
    let broke = ids(Some(Role::BrokeTrust));
    assert!(broke.iter().take(8).all(|it| it.starts_with("broke-")));
    // "I trusted, and that is not a fault" is not for who broke it.
    assert!(!broke.contains(&"shame-wave"));
    assert!(broke.contains(&"old-chats"));
    assert!(!ids(None).iter().any(|it| it.starts_with("broke-")));
}

#[test]
fn lines_are_narrowed_by_why_they_stay_in_contact() {
    assert_eq!(scripts(&[]).len(), SCRIPTS.len());
    for setting in CONTACTS.iter().filter(|it| it.id != "none") {
        let fits = scripts(&[setting.id]);
        assert!(fits.len() >= 2, "{}", setting.id);
        assert!(fits.iter().all(|it| it.settings.contains(&setting.id)));
    }
    assert_eq!(script("stop-topic").map(|it| it.about), Some("Any"));
    assert!(script("x").is_none());
}

#[test]
fn what_does_not_fit_is_refused() {
    let roles = "en/roles.toml";
    refuses(
        roles,
        "kind = \"friend\"",
        "kind = \"x\"",
        "there is no kind \"x\"",
    );
    refuses(
        roles,
        "kind = \"family\"",
        "kind = \"friend\"",
        "stands here twice",
    );
    refuses(
        roles,
        "id = \"broke\"",
        "id = \"neither\"",
        "no fact can hold this role",
    );
}

#[test]
fn a_blank_that_is_not_closed_is_refused() {
    for bad in ["{time", "time}", "{Time}", "{}", "{ti{me}"] {
        let (file, old) = ("en/scripts.toml", "at {time} on {day}. The bag");
        let new = format!("at {bad} on {{day}}. The bag");
        crate::broken::refuses_above(3, file, old, &new, "a blank is not closed");
    }
}
