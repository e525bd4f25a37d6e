//! The heavy half: from the sources of the web app to the files of one version.
//!
//! ```text
//! cargo (wasm32) -> bindings -> statics with addresses -> documents -> service worker -> squeeze
//! ```
//!
//! **Invariant:** each file is named after its final bytes, so whatever names another file is
//! made after it.
mod app;
mod documents;
mod file;
mod fill;
mod squeeze;
mod statics;
mod summary;
mod table;

use crate::light::{N_STEPS, Places, progress};
use file::Made;

/// Makes the bundle: the files, their table, and the summary of their sizes.
pub fn make(places: &Places) -> anyhow::Result<()> {
    progress::step(
        3,
        N_STEPS,
        "compile the app for the browser (the first time takes minutes)",
    );
    let modules = app::PARTS
        .into_iter()
        .map(|(name, feature)| Ok((name, app::compile(places, feature)?)))
        .collect::<anyhow::Result<Vec<_>>>()?;

    progress::step(4, N_STEPS, "bind the app to the browser");
    let parts = modules
        .into_iter()
        .map(|(name, module)| app::bind(name, module))
        .collect::<anyhow::Result<Vec<_>>>()?;

    progress::step(5, N_STEPS, "draw the first screens, hash and squeeze");
    let mut statics = statics::read(&places.root.join("crates/web/static"))?;
    let (version, files) = assemble(&mut statics, parts)?;
    let files = squeeze::all(files)?;
    table::write(&places.out, &version, &files)?;
    let summary = summary::Summary::of(&version, &files);
    summary.write(&places.target)?;
    progress::line(&summary.line());
    Ok(())
}

/// Puts everything together, in the order in which one thing names another.
fn assemble(
    statics: &mut statics::Statics,
    parts: Vec<app::Part>,
) -> anyhow::Result<(String, Vec<Made>)> {
    for part in parts {
        statics.add(&format!("{}.wasm", part.name), part.wasm)?;
        statics.add(&format!("{}.js", part.name), part.glue.into_bytes())?;
    }
    let mut files = documents::draw(statics)?;
    let worker = statics.text(statics::SERVICE_WORKER)?;
    files.extend(statics.take_hashed()?);
    file::mark_used(&mut files);

    let version = file::version(&files, &worker);
    let kept: Vec<&str> = files
        .iter()
        .filter(|it| it.used)
        .map(|it| it.path.as_str())
        .collect();
    files.push(statics::service_worker(&worker, &version, &kept)?);
    Ok((version, files))
}
