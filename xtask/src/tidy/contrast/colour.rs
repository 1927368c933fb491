//! Colours as eyes see them: their contrast, how far apart two are, and how they look to who lacks one kind of cone.

use std::f64::consts::PI;

/// Red, green and blue as amounts of light, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Light([f64; 3]);

/// Which cones are missing, if any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eyes {
    Full,
    /// Without those for long waves (red).
    Protanope,
    /// Without those for middle waves (green).
    Deuteranope,
    /// Without those for short waves (blue).
    Tritanope,
}

impl Eyes {
    pub const ALL: [Self; 4] = [Self::Full, Self::Protanope, Self::Deuteranope, Self::Tritanope];

    pub fn name(self) -> &'static str {
        match self {
            Self::Full => "full colour vision",
            Self::Protanope => "protanopia",
            Self::Deuteranope => "deuteranopia",
            Self::Tritanope => "tritanopia",
        }
    }

    /// Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency”, IEEE TVCG 15(6),
    /// 2009: their matrices for severity 1, to be used on amounts of light.
    fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Full => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protanope => {
                [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
            }
            Self::Deuteranope => {
                [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
            }
            Self::Tritanope => {
                [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
            }
        }
    }
}

impl Light {
    /// From `#rrggbb`; nothing where it is no such colour.
    pub fn of(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        // The transfer function of sRGB, IEC 61966-2-1.
        let linear = |part: u8| {
            let share = f64::from(part) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        Some(Self([linear(part(0)?), linear(part(2)?), linear(part(4)?)]))
    }

    /// How it looks to those eyes.
    pub fn seen_by(self, eyes: Eyes) -> Self {
        Self(eyes.matrix().map(|row| dot(row, self.0).clamp(0.0, 1.0)))
    }

    /// Relative luminance, WCAG 2.2.
    fn luminance(self) -> f64 {
        dot([0.2126, 0.7152, 0.0722], self.0)
    }

    /// Contrast ratio, WCAG 2.2: from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// CIE L*a*b* for daylight (D65).
    fn lab(self) -> [f64; 3] {
        const TO_XYZ: [[f64; 3]; 3] = [
            [0.412_456_4, 0.357_576_1, 0.180_437_5],
            [0.212_672_9, 0.715_152_2, 0.072_175_0],
            [0.019_333_9, 0.119_192_0, 0.950_304_1],
        ];
        const WHITE: [f64; 3] = [0.950_47, 1.0, 1.088_83];
        let bend = |share: f64| {
            let edge = 6.0_f64 / 29.0;
            if share > edge.powi(3) { share.cbrt() } else { share / (3.0 * edge * edge) + 4.0 / 29.0 }
        };
        let [x, y, z] = [0, 1, 2].map(|part| bend(dot(TO_XYZ[part], self.0) / WHITE[part]));
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    /// How far apart two colours are: CIEDE2000, where 1 is what can just be seen, and 10 is seen at a glance.
    pub fn difference(self, other: Self) -> f64 {
        ciede2000(self.lab(), other.lab())
    }
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

/// As in Sharma, Wu and Dalal, “The CIEDE2000 Color-Difference Formula: Implementation Notes …”, Color Research and Application
/// 30(1), 2005, with all weights 1. Angles are in degrees.
fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let (sin, cos) = (|degrees: f64| (degrees * PI / 180.0).sin(), |degrees: f64| (degrees * PI / 180.0).cos());
    let seventh = |chroma: f64| (chroma.powi(7) / (chroma.powi(7) + 25.0_f64.powi(7))).sqrt();
    let stretch = 1.5 - 0.5 * seventh(f64::midpoint(a1.hypot(b1), a2.hypot(b2)));
    let polar = |a: f64, b: f64| {
        let a = a * stretch;
        (a.hypot(b), b.atan2(a).to_degrees().rem_euclid(360.0))
    };
    let ((c1, h1), (c2, h2)) = (polar(a1, b1), polar(a2, b2));
    let is_grey = c1 * c2 == 0.0;
    let turn = if is_grey { 0.0 } else { (h2 - h1 + 180.0).rem_euclid(360.0) - 180.0 };
    let hue = if is_grey {
        h1 + h2
    } else if (h1 - h2).abs() <= 180.0 {
        f64::midpoint(h1, h2)
    } else {
        (f64::midpoint(h1, h2) + 180.0).rem_euclid(360.0)
    };
    let (lightness, chroma) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let t = 1.0 - 0.17 * cos(hue - 30.0) + 0.24 * cos(2.0 * hue) + 0.32 * cos(3.0 * hue + 6.0)
        - 0.2 * cos(4.0 * hue - 63.0);
    let from_middle = (lightness - 50.0).powi(2);
    let by_lightness = (l2 - l1) / (1.0 + 0.015 * from_middle / (20.0 + from_middle).sqrt());
    let by_chroma = (c2 - c1) / (1.0 + 0.045 * chroma);
    let by_hue = 2.0 * (c1 * c2).sqrt() * sin(turn / 2.0) / (1.0 + 0.015 * chroma * t);
    let rotation = -sin(60.0 * (-((hue - 275.0) / 25.0).powi(2)).exp()) * 2.0 * seventh(chroma);
    (by_lightness.powi(2) + by_chroma.powi(2) + by_hue.powi(2) + rotation * by_chroma * by_hue).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn light(text: &str) -> Light {
        Light::of(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        for (a, b, expected) in
            [("#ffffff", "#000000", 21.0), ("#ffffff", "#767676", 4.54), ("#777777", "#777777", 1.0)]
        {
            let found = light(a).contrast(light(b));
            assert!((found - expected).abs() < 0.005, "{a} on {b}: {found}");
        }
    }

    #[test]
    fn differences_are_those_of_the_published_table() {
        // Pairs 1, 4, 7, 9, 13, 17, 25 and 34 of Sharma and others.
        let table = [
            ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
            ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0),
            ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
            ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0009], 7.1792),
            ([50.0, -0.001, 2.49], [50.0, 0.0009, -2.49], 4.8045),
            ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
            ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
            ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
        ];
        for (a, b, expected) in table {
            let found = ciede2000(a, b);
            assert!((found - expected).abs() < 0.00006, "{a:?} {b:?}: {found}, expected {expected}");
        }
    }

    #[test]
    fn eyes_without_a_cone_confuse_what_they_are_known_to() {
        let (red, green) = (light("#c03020"), light("#6a7a10"));
        let apart = |eyes| red.seen_by(eyes).difference(green.seen_by(eyes));
        assert!(
            apart(Eyes::Deuteranope) < apart(Eyes::Full) / 2.0,
            "{} {}",
            apart(Eyes::Deuteranope),
            apart(Eyes::Full)
        );
        // Grey is grey to all.
        for eyes in Eyes::ALL {
            assert!(light("#808080").seen_by(eyes).difference(light("#808080")) < 0.6, "{eyes:?}");
        }
    }

    #[test]
    fn what_is_no_colour_is_none() {
        for text in ["", "#fff", "#12345g", "ffffff", "#aaaaaé"] {
            assert_eq!(Light::of(text), None, "{text}");
        }
    }
}
