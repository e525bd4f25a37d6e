//! Prints how long ten years of records take to open: 36,500 of them, as records and as segments.
//!
//! `cargo run --release -p footbridge-vault --example open_ten_years`; the figures in
//! `docs/decisions/0004-segments.md` come from here.
#![expect(clippy::unwrap_used, reason = "a tool that cannot go on may stop")]
#![expect(clippy::print_stdout, reason = "printing is what it is for")]
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

#[path = "../tests/it/common.rs"]
#[expect(dead_code, reason = "the module is shared with the tests")]
mod common;

use common::{Seeded, VAULT, seal_all};
use footbridge_vault::{
    chain::ChainCheck,
    record::Record,
    segment::{Folded, SEGMENT_RECORDS_MAX},
};
use std::time::Instant;

fn main() {
    let bodies: Vec<Vec<u8>> = (0..36_500usize).map(|n| vec![b'a'; 40 + n % 120]).collect();
    let rows: Vec<Vec<u8>> = seal_all(&VAULT, &bodies, 1)
        .into_iter()
        .map(Record::into_bytes)
        .collect();

    let from = Instant::now();
    let mut check = ChainCheck::new(VAULT.id(), VAULT.device_no());
    let mut folded = Vec::new();
    for row in rows {
        let opened = VAULT.open_record(Record::read(row).unwrap()).unwrap();
        check.push(opened.link()).unwrap();
        folded.push(Folded::new(&opened));
    }
    println!(
        "{} records opened and checked: {:?}",
        folded.len(),
        from.elapsed()
    );

    let from = Instant::now();
    let segments: Vec<_> = folded
        .chunks(SEGMENT_RECORDS_MAX)
        .map(|it| VAULT.seal_segment(it, &mut Seeded(2)))
        .collect();
    println!("{} segments sealed: {:?}", segments.len(), from.elapsed());

    let from = Instant::now();
    let mut check = ChainCheck::new(VAULT.id(), VAULT.device_no());
    let mut n_bytes = 0;
    for segment in &segments {
        for record in VAULT.open_segment(segment).unwrap().records() {
            check.push(record.link()).unwrap();
            n_bytes += record.body().unwrap().len();
        }
    }
    let n_stored: usize = segments.iter().map(Vec::len).sum();
    println!(
        "{} records in {n_stored} bytes of segments opened and checked: {:?} ({n_bytes} bytes of bodies)",
        check.tip().seq,
        from.elapsed()
    );
}
