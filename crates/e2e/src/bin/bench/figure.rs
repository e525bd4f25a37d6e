//! One measured thing, its samples and its budget.
use serde_json::json;
use std::fmt::Write as _;

/// What was measured, how often, and what it may be.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    pub(crate) name: &'static str,
    pub(crate) unit: &'static str,
    pub(crate) samples: Vec<f64>,
    /// Up to here all is well, from there on work stops until it is better.
    pub(crate) budget: Option<(f64, f64)>,
}

impl Figure {
    pub(crate) fn one(
        name: &'static str,
        unit: &'static str,
        value: f64,
        budget: Option<(f64, f64)>,
    ) -> Self {
        Self {
            name,
            unit,
            samples: vec![value],
            budget,
        }
    }

    fn sorted(&self) -> Vec<f64> {
        let mut all = self.samples.clone();
        all.sort_by(f64::total_cmp);
        all
    }

    fn median(&self) -> f64 {
        let all = self.sorted();
        let middle = all.len() / 2;
        match all.len() {
            0 => f64::NAN,
            n if n % 2 == 1 => all[middle],
            _ => f64::midpoint(all[middle - 1], all[middle]),
        }
    }

    fn edges(&self) -> (f64, f64) {
        let all = self.sorted();
        let edge = |it: Option<&f64>| it.copied().unwrap_or(f64::NAN);
        (edge(all.first()), edge(all.last()))
    }

    /// What the budget says about the median.
    fn verdict(&self) -> &'static str {
        match self.budget {
            None => "",
            Some((hold, _)) if self.median() <= hold => "holds",
            Some((_, stop)) if self.median() <= stop => "over",
            Some(_) => "STOP",
        }
    }
}

pub(crate) fn as_json(figures: &[Figure], load: &str) -> String {
    let rows: Vec<_> = figures
        .iter()
        .map(|it| {
            let (min, max) = it.edges();
            json!({
                "name": it.name, "unit": it.unit, "n": it.samples.len(),
                "min": min, "median": it.median(), "max": max,
                "hold": it.budget.map(|it| it.0), "stop": it.budget.map(|it| it.1),
                "verdict": it.verdict(),
            })
        })
        .collect();
    format!("{:#}", json!({ "machine": load, "figures": rows }))
}

pub(crate) fn as_table(figures: &[Figure], load: &str) -> String {
    let mut out = format!(
        "{load}\n\n{:<58} {:>4} {:>10} {:>10} {:>10} {:<6} {:>7} {:>7}\n",
        "what", "n", "min", "median", "max", "unit", "hold", "stop"
    );
    for it in figures {
        let (min, max) = it.edges();
        let budget = |it: Option<f64>| it.map_or_else(String::new, |it| format!("{it:.0}"));
        // A String takes every text.
        let _ = writeln!(
            out,
            "{:<58} {:>4} {:>10.1} {:>10.1} {:>10.1} {:<6} {:>7} {:>7} {}",
            it.name,
            it.samples.len(),
            min,
            it.median(),
            max,
            it.unit,
            budget(it.budget.map(|it| it.0)),
            budget(it.budget.map(|it| it.1)),
            it.verdict(),
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(samples: &[f64]) -> Figure {
        Figure {
            name: "x",
            unit: "ms",
            samples: samples.to_vec(),
            budget: Some((10.0, 20.0)),
        }
    }

    #[test]
    fn the_median_decides() {
        assert_eq!(figure(&[1.0, 10.0, 900.0]).verdict(), "holds");
        assert_eq!(figure(&[10.0, 11.0]).verdict(), "over");
        assert_eq!(figure(&[20.0]).verdict(), "over");
        assert_eq!(figure(&[20.1]).verdict(), "STOP");
    }

    #[test]
    fn table_and_json_say_the_same() {
        let figures = [figure(&[3.0, 1.0])];
        let table = as_table(&figures, "1 core");
        assert!(table.contains("1.0        2.0        3.0 ms"), "{table}");
        let json: serde_json::Value = serde_json::from_str(&as_json(&figures, "1 core")).unwrap();
        assert_eq!(json["figures"][0]["median"], 2.0);
    }
}
