//! Every state of the words that can happen at the door, in the house and with files does happen.
use super::drawn;
use footbridge_content::words as w;

/// All that the samples show, as a reader sees it.
fn all_text() -> String {
    let html: String = drawn().into_iter().map(|(_, html)| html).collect();
    html.replace("&#x27;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

fn missing(all: &[&'static str]) -> Vec<&'static str> {
    let text = all_text();
    all.iter()
        .copied()
        .filter(|it| !text.contains(it))
        .collect()
}

#[test]
fn the_errors_of_the_door_and_of_files() {
    assert_eq!(
        missing(&[
            w::errors_wrong_words(),
            w::errors_rescue_no_match(),
            w::errors_not_saved_private(),
            w::errors_import_bad(),
            w::errors_import_wrong_key(),
            w::errors_unknown(),
            w::unlock_too_new(),
            w::unlock_storage(),
            w::create_words_bad(),
            w::change_words_wrong(),
            w::again_wrong(),
            w::files_wrong_more(),
            w::files_bring_full(),
        ]),
        Vec::<&str>::new()
    );
    let text = all_text();
    assert!(text.contains(&w::errors_wait("30")));
    assert!(text.contains(&w::errors_rescue_wrong("1", "harbor")));
    assert!(text.contains(&w::recovery_check_wrong("8")));
}

#[test]
fn the_house() {
    assert_eq!(
        missing(&[
            w::house_one_tab(),
            w::house_one_tab_why(),
            w::house_moved_tab(),
            w::house_insecure(),
            w::house_insecure_host(),
            w::house_no_storage(),
            w::house_damaged(),
            w::house_damaged_why(),
            w::house_damaged_saved(),
            w::house_version(),
            w::house_version_why(),
            w::house_version_newer_note(),
            w::house_start_line(),
            w::offline_here(),
        ]),
        Vec::<&str>::new()
    );
}

#[test]
fn files_and_the_end() {
    assert_eq!(
        missing(&[
            w::locked_file_lede(),
            w::locked_file_only_copy(),
            w::locked_file_name(),
            w::locked_file_where(),
            w::locked_file_saved(),
            w::locked_file_plain(),
            w::locked_file_plain_warn(),
            w::locked_file_plain_saved(),
            w::locked_file_bring_lede(),
            w::locked_file_bring_twice(),
            w::delete_lede(),
            w::delete_only_copy(),
            w::undo_gone(),
        ]),
        Vec::<&str>::new()
    );
    assert!(all_text().contains(&w::locked_file_brought_notes("61")));
}

#[test]
fn waiting_is_said_in_words() {
    assert_eq!(
        missing(&[
            w::create_busy(),
            w::unlock_busy(),
            w::change_words_busy(),
            w::files_busy(),
            w::files_opening(),
            w::delete_busy(),
        ]),
        Vec::<&str>::new()
    );
}

#[test]
fn safety_says_what_it_cannot_do_and_who_has_not_read_it() {
    let lines: Vec<&str> = w::safety_page_lines()
        .iter()
        .chain(w::safety_read_lines())
        .copied()
        .chain([w::safety_page_end(), w::rail_leave_first_time()])
        .collect();
    assert_eq!(missing(&lines), Vec::<&str>::new());
}

#[test]
fn each_strength_of_the_words_and_each_setting_of_the_door() {
    assert_eq!(missing(w::strength()), Vec::<&str>::new());
    assert_eq!(
        missing(&[
            w::create_resumed(),
            w::create_shared(),
            w::ready_lamp_what(),
            w::ready_night_what(),
            w::recovery_ask(),
            w::change_words_forgot_title(),
            w::change_words_done(),
            w::first_day_rescue(),
            w::settings_version_title(),
        ]),
        Vec::<&str>::new()
    );
}

#[test]
fn hard_days_in_all_their_states() {
    assert_eq!(missing(w::hard_days_kinds()), Vec::<&str>::new());
    assert_eq!(
        missing(&[
            w::hard_days_lede(),
            w::hard_days_empty(),
            w::hard_days_leap(),
            w::hard_days_calendar(),
            w::hard_days_file_made(),
            w::hard_days_bad_date(),
            w::hard_days_needs_day(),
            w::hard_days_full(),
            w::hard_days_today(),
            w::hard_days_past(),
            w::hard_days_leave_out(),
            w::hard_days_left_out_said(),
            w::hard_days_out_now(),
            w::hard_days_undone(),
            w::hard_days_over(),
            w::hard_days_out(),
            w::hard_days_is_today(),
            w::hard_days_settle_what(),
            w::hard_days_row_none(),
        ]),
        Vec::<&str>::new()
    );
    let text = all_text();
    assert!(text.contains(&w::hard_days_near("Friday, 27 November")));
    assert!(text.contains(&w::hard_days_near_none("Friday, 27 November")));
    assert!(text.contains(&w::hard_days_words_long("150")));
}

#[test]
fn sides_and_staying_in_contact() {
    let care = &footbridge_content::CONTACT_CARE;
    assert_eq!(
        missing(&[
            w::roles_changed(),
            w::roles_foot(),
            w::roles_now(),
            w::contact_lede(),
            w::contact_lamp_what(),
            w::contact_here_begun(),
            w::contact_kept(),
            w::contact_ready(),
            w::contact_blanks(),
            w::contact_check_one(),
            w::contact_check_past(),
            w::contact_check_will(),
            w::contact_copied(),
            w::contact_cleared(),
            w::contact_foot(),
            w::contact_safe(),
            care.rule_why,
            care.answer_cruel,
            care.no_answer_needed,
            care.care,
            w::promises_boundary_hint(),
            w::promises_boundary_safe(),
            w::promises_boundary_long(),
            w::promises_boundary_full(),
            w::promises_boundary_empty(),
            w::promises_boundary_in_plan(),
            w::plan_taken_out(),
        ]),
        Vec::<&str>::new()
    );
}

/// The name of a day, and their words for it, stay on their own page.
#[test]
fn home_never_names_a_marked_day() {
    let mut n_near = 0;
    for (sample, html) in drawn() {
        if sample.name.contains("+hard-day") {
            n_near += 1;
            for name in w::hard_days_names()
                .iter()
                .take(6)
                .chain(w::hard_days_kinds())
            {
                assert!(!html.contains(name), "{}: {name}", sample.name);
            }
            assert!(!html.contains("Christmas without them"), "{}", sample.name);
        }
    }
    assert!(n_near >= 5);
}

#[test]
fn help_that_fits_and_numbers_that_did_not_work() {
    assert_eq!(
        missing(&[
            w::help_lede(),
            w::help_not_kept(),
            w::help_said(),
            w::help_none_said(),
            w::help_both_left_out(),
            w::help_draft_why(),
            w::help_if_therapist(),
            w::help_foot(),
            w::help_on_device(),
            w::help_on_questions(),
            w::help_mail_seen(),
            w::help_mail_first(),
            w::help_mail_back(),
            w::helplines_not_worked_saved(),
            w::helplines_not_worked_for_now(),
            w::helplines_tell(),
        ]),
        Vec::<&str>::new()
    );
    assert!(all_text().contains(&w::help_mail_long("1560", "1500")));
}

#[test]
fn a_plain_name_says_what_it_cannot_do() {
    assert_eq!(
        missing(&[
            w::disguise_lede(),
            w::disguise_honest(),
            w::disguise_cover(),
            w::disguise_ready_more(),
        ]),
        Vec::<&str>::new()
    );
    assert_eq!(missing(w::name_plain_names()), Vec::<&str>::new());
}
