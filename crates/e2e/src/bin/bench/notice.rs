//! How well heavy words are noticed, as shares that may be so high; `bench notice` names each.
use crate::figure::Figure;
use footbridge_content::heavy::Heavy;
use footbridge_e2e::notice::{DEV, HELD, Line, Report, Share, judge, misspelt, read_all};
use std::path::Path;

pub(crate) fn figures() -> anyhow::Result<Vec<Figure>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let all = |folder: &str| -> anyhow::Result<Vec<Line>> {
        let lists = read_all(&root.join(folder))?;
        Ok(lists.into_iter().flat_map(|it| it.1).collect())
    };
    let held = all(HELD)?;
    let report = judge(&held);
    let slips = judge(&misspelt(&held, 1));
    let dev = judge(&all(DEV)?);
    let missed = |report: &Report, family| missed(report.as_itself.get(&family));
    let family = |name, family| Figure::one(name, "%", missed(&report, family), Some((10.0, 10.0)));
    Ok(vec![
        Figure::one(
            "heavy words missed, lists not looked at",
            "%",
            100.0 - report.noticed.percent(),
            Some((5.0, 5.0)),
        ),
        family("  of own life", Heavy::Suicide),
        family("  of self-harm", Heavy::SelfHarm),
        family("  of danger from someone", Heavy::PartnerDanger),
        family("  of a strong pull", Heavy::RelapseUrge),
        Figure::one(
            "heavy words missed, misspelt",
            "%",
            100.0 - slips.noticed.percent(),
            Some((10.0, 10.0)),
        ),
        Figure::one(
            "false alarms on look-alikes, lists not looked at",
            "%",
            report.false_alarms.percent(),
            Some((5.0, 9.0)),
        ),
        Figure::one(
            "heavy words missed, lists looked at",
            "%",
            100.0 - dev.noticed.percent(),
            None,
        ),
        Figure {
            name: "a note read for heavy words, natively",
            unit: "ms",
            samples: report.took_ms,
            budget: Some((1.0, 1.0)),
        },
    ])
}

fn missed(share: Option<&Share>) -> f64 {
    share.map_or(f64::NAN, |it| 100.0 - it.percent())
}
