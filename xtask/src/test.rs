//! `cargo xtask test`: every check as a step, all of them run, one summary.

pub mod engines;
mod steps;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::args::Depth;
use crate::error::Result;

/// One check.
pub struct Step {
    name: &'static str,
    /// What a reader types to run it alone.
    again: &'static str,
    /// The step without which this one has no meaning.
    needs: Option<&'static str>,
    work: Box<dyn FnOnce() -> Result<()>>,
}

#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed(String),
    /// The step that it needs did not pass.
    NotRun(&'static str),
}

struct Done {
    name: &'static str,
    again: &'static str,
    outcome: Outcome,
    took: Duration,
}

pub fn test(depth: Depth) -> ExitCode {
    let started = Instant::now();
    let done = run(steps::all(depth));
    println!("\n{}", summary(&done, started.elapsed()));
    let failed = done.iter().any(|done| done.outcome != Outcome::Passed);
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Runs every step whose need is met, so that one run tells all.
fn run(steps: Vec<Step>) -> Vec<Done> {
    let (count, mut done) = (steps.len(), Vec::<Done>::new());
    for (number, Step { name, again, needs, work }) in (1..).zip(steps) {
        println!("\n== {number}/{count} {name}");
        let missing = needs.filter(|need| !passed(&done, need));
        let started = Instant::now();
        let outcome = match missing {
            Some(need) => Outcome::NotRun(need),
            None => work().map_or_else(|e| Outcome::Failed(e.to_string()), |()| Outcome::Passed),
        };
        let took = started.elapsed();
        match &outcome {
            Outcome::Passed => println!("   ok, {}", seconds(took)),
            Outcome::Failed(why) => println!("   FAILED, {}: {why}", seconds(took)),
            Outcome::NotRun(need) => println!("   not run, because \"{need}\" did not pass"),
        }
        done.push(Done { name, again, outcome, took });
    }
    done
}

fn passed(done: &[Done], name: &str) -> bool {
    done.iter().any(|done| done.name == name && done.outcome == Outcome::Passed)
}

/// A step that could not run has not passed, so it counts as failed.
fn summary(done: &[Done], took: Duration) -> String {
    let mut text = format!("== Summary, {}\n", seconds(took));
    for Done { name, outcome, took, .. } in done {
        let word = match outcome {
            Outcome::Passed => "ok",
            Outcome::Failed(_) => "FAILED",
            Outcome::NotRun(_) => "not run",
        };
        text += &format!("   {word:<8} {name:<44} {:>9}\n", seconds(*took));
    }
    let first = done.iter().find_map(|done| match &done.outcome {
        Outcome::Failed(why) => Some((done, why)),
        Outcome::Passed | Outcome::NotRun(_) => None,
    });
    if let Some((Done { name, again, .. }, why)) = first {
        text += &format!("\nThe first to fail is \"{name}\": {why}\nTo run it alone: {again}\n\n");
    }
    let passed = done.iter().filter(|done| done.outcome == Outcome::Passed).count();
    text + &format!("{passed} passed, {} failed", done.len() - passed)
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    fn step(name: &'static str, needs: Option<&'static str>, works: bool) -> Step {
        let work = move || if works { Ok(()) } else { Err(Error::new("it broke")) };
        Step { name, again: "cargo again", needs, work: Box::new(work) }
    }

    fn outcomes(steps: Vec<Step>) -> Vec<Outcome> {
        run(steps).into_iter().map(|done| done.outcome).collect()
    }

    #[test]
    fn steps_after_a_failure_still_run_unless_they_need_it() {
        let found = outcomes(vec![
            step("site", None, false),
            step("browser", Some("site"), true),
            step("after the browser", Some("browser"), true),
            step("other", None, true),
        ]);
        let expected = vec![
            Outcome::Failed("it broke".to_owned()),
            Outcome::NotRun("site"),
            Outcome::NotRun("browser"),
            Outcome::Passed,
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_summary_names_the_first_failure_and_ends_with_the_count() {
        let done = [
            Done { name: "one", again: "cargo one", outcome: Outcome::Passed, took: Duration::from_millis(1234) },
            Done {
                name: "two",
                again: "cargo two",
                outcome: Outcome::Failed("it broke".to_owned()),
                took: Duration::from_secs(61),
            },
            Done { name: "three", again: "cargo three", outcome: Outcome::NotRun("two"), took: Duration::ZERO },
        ];
        let expected = "\
== Summary, 62.0 s
   ok       one                                              1.2 s
   FAILED   two                                             61.0 s
   not run  three                                            0.0 s

The first to fail is \"two\": it broke
To run it alone: cargo two

1 passed, 2 failed";
        assert_eq!(summary(&done, Duration::from_secs(62)), expected);
    }

    #[test]
    fn each_need_is_a_step_that_comes_before() {
        for depth in [Depth::Quick, Depth::Full] {
            let mut before = Vec::new();
            for step in steps::all(depth) {
                assert!(step.needs.is_none_or(|need| before.contains(&need)), "{}", step.name);
                before.push(step.name);
            }
        }
    }
}
