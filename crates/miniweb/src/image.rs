//! Images: a landscape for each name, as SVG.

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// Width of every image, in pixels.
pub(crate) const WIDTH: u32 = 640;
/// Height, in pixels.
pub(crate) const HEIGHT: u32 = 360;

/// Hills between the sky and the viewer; each has a colour of its own.
const HILLS: u8 = 5;

/// The image of this name.
pub(crate) fn image(name: &str) -> String {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    Scene(hasher.finish()).svg()
}

/// What tells one landscape from another.
struct Scene(u64);

impl Scene {
    /// Height of a hill's ridge, from the top.
    fn ridge(&self, hill: u8, x: f64) -> f64 {
        let phase = f64::from(u8::try_from((self.0 >> (hill * 8)) & 0xff).unwrap_or(0)) / 20.0;
        let base = f64::from(HEIGHT) * (0.35 + 0.12 * f64::from(hill));
        let width = 60.0 + phase * 7.0;
        base + 22.0 * (x / width + phase).sin() + 9.0 * (x / 23.0 + phase * 2.0).sin()
    }

    /// Red, green and blue of a hill: from a pale sky to a dark foreground of one hue.
    fn colour(&self, hill: u8) -> [u8; 3] {
        let hue =
            [[1, 3, 5], [2, 4, 3], [5, 3, 1], [4, 2, 3], [2, 3, 4]][usize::from(hue_of(self.0))];
        hue.map(|weight: u8| (225 - hill * 34).saturating_sub((5 - weight) * (4 + hill * 3)))
    }

    fn svg(&self) -> String {
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\">"
        );
        for hill in 0..=HILLS {
            let [red, green, blue] = self.colour(hill);
            let mut points = format!("0,{HEIGHT} ");
            for x in (0..=WIDTH).step_by(16) {
                let y = if hill == 0 {
                    0.0
                } else {
                    self.ridge(hill, x.into())
                };
                let _ = write!(points, "{x},{y:.0} ");
            }
            let _ = write!(
                svg,
                "<polygon points=\"{points}{WIDTH},{HEIGHT}\" fill=\"rgb({red},{green},{blue})\"/>"
            );
        }
        svg + "</svg>"
    }
}

fn hue_of(seed: u64) -> u8 {
    u8::try_from(seed % 5).expect("less than five")
}
