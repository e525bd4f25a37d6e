//! The plain help that needs nothing: no script, no app, no place.
//!
//! **Invariant:** it claims nothing about the app, asks nothing, and holds every number there is.
use crate::screens::lines::{Age, DIRECTORIES, service};
use footbridge_content::{
    PRACTICES, Practice,
    helplines::{COUNTRIES, Country},
    practice, words,
};
use yew::prelude::*;

/// The page that works without any script.
pub fn calm() -> Html {
    html! {
        <main class="page calm" id="main" data-screen="calm">
            <h1 class="title">{ words::calm_title() }</h1>
            <p class="lede">{ words::calm_lede() }</p>
            <nav aria-label={words::parts_label()}>
                <ul class="planks">
                    { jump("#breathe", words::calm_breathe()) }
                    { jump("#numbers", words::lines_title()) }
                    { jump("#ground", words::calm_ground()) }
                    { jump("#wave", words::calm_wave()) }
                    { jump("#practices", words::practices_title()) }
                </ul>
            </nav>
            <section id="breathe">
                <h2 class="sub">{ words::calm_breathe() }</h2>
                <p>{ words::calm_breathe_how() }</p>
                { for practice("light-breath").and_then(|it| it.caution).map(|it| html! { <p class="soft">{ it }</p> }) }
            </section>
            { numbers() }
            <section id="ground">
                <h2 class="sub">{ words::calm_ground() }</h2>
                { for practice("feel-ground").map(steps) }
            </section>
            <section id="wave">
                <h2 class="sub">{ words::calm_wave() }</h2>
                <p>{ words::calm_wave_how() }</p>
                { for practice("ride-wave").map(steps) }
            </section>
            <section id="practices">
                <h2 class="sub">{ words::practices_title() }</h2>
                <p class="soft">{ words::practices_lede() }</p>
                { for PRACTICES.iter().map(fold) }
            </section>
            <p class="gap"><a href="/list">{ words::rail_leave() }</a></p>
            <p><a href="/">{ words::name_app() }</a></p>
        </main>
    }
}

fn jump(href: &'static str, name: &'static str) -> Html {
    html! { <li class="plank"><a {href}>{ name }</a></li> }
}

fn fold(it: &Practice) -> Html {
    html! {
        <details>
            <summary><h3 class="plain">{ it.name }</h3></summary>
            { for it.caution.map(|it| html! { <p>{ it }</p> }) }
            { steps(it) }
        </details>
    }
}

fn steps(it: &Practice) -> Html {
    html! {
        <>
            <ol class="steps">{ for it.steps.iter().map(|step| html! { <li>{ step.say }</li> }) }</ol>
            if it.repeat > 1 {
                <p class="soft">{ words::calm_rounds(&it.repeat.to_string()) }</p>
            }
            <p class="soft">{ it.end }</p>
        </>
    }
}

fn numbers() -> Html {
    let mut countries: Vec<_> = COUNTRIES.iter().collect();
    countries.sort_by_key(|it| it.name);
    html! {
        <section id="numbers">
            <h2 class="sub">{ words::lines_title() }</h2>
            <p>{ words::calm_numbers_how() }</p>
            <p class="soft">{ words::calm_numbers_old() }</p>
            { for countries.into_iter().map(country) }
            <h3 class="sub">{ words::lines_further() }</h3>
            <p class="soft">{ words::empty_helplines() }</p>
            <p class="soft">{ words::helplines_directories() }</p>
            <ul>
                { for DIRECTORIES.map(|(name, href)| html! {
                    <li><a {href} rel="noreferrer noopener" target="_blank">{ name }</a></li>
                }) }
            </ul>
            <p class="soft">{ words::lines_no_fit() }</p>
            <p class="soft">{ words::lines_bill() }</p>
        </section>
    }
}

fn country(it: &'static Country) -> Html {
    html! {
        <details>
            <summary><h3 class="plain">{ it.name }</h3></summary>
            // Nobody knows here what day it is, so no line can be called old; each says its date.
            <ul class="planks">{ for it.services.iter().map(|it| service(it, Age::Unknown, Html::default())) }</ul>
        </details>
    }
}
