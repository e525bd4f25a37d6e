//! What goes on the paper, and the paper.
use crate::{
    app::{
        Msg, PlanMsg, Screen,
        plan::{
            paper::{Block, Fit, PaperMsg, Size, blocks, chosen, fit},
            part_name,
        },
    },
    kit::{Icon, acts, button, chip, chips, own, page, plank, planks, small, soft, title},
    screens::Ctx,
};
use footbridge_content::words;
use yew::prelude::*;

fn press(msg: PaperMsg) -> Msg {
    Msg::Plan(PlanMsg::Paper(msg))
}

fn head(block: &Block) -> &'static str {
    block.part.map_or(words::plan_part_ifthen(), part_name)
}

/// No lamp: what stays off the paper is the person's own choice.
pub(in crate::screens) fn choose(ctx: &Ctx<'_>) -> Html {
    let all = blocks(ctx.model);
    let paper = &ctx.model.plan.paper;
    let frame = page("print-choose");
    if all.is_empty() {
        return frame.draw(
            ctx,
            html! { <>{ title(words::plan_print_title()) }{ soft(words::plan_print_none()) }</> },
        );
    }
    let size =
        |it: Size, word: &'static str| chip(word, paper.size == it, press(PaperMsg::Size(it)));
    let sizes = [
        size(Size::A5, words::plan_print_a5()),
        size(Size::A4, words::plan_print_a4()),
    ];
    let said = if chosen(ctx.model).is_empty() {
        words::plan_print_all_out().to_owned()
    } else {
        match fit(ctx.model) {
            Fit::Points(_) => words::plan_print_fits().to_owned(),
            Fit::Over(n) => {
                let n = ctx.locale.count(u32::try_from(n).unwrap_or(u32::MAX));
                let go = match paper.size {
                    Size::A5 => words::plan_print_full_a5(),
                    Size::A4 => words::plan_print_full_a4(),
                };
                format!("{} {go}", words::plan_print_full(&n))
            }
        }
    };
    let sections = all.into_iter().map(|block| {
        let rows = block.lines.iter().map(|it| {
            let on = !paper.out.contains(&it.id);
            plank(own(&it.text))
                .own()
                .switches(on, press(PaperMsg::Toggle(it.id)))
        });
        html! {
            <section class="part">
                <h2 class="label">{ head(&block) }</h2>
                { planks(ctx, rows) }
            </section>
        }
    });
    let again = paper.said_again.then_some("alert");
    frame.draw(
        ctx,
        html! {
            <>
                { title(words::plan_print_title()) }
                { chips(ctx, "size", words::plan_print_size(), sizes) }
                <div id="fit" tabindex="-1" role={again.unwrap_or("status")} class="note">{ said }</div>
                { for sections }
                { acts(html! {
                    <>
                        { button(words::plan_print_see(), press(PaperMsg::See)).icon(Icon::Print).draw(ctx) }
                    </>
                }) }
                { small(words::plan_print_note()) }
            </>
        },
    )
}

/// The sheet itself: no name of the app on it.
pub(in crate::screens) fn paper(ctx: &Ctx<'_>) -> Html {
    let points = match fit(ctx.model) {
        Fit::Points(points) => points,
        Fit::Over(_) => 9,
    };
    let size = match ctx.model.plan.paper.size {
        Size::A5 => "a5",
        Size::A4 => "a4",
    };
    let class = classes!("paper", size, format!("pt{points}"));
    let sections = chosen(ctx.model).into_iter().map(|block| {
        html! {
            <section>
                <h2>{ head(&block) }</h2>
                <ul class="own">{ for block.lines.iter().map(|it| html! { <li>{ own(&it.text) }</li> }) }</ul>
            </section>
        }
    });
    page("print").draw(
        ctx,
        html! {
            <>
                <div class="noprint">
                    { acts(html! {
                        <>
                            { button(words::plan_print_go(), press(PaperMsg::Print)).icon(Icon::Print).draw(ctx) }
                            { button(words::plan_change(), Msg::Go(Screen::PrintChoose)).plain().draw(ctx) }
                        </>
                    }) }
                    { small(words::plan_paper_fold()) }
                </div>
                <div {class}>
                    <h1 tabindex="-1">{ words::plan_paper_title() }</h1>
                    { for sections }
                </div>
            </>
        },
    )
}
