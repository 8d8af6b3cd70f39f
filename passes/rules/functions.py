"""What every intrinsic and known function without a formula is: inactive, the engine's, or unsupported.

All of LLVM's own intrinsics are here (those of a single target are not, and so have no rule).
"""

from oxad.passes.rules.table import Engine, Entry, Inactive, Unsupported, register


def _intrinsics(entry: Entry, prefix: str, names: str) -> None:
    for name in names.split():
        register(f"llvm.{prefix}{name}", entry)


# Derivative zero

_intrinsics(
    Inactive("piecewise constant"),
    "",
    "floor ceil trunc round rint roundeven nearbyint lrint llrint lround llround fptosi.sat fptoui.sat is.fpclass",
)
for _name in ["floor", "ceil", "trunc", "round", "rint", "roundeven", "nearbyint"]:
    for _end in ("", "f", "l"):
        register(_name + _end, Inactive("piecewise constant"))
for _name in ["lrint", "llrint", "lround", "llround", "ilogb", "logb"]:
    for _end in ("", "f", "l"):
        register(_name + _end, Inactive("piecewise constant"))

_intrinsics(
    Inactive("integer arithmetic", bits=True),
    "",
    """abs smax smin umax umin bitreverse bswap ctlz ctpop cttz fshl fshr clmul sadd.sat ssub.sat sshl.sat
    uadd.sat usub.sat ushl.sat sadd.with.overflow ssub.with.overflow smul.with.overflow uadd.with.overflow
    usub.with.overflow umul.with.overflow sdiv.fix sdiv.fix.sat smul.fix smul.fix.sat udiv.fix udiv.fix.sat
    umul.fix umul.fix.sat vector.reduce.add vector.reduce.and vector.reduce.mul vector.reduce.or
    vector.reduce.smax vector.reduce.smin vector.reduce.umax vector.reduce.umin vector.reduce.xor
    vector.partial.reduce.add expect expect.with.probability annotation""",
)
_intrinsics(Inactive("a comparison"), "", "scmp ucmp")
_intrinsics(
    Inactive("a question of the compiler or the machine, answered by an integer"),
    "",
    """is.constant objectsize vscale stepvector get.active.lane.mask experimental.get.vector.length
    experimental.cttz.elts loop.dependence.raw.mask loop.dependence.war.mask allow.runtime.check
    allow.ubsan.check allow.sanitize.address allow.sanitize.hwaddress allow.sanitize.memory
    allow.sanitize.thread type.test public.type.test readcyclecounter readsteadycounter get.rounding get.fpenv
    get.fpmode alloc.token.id experimental.widenable.condition read_register read_volatile_register
    get.dynamic.area.offset eh.typeid.for set.loop.iterations test.set.loop.iterations start.loop.iterations
    test.start.loop.iterations loop.decrement loop.decrement.reg""",
)
_intrinsics(
    Inactive("a remark to the compiler"),
    "",
    """assume lifetime.start lifetime.end invariant.start invariant.end experimental.noalias.scope.decl sideeffect
    donothing prefetch var.annotation codeview.annotation pseudoprobe fake.use reloc.none pcmarker dbg.assign
    dbg.declare dbg.label dbg.value""",
)
_intrinsics(
    Inactive("profiling or tracing"),
    "",
    """instrprof.callsite instrprof.cover instrprof.increment instrprof.increment.step instrprof.mcdc.parameters
    instrprof.mcdc.tvbitmap.update instrprof.timestamp instrprof.value.profile xray.customevent xray.typedevent""",
)
_intrinsics(Inactive("the end of the program"), "", "trap debugtrap ubsantrap")
_intrinsics(
    Inactive("a place in the stack"),
    "",
    """stacksave stackrestore stackguard stackprotector stackaddress sponentry frameaddress returnaddress
    addressofreturnaddress""",
)

for _name in ["memcmp", "bcmp", "strlen", "strnlen", "strcmp", "strncmp", "strcasecmp", "strncasecmp", "strcoll"]:
    register(_name, Inactive("a comparison of memory"))
for _name in ["strcpy", "stpcpy", "strcat", "strncpy", "strncat", "toupper", "tolower"]:
    register(_name, Inactive("text", writes=(0,) if _name.startswith("st") else ()))
# std::unordered_map: how many buckets a table wants, kept in the table beside integers.
for _name in ("11_M_next_bktEm", "14_M_need_rehashEmmm"):
    register("_ZNKSt8__detail20_Prime_rehash_policy" + _name, Inactive("the size of a hash table", writes=(0,)))
