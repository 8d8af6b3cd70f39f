"""The hand-written files hold every word that LLVM 22's reference has, so that each is known to come through.

The lists are written from the LLVM Language Reference and LLVM's headers of version 22.
"""

import re

import pytest
import roundtrip_all

from oxad.dialects.llvm.keywords import CALLING_CONVENTIONS
from oxad.lifting.globals import HANDLERS

INSTRUCTIONS = """
ret br switch indirectbr invoke resume unreachable cleanupret catchret catchswitch callbr fneg add fadd sub fsub mul
fmul udiv sdiv fdiv urem srem frem shl lshr ashr and or xor alloca load store getelementptr fence cmpxchg atomicrmw
trunc zext sext fptoui fptosi uitofp sitofp fptrunc fpext ptrtoint ptrtoaddr inttoptr bitcast addrspacecast
cleanuppad catchpad icmp fcmp phi call select va_arg extractelement insertelement shufflevector extractvalue
insertvalue landingpad freeze
"""
FLAGS = """
nuw nsw exact disjoint nneg samesign inbounds nusw inrange fast reassoc nnan ninf nsz arcp contract afn volatile
atomic weak tail musttail notail inalloca swifterror sideeffect alignstack inteldialect unwind cleanup catch filter
"""
ATOMICS = """
unordered monotonic acquire release acq_rel seq_cst syncscope xchg add sub and nand or xor max min umax umin fadd
fsub fmax fmin fmaximum fminimum uinc_wrap udec_wrap usub_cond usub_sat
"""
PREDICATES = """
eq ne ugt uge ult ule sgt sge slt sle false oeq ogt oge olt ole one ord ueq ugt uge ult ule une uno true
"""
GLOBALS = """
private internal available_externally linkonce weak common appending extern_weak linkonce_odr weak_odr external
hidden protected dllimport dllexport dso_local thread_local localdynamic initialexec localexec unnamed_addr
local_unnamed_addr addrspace externally_initialized global constant section partition code_model comdat align alias
ifunc any exactmatch largest nodeduplicate samesize gc prefix prologue personality opaque no_sanitize_address
no_sanitize_hwaddress sanitize_memtag sanitize_address_dyninit source_filename datalayout triple asm attributes
distinct
"""
TYPES = "void half bfloat float double x86_fp80 fp128 ppc_fp128 ptr target label token metadata vscale i1 i8 i129"
CONSTANTS = """
null none undef poison zeroinitializer splat blockaddress dso_local_equivalent no_cfi ptrauth
"""
ATTRIBUTES = """
align allocalign allockind allocptr allocsize alwaysinline builtin byval byref noundef cold convergent hot
dereferenceable dereferenceable_or_null disable_sanitizer_instrumentation elementtype fn_ret_thunk_extern
hybrid_patchable inalloca initializes inlinehint inreg jumptable memory nofpclass minsize naked nest noalias
nobuiltin nocallback captures nocreateundeforpoison nodivergencesource noduplicate noext nofree dead_on_unwind
dead_on_return noimplicitfloat noinline nonlazybind nomerge nonnull norecurse noredzone noreturn nosync nocf_check
noprofile skipprofile nounwind nosanitize_bounds nosanitize_coverage null_pointer_is_valid optdebug optforfuzzing
optsize optnone preallocated range readnone readonly returned immarg returns_twice safestack shadowcallstack signext
alignstack speculatable ssp sspreq sspstrong strictfp sret sanitize_address sanitize_thread sanitize_type
sanitize_memory sanitize_hwaddress sanitize_memtag sanitize_numerical_stability sanitize_realtime
sanitize_realtime_blocking sanitize_alloc_token speculative_load_hardening swifterror swiftself swiftasync uwtable
vscale_range willreturn writable writeonly zeroext mustprogress presplitcoroutine coro_only_destroy_when_complete
coro_elide_safe
"""
METADATA = """
DIArgList DIAssignID DIBasicType DICommonBlock DICompileUnit DICompositeType DIDerivedType DIEnumerator DIExpression
DIFile DIFixedPointType DIGenericSubrange DIGlobalVariable DIGlobalVariableExpression DIImportedEntity DILabel
DILexicalBlock DILexicalBlockFile DILocalVariable DILocation DIMacro DIMacroFile DIModule DINamespace DIObjCProperty
DIStringType DISubprogram DISubrange DISubrangeType DISubroutineType DITemplateTypeParameter
DITemplateValueParameter GenericDINode dbg_value dbg_declare dbg_assign dbg_label
"""
LISTS = {
    "instructions": INSTRUCTIONS,
    "flags": FLAGS,
    "atomics": ATOMICS,
    "predicates": PREDICATES,
    "globals": GLOBALS,
    "types": TYPES,
    "constants": CONSTANTS,
    "attributes": ATTRIBUTES,
    "metadata": METADATA,
}


@pytest.fixture(scope="module")
def words() -> set[str]:
    """The words that LLVM itself prints of the hand-written files."""
    from oxad.lifting import canonical_text

    texts = [canonical_text(case.data, case.name) for case in roundtrip_all.ll()]
    return {word for text in texts for word in re.findall(r"[A-Za-z_][\w.]*", text)}


@pytest.mark.parametrize("name", LISTS)
def test_every_word_is_in_a_file_that_comes_through(name: str, words: set[str]) -> None:
    assert sorted(set(LISTS[name].split()) - words) == []


def test_every_instruction_has_a_reader() -> None:
    aliases = {"phi"}  # is read with its block
    assert sorted(set(INSTRUCTIONS.split()) - HANDLERS.keys() - aliases) == []


def test_every_calling_convention_is_in_a_file(words: set[str]) -> None:
    printed_as_numbers = {"ccc", "amdgpu_gfx_whole_wave"}  # nothing is printed for the first; LLVM 22 lacks the other
    assert sorted(CALLING_CONVENTIONS - words - printed_as_numbers) == []
