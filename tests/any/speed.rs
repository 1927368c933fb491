//! How soon a click shows. Printed, not asserted: machines differ.

use summitry_browser_tests::{Seeds, Setting, in_browser};

#[test]
fn a_click_on_a_box_shows_in_the_next_frame() {
    let seeds = Seeds::read();
    let side = seeds.side_of(seeds.speakers()[0]);
    in_browser(&Setting::default(), async |page| {
        page.open("").await;
        // A message after a frame's callbacks comes once that frame was painted.
        let script = "
            const box = document.querySelector(arguments[0]), before = probe.ids().length;
            return new Promise(done => requestAnimationFrame(() => setTimeout(() => {
                const clicked = performance.now();
                box.click();
                const handled = performance.now();
                requestAnimationFrame(() => {
                    const { port1, port2 } = new MessageChannel();
                    port1.onmessage = () => {
                        const painted = performance.now();
                        done([handled - clicked, painted - clicked, before, probe.ids().length]);
                    };
                    port2.postMessage(0);
                });
            })))";
        for (key, id) in [("stance", "for"), ("side", side), ("stance", "for"), ("side", side)] {
            let selector = format!("#filters input[name={key}][value={id}]");
            let measured: [f64; 4] = page.ask_of(script, vec![selector.into()]).await;
            let [handled, painted, before, after] = measured;
            println!(
                "{key}={id}: handled after {handled:.1} ms, painted after {painted:.1} ms, {before} -> {after} positions"
            );
            assert!((before - after).abs() > 0.5, "the new list is in the next frame");
        }
    });
}
