//! Inline and global assembly for x86-64.
#![cfg(target_arch = "x86_64")]
use std::arch::{asm, global_asm, naked_asm};
global_asm!(".globl oxad_test_global", "oxad_test_global:", "lea rax, [rdi + {k}]", "ret", k = const 5);
global_asm!(".section .text.\"quoted name\"", "nop # \"\\ tab\t", options(att_syntax));
unsafe extern "C" {
    pub fn oxad_test_global(x: u64) -> u64;
}
pub fn add(a: u64, b: u64) -> u64 {
    let r;
    unsafe {
        asm!("lea {r}, [{a} + {b}]", a = in(reg) a, b = in(reg) b, r = lateout(reg) r, options(pure, nomem, nostack))
    };
    r
}
pub fn cpuid(leaf: u32) -> (u32, u32, u32) {
    let (a, c, d);
    unsafe { asm!("push rbx", "cpuid", "pop rbx", inout("eax") leaf => a, out("ecx") c, out("edx") d) };
    (a, c, d)
}
pub fn att(mut x: u32) -> u32 {
    unsafe { asm!("addl $1, {0:e}", inout(reg) x, options(att_syntax)) };
    x
}
pub fn memory(p: *mut u32) {
    unsafe { asm!("mov dword ptr [{p}], {v}", p = in(reg) p, v = const 17, options(nostack, preserves_flags)) }
}
pub fn symbol() -> usize {
    let r: usize;
    unsafe { asm!("lea {}, [rip + {}]", out(reg) r, sym add) };
    r
}
pub fn float(x: f64) -> f64 {
    let r: f64;
    unsafe { asm!("sqrtsd {}, {}", lateout(xmm_reg) r, in(xmm_reg) x, options(pure, readonly)) };
    r
}
pub fn clobbers() {
    unsafe { asm!("nop", out("rax") _, out("xmm3") _, clobber_abi("C")) }
}
pub fn goto(x: i32) -> i32 {
    unsafe { asm!("test {0:e}, {0:e}", "jz {1}", in(reg) x, label { return 1; }) };
    2
}
pub fn dies() -> ! {
    unsafe { asm!("ud2", options(noreturn)) }
}
#[unsafe(naked)]
pub extern "C" fn naked(_x: u64) -> u64 {
    naked_asm!("mov rax, rdi", "ret")
}
