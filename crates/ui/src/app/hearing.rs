//! What the world tells the machine, and what follows.
use super::{
    Effect, Model, Phase, Screen, Slot, Tiding, Toast, VaultReply, door, files, front, help, hold,
    name, notice, now, settings,
};
use crate::HOUSE;
use footbridge_content::words;

pub(super) fn hear(model: &mut Model, tiding: Tiding) -> Vec<Effect> {
    match tiding {
        Tiding::Tick => {
            let mut effects = settings::still_away(model);
            effects.extend(now::tick(model));
            effects
        }
        Tiding::Popped(number) => model.popped(number),
        Tiding::Online(online) => {
            model.around.online = online;
            vec![]
        }
        Tiding::Hidden(hidden) => {
            // A hidden page may never come back: what was typed is kept at once.
            let mut effects = vec![];
            if hidden && HOUSE {
                effects.extend(model.keep_draft(Slot::Note));
                let others = Slot::ALL.iter().filter(|it| **it != Slot::Note);
                for slot in others {
                    if !model.draft_text(*slot).is_blank() {
                        effects.extend(model.keep_draft(*slot));
                    }
                }
                effects.extend(help::hidden(model));
            }
            hold::hidden(model, hidden);
            effects.extend(now::hidden(model, hidden));
            effects.extend(settings::away(model, hidden));
            effects
        }
        Tiding::DidNotWork => {
            hold::not_copied(model);
            model.toast = Some(Toast::said(words::errors_unknown(), model.world.now));
            vec![]
        }
        Tiding::Copied => {
            let mut effects = help::copied(model);
            effects.extend(hold::copied(model));
            effects
        }
        Tiding::VersionReady => {
            model.around.version_waits = true;
            vec![]
        }
        Tiding::OtherTabWorks | Tiding::OtherTabTook => {
            model.forget_all();
            model.door.lost_to_other_tab = matches!(tiding, Tiding::OtherTabTook);
            model.phase = if model.prefs.has_place() {
                Phase::Locked
            } else {
                Phase::Welcome
            };
            model.trail = vec![Screen::OtherTab];
            vec![]
        }
        Tiding::PutAway => model.put_away(),
        Tiding::Forgets => {
            model.around.forgets = true;
            vec![]
        }
        Tiding::LeaveKeys => model.leave(),
        Tiding::HouseHere => front::house_here(model),
        Tiding::HouseDidNotCome => front::did_not_come(model),
        other if HOUSE => hear_behind(model, other),
        _ => vec![],
    }
}

/// What only the house is told.
fn hear_behind(model: &mut Model, tiding: Tiding) -> Vec<Effect> {
    match tiding {
        Tiding::Paused(Slot::Note) => name::paused(model),
        Tiding::Paused(slot) => model.keep_draft(slot),
        Tiding::FileChosen(bytes) => files::chosen(model, bytes),
        Tiding::DeviceCan => {
            model.around.device_keys = true;
            vec![]
        }
        Tiding::DeviceMade(ask, secret) => door::device_made(model, ask, secret),
        Tiding::DeviceAnswered(secret) => door::device_answered(model, secret),
        Tiding::DeviceDidNot(why) => {
            model.door.device_failed(why);
            vec![]
        }
        Tiding::Vault(reply) => hear_vault(model, reply),
        _ => vec![],
    }
}

fn hear_vault(model: &mut Model, reply: VaultReply) -> Vec<Effect> {
    match reply {
        VaultReply::Opened(opened) => door::opened(model, *opened),
        VaultReply::DidNotOpen(why) => door::did_not_open(model, why),
        VaultReply::Drew(words) => door::drew(model, words),
        VaultReply::Weighed(strength) => {
            door::weighed(model, strength);
            vec![]
        }
        VaultReply::Noticed(about) => {
            notice::heard(model, about);
            vec![]
        }
        VaultReply::Stored(ids) => model.stored(&ids),
        VaultReply::NotStored { ids, why } => model.not_stored(&ids, why),
        VaultReply::DraftStored(slot) => {
            match slot {
                Slot::Note => model.name.draft_failed = None,
                Slot::Hold => model.hold.draft_failed = None,
                _ => (),
            }
            vec![]
        }
        VaultReply::RescueWords(words) => door::rescue_words(model, words),
        VaultReply::WordsRight => door::checked(model),
        VaultReply::WordsChanged | VaultReply::WordsNotChanged => {
            door::words_changed(model, matches!(reply, VaultReply::WordsChanged))
        }
        VaultReply::FileMade { .. }
        | VaultReply::Brought(_)
        | VaultReply::DidNotBring(_)
        | VaultReply::Forgotten => files::answered(model, reply),
        VaultReply::DeviceAsked(ask) => door::device_asked(model, ask),
        VaultReply::DeviceOpens(opens) => door::device_opens(model, opens),
        VaultReply::Trouble => {
            model.door.busy = false;
            model.door.device_busy = false;
            model.door.purpose = None;
            files::trouble(model);
            model.toast = Some(Toast::said(words::errors_unknown(), model.world.now));
            vec![]
        }
    }
}
