//! A quiet practice, one line at a time.
use super::now::lit_card;
use crate::{
    app::{
        Msg, NowMsg, Screen,
        now::{Instead, Lit, Run, instead},
    },
    kit::{Icon, acts_stack, button, label, lamp, lede, page, plank, planks, small, title, whole},
    screens::Ctx,
};
use footbridge_content::words;
use yew::prelude::*;

pub(in crate::screens) fn practice(ctx: &Ctx<'_>) -> Html {
    // Without a run there is nothing to draw: the machine begins one as this screen opens.
    let Some(run) = &ctx.model.now.run else {
        return page("practice").draw(ctx, Html::default());
    };
    let content = if run.worse {
        stopped(ctx, run)
    } else if run.over {
        over(ctx, run)
    } else {
        going(ctx, run)
    };
    page("practice")
        .back(words::now_breathe_stop(), Msg::Back)
        .at(run.practice.name)
        .draw(ctx, content)
}

fn going(ctx: &Ctx<'_>, run: &Run) -> Html {
    let n_steps = run.practice.steps.len();
    let step = words::practice_step(&(run.step + 1).to_string(), &n_steps.to_string());
    let about = words::practice_about(&ctx.locale.count(u32::from(run.seconds())));
    let round = (run.practice.repeat > 1).then(|| {
        words::practice_round(
            &(run.round + 1).to_string(),
            &run.practice.repeat.to_string(),
        )
    });
    let place: Vec<_> = round.into_iter().chain([step, about]).collect();
    let first = run.step == 0 && run.round == 0;
    html! {
        <>
            <div class="stage flat">{ picture(run.step, n_steps) }</div>
            { label(place.join(" · ")) }
            <h1 class="title" tabindex="-1" aria-live="polite">{ run.line() }</h1>
            if first {
                { for run.practice.caution.map(lede) }
            }
            { acts_stack(html! {
                <>
                    { button(words::practice_next(), Msg::Now(NowMsg::Next)).lit().full().draw(ctx) }
                    { wait(ctx, run) }
                    { button(words::practice_worse(), Msg::Now(NowMsg::MadeWorse)).plain().full().draw(ctx) }
                </>
            }) }
            <p class="small soft middle" role="status">{ if run.waits() { words::practice_waits() } else { "" } }</p>
        </>
    }
}

fn wait(ctx: &Ctx<'_>, run: &Run) -> Html {
    let pressed = if run.waits() { "true" } else { "false" };
    html! {
        <button type="button" class="btn full" aria-pressed={pressed} onclick={ctx.send(Msg::Now(NowMsg::ToggleWait))}>
            { words::practice_wait() }
        </button>
    }
}

fn over(ctx: &Ctx<'_>, run: &Run) -> Html {
    let n_steps = run.practice.steps.len();
    html! {
        <>
            <div class="stage flat">{ picture(n_steps, n_steps) }</div>
            <h1 class="title" tabindex="-1" aria-live="polite">{ run.practice.end }</h1>
            { acts_stack(html! {
                <>
                    { button(words::practice_on(), Msg::Now(NowMsg::Enough)).lit().full().draw(ctx) }
                    { button(words::practice_again(), Msg::Now(NowMsg::OnceMore)).full().draw(ctx) }
                </>
            }) }
        </>
    }
}

/// It made it worse: another kind is offered, and a voice, and nothing has to be done.
fn stopped(ctx: &Ctx<'_>, run: &Run) -> Html {
    let (card, row) = match instead(ctx.model, run.practice) {
        Instead::Practice(practice) => {
            let lit = Lit {
                practice,
                helped_before: false,
            };
            let voice = plank(words::practice_voice_go())
                .icon(Icon::Phone)
                .does(Msg::Go(Screen::Lines));
            let card = html! { <>{ lit_card(ctx, lit) }{ small(words::practice_other_why()) }</> };
            (card, voice)
        }
        Instead::People => {
            let go = button(words::practice_voice_go(), Msg::Go(Screen::Lines)).lit();
            let card = lamp(words::now_after_voice_head(), words::practice_voice())
                .why(words::now_after_voice_why())
                .acts(go.draw(ctx));
            let all = plank(words::now_all())
                .icon(Icon::Learn)
                .does(Msg::Go(Screen::Practices));
            (card.draw(), all)
        }
    };
    let after = plank(words::now_after_title()).does(Msg::Now(NowMsg::Enough));
    html! {
        <>
            { title(words::practice_stopped()) }
            { lede(words::practice_stopped_why()) }
            { card }
            { planks(ctx, [row, after]) }
        </>
    }
}

/// The bridge, with the lamp on its rail a little further at each line.
fn picture(step: usize, n_steps: usize) -> Html {
    let (x, y) = on_rail(step, n_steps);
    let (cx, cy) = (whole(x).to_string(), whole(y).to_string());
    html! {
        <svg viewBox="0 0 340 150" aria-hidden="true" fill="none">
            <path d="M18 112C80 40 260 40 322 112" stroke="var(--art-3)" stroke-width="3" />
            <path d="M18 90C80 18 260 18 322 90" stroke="var(--art-3)" stroke-width="1.4" />
            <path d="M48 93v-22M79 77v-22M109 67v-22M140 60v-22M170 58v-22M200 60v-22M231 67v-22M261 77v-22M292 93v-22"
                stroke="var(--art-2)" />
            <path d="M0 132h90M110 132h60M190 132h150" stroke="var(--art-2)" />
            <defs>
                <radialGradient id="step-glow">
                    <stop offset="0" stop-color="var(--lamp-fill)" stop-opacity=".42" />
                    <stop offset=".35" stop-color="var(--lamp-fill)" stop-opacity=".13" />
                    <stop offset="1" stop-color="var(--lamp-fill)" stop-opacity="0" />
                </radialGradient>
            </defs>
            <circle cx={cx.clone()} cy={cy.clone()} r="60" fill="url(#step-glow)" />
            <circle {cx} {cy} r="5" fill="var(--lamp-fill)" />
        </svg>
    }
}

/// Where the lamp stands: a point of the rail, from the left bank to the right one.
fn on_rail(step: usize, n_steps: usize) -> (f64, f64) {
    let float = |n: usize| f64::from(u16::try_from(n).unwrap_or(u16::MAX));
    let t = float(step + 1) / float(n_steps + 1);
    let bend = |a: f64, b: f64, c: f64, d: f64| {
        let s = 1.0 - t;
        s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
    };
    (
        bend(18.0, 80.0, 260.0, 322.0),
        bend(90.0, 18.0, 18.0, 90.0) - 4.0,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lamp_goes_on_with_each_line_and_stays_on_the_bridge() {
        let way: Vec<_> = (0..=5).map(|step| on_rail(step, 5)).collect();
        assert!(way.windows(2).all(|two| two[0].0 < two[1].0), "{way:?}");
        assert!(
            way.iter()
                .all(|(x, y)| (18.0..=322.1).contains(x) && (30.0..=90.0).contains(y))
        );
    }
}