register("_ZSt11_Hash_bytesPKvmm", Inactive("a hash of bytes"))
register("malloc_usable_size", Inactive("the size of a block"))

# What the sanitizer of undefined behaviour calls where it finds some: a report, from which the program goes on.
for _name in """add_overflow alignment_assumption builtin_unreachable cfi_check_fail divrem_overflow
    dynamic_type_cache_miss float_cast_overflow function_type_mismatch implicit_conversion invalid_builtin
    invalid_objc_cast load_invalid_value missing_return mul_overflow negate_overflow nonnull_arg nonnull_return_v1
    nullability_arg nullability_return_v1 out_of_bounds pointer_overflow shift_out_of_bounds sub_overflow
    type_mismatch_v1 vla_bound_not_positive""".split():  # noqa: SIM905
    for _end in ("", "_abort", "_minimal", "_minimal_abort"):
        register(f"__ubsan_handle_{_name}{_end}", Inactive("a report of undefined behaviour"))

# The engine's

_intrinsics(Engine("memory"), "", "memcpy memcpy.inline memmove memset memset.inline")
for _name in ["memcpy", "memmove", "memset"]:
    register(_name, Engine("memory"))

# Unsupported by name

_intrinsics(Unsupported("a function of two results"), "", "sincos sincospi modf frexp")
for _name in ["sincos", "modf"]:
    register(_name, Unsupported("a function that stores a second result through a pointer"))
    register(_name + "f", Unsupported("a function that stores a second result through a pointer"))
