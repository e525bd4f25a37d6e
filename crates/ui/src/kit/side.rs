//! The list of parts at the side of a wide screen.
use super::{
    bridge::mark,
    icon::{Icon, sized},
    plank::{plank, planks},
};
use crate::{
    app::{Msg, Screen},
    screens::Ctx,
};
use footbridge_content::words;
use yew::prelude::*;

/// Draws the list with the part that is open marked.
pub(super) fn side(ctx: &Ctx<'_>) -> Html {
    let here = part(ctx.model.screen());
    let rows = [
        (Screen::Home, words::rail_home(), Icon::Home),
        (Screen::NameWrite, words::parts_name_it(), Icon::NameIt),
        (Screen::Plan, words::plan_title(), Icon::Plan),
        (Screen::HelpHurts, words::help_part(), Icon::Help),
        (Screen::Settings, words::parts_settings(), Icon::Gear),
    ]
    .map(|(screen, word, sign)| {
        html! {
            <li>
                <button type="button" aria-current={(here == Some(screen)).then_some("page")} onclick={ctx.send(Msg::Go(screen))}>
                    { sized(sign, 21) }{ word }
                </button>
            </li>
        }
    });
    html! {
        <nav class="side-nav" aria-label={words::parts_label()}>
            <button type="button" class="brand" onclick={ctx.send(Msg::GoHome)}>{ mark() }{ words::name_app() }</button>
            <ul>{ for rows }</ul>
        </nav>
    }
}

/// The parts once more, as rows: for screens too narrow for a side.
pub fn rest(ctx: &Ctx<'_>) -> Html {
    html! {
        <div class="only-narrow">
            <h2 class="vh">{ words::rest_title() }</h2>
            { planks(ctx, [
                plank(words::parts_name_it()).detail(words::rest_name_it_more()).icon(Icon::NameIt).does(Msg::Go(Screen::NameWrite)),
                plank(words::plan_title()).detail(words::plan_rest_more()).icon(Icon::Plan).does(Msg::Go(Screen::Plan)),
                plank(words::help_part()).detail(words::help_part_more()).icon(Icon::Help).does(Msg::Go(Screen::HelpHurts)),
                plank(words::parts_settings()).detail(words::rest_settings_more()).icon(Icon::Gear).does(Msg::Go(Screen::Settings)),
            ]) }
        </div>
    }
}

/// The part that a screen belongs to.
fn part(screen: Screen) -> Option<Screen> {
    use Screen as S;
    match screen {
        S::Home | S::FirstDay | S::Steps => Some(S::Home),
        S::NameWrite
        | S::NameFamilies
        | S::NameStrength
        | S::NameSentence
        | S::NameForce
        | S::NameStep => Some(S::NameWrite),
        S::Plan
        | S::PlanFirst1
        | S::PlanFirst2
        | S::PlanFirst3
        | S::PlanFirst4
        | S::PlanFirst5
        | S::PlanPart
        | S::PlanEarlier
        | S::IfThens
        | S::IfThenEdit
        | S::IfThenRehearse
        | S::IfThenShow
        | S::PrintChoose
        | S::Print
        | S::HardDays
        | S::HardDayAdd
        | S::Contact
        | S::ContactScript
        | S::Boundary => Some(S::Plan),
        S::HelpHurts
        | S::HelpHowLong
        | S::HelpBody
        | S::HelpCould
        | S::HelpResult
        | S::HelpMail => Some(S::HelpHurts),
        S::Settings
        | S::NowCalls
        | S::Disguise
        | S::Roles
        | S::RolesKind
        | S::SettingsLight
        | S::SettingsText
        | S::ChangeWords
        | S::SaveFile
        | S::BringFile
        | S::Delete
        | S::Safety
        | S::NewVersion
        | S::Recovery
        | S::RecoveryCheck => Some(S::Settings),
        _ => None,
    }
}
