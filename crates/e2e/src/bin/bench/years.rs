//! Ten years of facts, opened from IndexedDB in the browser.
use crate::{app::opening, figure::Figure};
use footbridge_client::testing::{TEN_YEARS_FACTS, years};
use footbridge_client::{Rows, Store};
use footbridge_e2e::{Browser, Launch, Page, Profile, Server};
use footbridge_vault::Words;

const N: usize = 5;
const WORDS: &str = "cold lake in march blue towel";
/// How many rows travel to the browser at once.
const N_ROWS: usize = 8;

/// The same lock before few facts and before ten years of them: the difference is what the facts
/// cost, with the stretching of the words apart.
pub(crate) fn figures() -> anyhow::Result<Vec<Figure>> {
    let small = openings(1)?;
    let large = openings(TEN_YEARS_FACTS)?;
    let lowest = small.iter().copied().fold(f64::INFINITY, f64::min);
    let facts = large.iter().map(|it| it - lowest).collect();
    Ok(vec![
        Figure {
            name: "opening one fact: Argon2id at its floor, and all else",
            unit: "ms",
            samples: small,
            budget: None,
        },
        Figure {
            name: "unlock and fold of 36,500 records, key stretching apart",
            unit: "ms",
            samples: facts,
            budget: Some((300.0, 600.0)),
        },
    ])
}

fn openings(n_facts: usize) -> anyhow::Result<Vec<f64>> {
    let words = Words::new(WORDS)?;
    let mut seed = 7_u64;
    let mut dice = |out: &mut [u8]| {
        for byte in out {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            *byte = seed.to_be_bytes()[0];
        }
    };
    let rows = years(&words, n_facts, &mut dice);
    let (server, profile) = (Server::start()?, Profile::fresh()?);
    // The facts end on this day; the app is opened the day after.
    let browser = Browser::start(&Launch::default(), &profile)?;
    let page = browser.page()?;
    page.goto(&format!("{}/calm", server.url()))?;
    load(&page, &rows)?;
    page.eval("localStorage.setItem('footbridge', 'v=1;lock=words'); 0")?;
    let mut took = vec![];
    for _ in 0..N {
        page.goto(&server.url())?;
        took.push(opening(&page, WORDS)?);
    }
    Ok(took)
}

fn load(page: &Page, rows: &Rows) -> anyhow::Result<()> {
    let stores = [
        (Store::Meta, &rows.meta),
        (Store::Segments, &rows.segments),
        (Store::Tail, &rows.tail),
        (Store::Drafts, &rows.drafts),
    ];
    for (store, rows) in stores {
        for part in rows.chunks(N_ROWS) {
            page.put_rows(&Store::NAMES, store.name(), part)?;
        }
    }
    Ok(())
}
