//! The harness sees what every test relies on it to see.

use summitry_browser_tests::{Setting, in_browser};

#[test]
fn nothing_on_the_console_escapes() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        for level in ["debug", "log", "info", "warn", "error"] {
            let _: bool = page.ask(&format!("console.{level}('said by the test'); return true")).await;
            let console = page.take_console().await;
            assert!(console.len() == 1 && console[0].contains("said by the test"), "{level}: {console:?}");
        }
    });
}

#[test]
fn no_request_escapes() {
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        // The same server under another name is another host.
        let elsewhere = page.address().await.replace("127.0.0.1", "localhost");
        let ask = format!("return fetch('{elsewhere}', {{ mode: 'no-cors' }}).then(() => true)");
        assert!(page.ask::<bool>(&ask).await);
        assert!(page.take_requests().await.contains(&elsewhere));
        page.open("").await;
    });
}
