use crate::person::{self, Visit};
#[test]
fn zz_crash() -> anyhow::Result<()> {
    let visit = Visit::at_home()?;
    let page = &visit.page;
    for n in 0..6 {
        eprintln!("{n} kinds {:?}", visit.browser.kinds()?);
        page.crash()?;
        eprintln!("{n} crashed, kinds {:?}", visit.browser.kinds()?);
        let r = page.set_out(&visit.url);
        eprintln!("{n} {r:?} kinds {:?}", visit.browser.kinds()?);
        r?;
        person::unlock(page)?;
        person::begin_note(page, "x")?;
    }
    Ok(())
}