_intrinsics(
    Unsupported("a reduction of a vector"),
    "",
    """vector.reduce.fadd vector.reduce.fmul vector.reduce.fmax vector.reduce.fmin vector.reduce.fmaximum
    vector.reduce.fminimum vector.partial.reduce.fadd""",
)
_intrinsics(
    Unsupported("a rearrangement of a vector"),
    "",
    """vector.deinterleave2 vector.deinterleave3 vector.deinterleave4 vector.deinterleave5 vector.deinterleave6
    vector.deinterleave7 vector.deinterleave8 vector.interleave2 vector.interleave3 vector.interleave4
    vector.interleave5 vector.interleave6 vector.interleave7 vector.interleave8 vector.extract vector.insert
    vector.reverse vector.splice.left vector.splice.right experimental.vector.compress
    experimental.vector.extract.last.active experimental.vector.histogram.add
    experimental.vector.histogram.uadd.sat experimental.vector.histogram.umax experimental.vector.histogram.umin
    experimental.vector.match""",
)
_intrinsics(
    Unsupported("memory under a mask"),
    "masked.",
    "compressstore expandload gather load scatter store",
)
_intrinsics(
    Unsupported("memory shared with other threads"),
    "",
    "memcpy.element.unordered.atomic memmove.element.unordered.atomic memset.element.unordered.atomic",
)
_intrinsics(Unsupported("a pattern in memory"), "", "experimental.memset.pattern")
_intrinsics(
    Unsupported("arithmetic on matrices"),
    "matrix.",
    "column.major.load column.major.store multiply transpose",
)
_intrinsics(
    Unsupported("a float as the bits of an integer"),
    "",
    "convert.from.fp16 convert.to.fp16",
)
_intrinsics(Unsupported("a conversion with a rounding mode of its own"), "", "fptrunc.round")
_intrinsics(
    Unsupported("arithmetic that observes the floating-point environment"),
    "experimental.constrained.",
    """acos asin atan atan2 ceil cos cosh exp exp2 fadd fcmp fcmps fdiv floor fma fmul fmuladd fpext fptosi fptoui
    fptrunc frem fsub ldexp llrint llround log log10 log2 lrint lround maximum maxnum minimum minnum nearbyint
    pow powi rint round roundeven sin sinh sitofp sqrt tan tanh trunc uitofp""",
)
_intrinsics(
    Unsupported("a change of the floating-point environment"),
    "",
    "set.fpenv set.fpmode set.rounding reset.fpenv reset.fpmode",
)
_intrinsics(
    Unsupported("an operation on a vector of variable length"),
    "vp.",
    """abs add and ashr bitreverse bswap ceil copysign ctlz ctpop cttz cttz.elts fabs fadd fcmp fdiv floor fma fmul
    fmuladd fneg fpext fptosi fptoui fptrunc frem fshl fshr fsub gather icmp inttoptr is.fpclass llrint load
    load.ff lrint lshr maximum maxnum merge minimum minnum mul nearbyint or ptrtoint reduce.add reduce.and
    reduce.fadd reduce.fmax reduce.fmaximum reduce.fmin reduce.fminimum reduce.fmul reduce.mul reduce.or
    reduce.smax reduce.smin reduce.umax reduce.umin reduce.xor rint round roundeven roundtozero sadd.sat scatter
    sdiv select sext shl sitofp smax smin sqrt srem ssub.sat store sub trunc uadd.sat udiv uitofp umax umin urem
    usub.sat xor zext""",
)
_intrinsics(
    Unsupported("an operation on a vector of variable length"),
    "experimental.vp.",
    "reverse splice strided.load strided.store",
)
_intrinsics(
    Unsupported("a pointer that only the compiler understands"),
    "",
    """launder.invariant.group strip.invariant.group ptrmask ptr.annotation load.relative protected.field.ptr ssa.copy
    preserve.array.access.index preserve.static.offset preserve.struct.access.index preserve.union.access.index
    type.checked.load type.checked.load.relative call.preallocated.arg call.preallocated.setup
    call.preallocated.teardown init.trampoline adjust.trampoline icall.branch.funnel callbr.landingpad
    localaddress localescape localrecover swift.async.context.addr thread.pointer clear_cache ptrauth.auth
    ptrauth.blend ptrauth.resign ptrauth.sign ptrauth.sign.generic ptrauth.strip write_register""",
)
_intrinsics(Unsupported("a variable of the thread"), "", "threadlocal.address")
_intrinsics(Unsupported("a variable argument list"), "", "va_copy va_end va_start")
_intrinsics(
    Unsupported("exception handling outside of landing pads"),
    "",
    """eh.dwarf.cfa eh.exceptioncode eh.exceptionpointer eh.recoverfp eh.return.i32 eh.return.i64 eh.sjlj.callsite
    eh.sjlj.functioncontext eh.sjlj.longjmp eh.sjlj.lsda eh.sjlj.setjmp eh.sjlj.setup.dispatch eh.unwind.init
    seh.scope.begin seh.scope.end seh.try.begin seh.try.end""",
)
_intrinsics(
    Unsupported("a coroutine"),
    "coro.",
    """align alloc alloca.alloc alloca.free alloca.get async.context.alloc async.context.dealloc async.resume
    async.size.replace await.suspend.bool await.suspend.handle await.suspend.void begin begin.custom.abi destroy
    done end end.async end.results frame free id id.async id.retcon id.retcon.once is_in_ramp noop prepare.async
    prepare.retcon promise resume save size subfn.addr suspend suspend.async suspend.retcon""",
)
_intrinsics(
    Unsupported("code for a sanitizer"),
    "",
    """asan.check.memaccess hwasan.check.memaccess hwasan.check.memaccess.fixedshadow
    hwasan.check.memaccess.shortgranules hwasan.check.memaccess.shortgranules.fixedshadow""",
)
_intrinsics(
    Unsupported("code for a garbage collector or a just-in-time compiler"),
    "",
    """gcread gcroot gcwrite experimental.gc.get.pointer.base experimental.gc.get.pointer.offset
    experimental.gc.relocate experimental.gc.result experimental.gc.statepoint experimental.deoptimize
    experimental.guard experimental.patchpoint experimental.patchpoint.void experimental.stackmap""",
)
_intrinsics(
    Unsupported("code for a graphics processor"),
    "experimental.convergence.",
    "anchor entry loop",
)
_intrinsics(
    Unsupported("Objective-C"),
    "objc.",
    """arc.annotation.bottomup.bbend arc.annotation.bottomup.bbstart arc.annotation.topdown.bbend
    arc.annotation.topdown.bbstart autorelease autoreleasePoolPop autoreleasePoolPush autoreleaseReturnValue
    claimAutoreleasedReturnValue clang.arc.noop.use clang.arc.use copyWeak destroyWeak initWeak loadWeak
    loadWeakRetained moveWeak release retain retain.autorelease retainAutorelease retainAutoreleaseReturnValue
    retainAutoreleasedReturnValue retainBlock retainedObject storeStrong storeWeak sync.enter sync.exit
    unretainedObject unretainedPointer unsafeClaimAutoreleasedReturnValue""",
)
