//! The plain page behind Leave: a list that works until it is closed.
use crate::kit::{Icon, icon};
use footbridge_content::words;
use yew::prelude::*;

/// An empty list. It keeps nothing.
pub fn plain_list() -> Html {
    html! {
        <main class="page" id="main" data-screen="left">
            <div class="topline"></div>
            <h1 class="title">{ words::left_title() }</h1>
            <form id="add">
                <div class="field">
                    <label for="item">{ words::left_add_label() }</label>
                    <input class="input" id="item" type="text" autocomplete="off" spellcheck="false" autocorrect="off"
                        autocapitalize="off" writingsuggestions="false" translate="no" />
                </div>
                <p class="gap-s"><button type="submit" class="btn">{ icon(Icon::Plus) }{ words::left_add() }</button></p>
            </form>
            <ul id="items" class="planks"></ul>
            <p class="soft" id="empty">{ words::left_empty() }</p>
        </main>
    }
}
