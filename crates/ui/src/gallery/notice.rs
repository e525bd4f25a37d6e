//! Heavy words: the five cards, and the pages behind them.
use super::{Sample, put, sitting::Sitting};
use crate::app::{Msg, NameMsg, NoticeMsg, Screen, Slot, Tiding, notice::Soon};
use footbridge_core::private::Private;

/// The sentences of the design's pictures.
const LIFE: &str =
    "I lie here and think it would be better if I was not here any more. Everyone would be fine.";
const SELF: &str = "I want to hurt myself again tonight. Then at least it is quiet for a while.";
const DANGER: &str = "He took my keys again. He says if I tell anyone I will see what happens.";
const HARM: &str =
    "If I see them together I do not know what I will do to him. I want him to feel it.";
const PULL: &str =
    "I am going to write to her now. I do not care any more. I have it all typed in.";

pub(super) fn samples(all: &mut Vec<Sample>) {
    for (name, text) in [
        ("notice-life", LIFE),
        ("notice-self", SELF),
        ("notice-danger", DANGER),
        ("notice-harm", HARM),
        ("notice-pull", PULL),
    ] {
        put(all, name, &writing(text));
    }
    let mut ended = writing(LIFE);
    ended.press(Msg::Notice(NoticeMsg::NotMeant));
    put(all, "name-1+not-meant", &ended);

    let mut ask = writing(LIFE);
    ask.press(Msg::Notice(NoticeMsg::Go));
    put(all, "notice-ask", &ask);
    let mut soon = ask.clone();
    soon.press(Msg::Notice(NoticeMsg::Soon(Soon::Yes)));
    put(all, "notice-soon", &soon);
    ask.press(Msg::Notice(NoticeMsg::Soon(Soon::No)));
    put(all, "notice-plan", &ask);
    for (name, text) in [
        ("notice-plan+self", SELF),
        ("notice-danger-who", DANGER),
        ("notice-distance", HARM),
    ] {
        let mut it = writing(text);
        it.press(Msg::Notice(NoticeMsg::Go));
        put(all, name, &it);
    }
    let mut home = writing(LIFE);
    home.press(Msg::Notice(NoticeMsg::NotNow));
    home.press(Msg::GoHome);
    put(all, "tonight+quiet", &home);
}

/// Somebody in Britain has written this, and pauses.
fn writing(text: &str) -> Sitting {
    let mut it = Sitting::open(2, &[]);
    "Europe/London".clone_into(&mut it.model.around.zone);
    it.go(Screen::NameWrite);
    it.press(Msg::Name(NameMsg::Typed(Private::new(text))));
    it.press(Msg::Outside(Tiding::Paused(Slot::Note)));
    it
}
