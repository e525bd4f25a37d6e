//! A picture of every screen in every state: `cargo xtask screens DIR`.
//!
//! Phone at 390×844 in three lights, desk at 1280×800 in two, as in the design.
use anyhow::Context as _;
use footbridge_e2e::{
    Browser, Launch, Profile, View,
    gallery::{Gallery, Look},
};
use std::{
    fs,
    io::{self, Write as _},
    path::PathBuf,
};

const SETS: [(&str, View, &str); 5] = [
    ("phone-light", View::PHONE, "morning"),
    ("phone-night", View::PHONE, "night"),
    ("phone-ember", View::PHONE, "ember"),
    ("desk-light", View::DESK, "morning"),
    ("desk-night", View::DESK, "night"),
];

fn main() -> anyhow::Result<()> {
    let folder: PathBuf = std::env::args_os()
        .nth(1)
        .context("say where: cargo xtask screens DIR")?
        .into();
    let profile = Profile::fresh()?;
    let browser = Browser::start(&Launch::default(), &profile)?;
    let page = browser.page()?;
    let gallery = Gallery::open(&page)?;
    let mut n = 0;
    for (at, (set, view, light)) in SETS.into_iter().enumerate() {
        writeln!(io::stderr(), "{} of {}: {set}", at + 1, SETS.len())?;
        // Phones draw two points for each pixel of the page.
        page.set_view_at(view, if view.phone { 2 } else { 1 })?;
        let folder = folder.join(set);
        fs::create_dir_all(&folder)?;
        let look = Look {
            light,
            text: "usual",
        };
        for name in gallery.names() {
            gallery.show(&page, name, look)?;
            fs::write(folder.join(format!("{name}.png")), page.picture()?)?;
            n += 1;
        }
        for (name, path) in Gallery::PAGES {
            gallery.show_page(&page, path, look)?;
            fs::write(folder.join(format!("{name}.png")), page.picture()?)?;
            n += 1;
        }
    }
    writeln!(io::stdout(), "{n} pictures in {}", folder.display())?;
    Ok(())
}
