//! Which numbers stand on a card: one that answers day and night, and the one for danger.
//!
//! **Invariant:** a number is one of the person's country and stands in its record as it is; where
//! there is none, there is none.
use crate::app::{
    Model,
    now::{found, in_order},
};
use footbridge_content::{
    heavy::Heavy,
    helplines::{Channel, ChannelKind, Service},
};

/// A number to call.
#[derive(Clone, Copy, Debug)]
pub struct Dial {
    /// Whose it is.
    pub service: &'static Service,
    /// How it is reached; it has a link.
    pub channel: &'static Channel,
}

/// The lines of the person's country that help with something, the nearest kind first.
pub fn help_with(model: &Model, about: Heavy) -> Vec<&'static Service> {
    let kinds: &[&str] = match about {
        Heavy::PartnerDanger => &["partner_violence", "sexual_violence", "victims_of_crime"],
        Heavy::Suicide | Heavy::SelfHarm | Heavy::HarmOther | Heavy::RelapseUrge => {
            &["suicide", "emotional"]
        }
    };
    let Some(country) = found(model).country() else {
        return vec![];
    };
    let all = in_order(model, country);
    let mut chosen: Vec<&'static Service> = vec![];
    for kind in kinds {
        for service in &all {
            let fits = service.kinds.contains(kind) && !service.kinds.contains(&"children");
            if fits && !chosen.iter().any(|it| it.id == service.id) {
                chosen.push(service);
            }
        }
    }
    chosen
}

/// A line that answers day and night, by phone.
pub fn always(model: &Model, about: Heavy) -> Option<Dial> {
    let lines = help_with(model, about);
    lines
        .into_iter()
        .filter(|it| it.hours == "always" && it.regions.is_empty())
        .find_map(dial)
}

/// The number for danger right now.
pub fn emergency(model: &Model) -> Option<Dial> {
    let country = found(model).country()?;
    let mut all = in_order(model, country).into_iter();
    all.find_map(|it| it.kinds.contains(&"emergency").then(|| dial(it)).flatten())
}

fn dial(service: &'static Service) -> Option<Dial> {
    let mut channels = service.channels.iter();
    channels
        .find(|it| it.kind == ChannelKind::Phone && it.link.is_some())
        .map(|channel| Dial { service, channel })
}
