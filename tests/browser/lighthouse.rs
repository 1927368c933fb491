//! The page as Lighthouse measures it: a phone, with its defaults.

use std::env;
use std::fs;
use std::process::Command;

use serde_json::Value;
use summitry_browser_tests::{Program, Server};

#[test]
fn lighthouse_finds_nothing_to_complain_of() {
    let lighthouse = env::var_os("SUMMITRY_LIGHTHOUSE").unwrap_or_else(|| "lighthouse".into());
    let server = Server::start(Program::Served);
    let report = env::temp_dir().join(format!("summitry-lighthouse-{}.json", std::process::id()));
    let mut command = Command::new(lighthouse);
    command.arg(server.base()).args([
        "--quiet",
        "--output=json",
        "--chrome-flags=--headless --no-sandbox --disable-gpu",
    ]);
    command.args(["--only-categories=accessibility,best-practices,seo,performance"]);
    command.arg(format!("--output-path={}", report.display()));
    if let Some(chromium) = env::var_os("SUMMITRY_CHROMIUM") {
        command.env("CHROME_PATH", chromium);
    }
    let output = command.output().expect("SUMMITRY_LIGHTHOUSE names its executable");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = fs::read_to_string(&report).expect("its report");
    fs::remove_file(&report).expect("it is there");
    let report: Value = serde_json::from_str(&text).expect("JSON");
    let score = |category: &str| report["categories"][category]["score"].as_f64().unwrap_or_default();
    println!("Lighthouse, performance: {}", score("performance") * 100.0);
    for category in ["accessibility", "best-practices", "seo"] {
        let audits = report["categories"][category]["auditRefs"].as_array().into_iter().flatten();
        let failed: Vec<String> = audits
            .filter(|audit| audit["weight"].as_f64().unwrap_or_default() > 0.0)
            .filter_map(|audit| audit["id"].as_str())
            .map(|id| &report["audits"][id])
            .filter(|audit| audit["score"].as_f64().is_some_and(|score| score < 1.0))
            .map(|audit| {
                let items = audit["details"]["items"].as_array().into_iter().flatten();
                let nodes: Vec<String> = items
                    .take(5)
                    .map(|item| format!("{} {}", item["node"]["selector"], item["node"]["explanation"]))
                    .collect();
                format!("{} {nodes:#?}", audit["title"])
            })
            .collect();
        assert!((score(category) - 1.0).abs() < f64::EPSILON, "{category}: {}: {failed:#?}", score(category));
    }
}
