//! Files, environment, processes, time, paths, networking types of the standard library.
use std::fs;
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
pub fn copy(a: &Path, b: &Path) -> io::Result<u64> {
    let mut f = fs::OpenOptions::new().write(true).create(true).truncate(true).open(b)?;
    f.write_all(&fs::read(a)?)?;
    f.seek(SeekFrom::Start(0))?;
    f.flush()?;
    Ok(f.metadata()?.len())
}
pub fn names(d: &Path) -> io::Result<Vec<PathBuf>> {
    let mut v = fs::read_dir(d)?.map(|e| e.map(|e| e.path())).collect::<Result<Vec<_>, _>>()?;
    v.sort();
    Ok(v)
}
pub fn env() -> usize {
    std::env::args().count() + std::env::var("HOME").map_or(0, |h| h.len()) + std::env::vars_os().count()
}
pub fn child() -> io::Result<bool> {
    Ok(std::process::Command::new("true").arg("x").env("A", "b").output()?.status.success())
}
pub fn time(f: &dyn Fn()) -> Duration {
    let t = Instant::now();
    f();
    t.elapsed().saturating_sub(Duration::from_micros(3))
}
pub fn address(s: &str) -> Option<std::net::SocketAddr> {
    s.parse().ok()
}
pub fn paths(p: &Path) -> String {
    p.join("a/../b")
        .with_extension("rs")
        .components()
        .map(|c| c.as_os_str().to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join("|")
}
pub fn sleep() {
    std::thread::sleep(Duration::from_millis(1));
    std::thread::yield_now();
}
pub fn exit(n: i32) -> ! {
    std::process::exit(n)
}
