//! The harness sees what every test relies on it to see.

use summitry_browser_tests::{AROUND, Setting, in_browser};

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
        page.visit(AROUND).await;
        // The same server under another name is another host.
        let elsewhere = page.server.base().replace("127.0.0.1", "localhost");
        let ask = format!("return fetch('{elsewhere}', {{ mode: 'no-cors' }}).then(() => true)");
        assert!(page.ask::<bool>(&ask).await);
        // Some engines note it a moment later.
        page.until_so("it is seen", async || page.take_requests().await.contains(&elsewhere)).await;
        page.open("").await;
    });
}

#[test]
fn the_policy_of_the_page_lets_nothing_out() {
    in_browser(&Setting::default(), async |page| {
        let elsewhere = page.server.base().replace("127.0.0.1", "localhost");
        let tries = "
            const [elsewhere] = arguments, tried = [];
            addEventListener('securitypolicyviolation', e => tried.push(e.effectiveDirective));
            document.body.insertAdjacentHTML('beforeend', `<img src='${elsewhere}icon.svg' onerror='hacked = 1'><iframe src='${elsewhere}'></iframe><p style='color: red'></p>`);
            const script = document.createElement('script');
            script.textContent = 'hacked = 1';
            document.body.append(script);
            return fetch(elsewhere, { mode: 'no-cors' }).then(() => [], () => new Promise(done => setTimeout(() => done(tried.sort()), 300)))";
        page.open("").await;
        let tried: Vec<String> = page.ask_of(tries, vec![elsewhere.into()]).await;
        for directive in ["connect-src", "frame-src", "img-src", "script-src-elem", "script-src-attr", "style-src-attr"]
        {
            assert!(tried.iter().any(|it| it == directive), "{directive} of {tried:?}");
        }
        assert!(!page.ask::<bool>("return 'hacked' in window").await);
        page.take_console().await;
        page.take_requests().await;
        page.open("").await;
    });
}
