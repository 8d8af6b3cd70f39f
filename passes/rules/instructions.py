"""What every operation without a formula is: inactive, the engine's, or unsupported."""

from oxad.dialects import llvm
from oxad.passes.rules.table import Engine, Inactive, Unsupported, register

_INTEGER = Inactive("integer arithmetic", bits=True)
_TO_FLOAT = Inactive("the value of an integer", bits=True)

for _operation in (
    llvm.AddOp,
    llvm.SubOp,
    llvm.MulOp,
    llvm.UDivOp,
    llvm.SDivOp,
    llvm.URemOp,
    llvm.SRemOp,
    llvm.ShlOp,
    llvm.LShrOp,
    llvm.AShrOp,
    llvm.AndOp,
    llvm.OrOp,
    llvm.XorOp,
    llvm.TruncOp,
    llvm.ZExtOp,
    llvm.SExtOp,
):
    register(_operation, _INTEGER)

register(llvm.UIToFPOp, _TO_FLOAT)
register(llvm.SIToFPOp, _TO_FLOAT)

# A comparison of a float's bits is no worse than one of the float.
register(llvm.ICmpOp, Inactive("a comparison"))
register(llvm.FCmpOp, Inactive("a comparison"))
register(llvm.FPToUIOp, Inactive("rounding to an integer is piecewise constant"))
register(llvm.FPToSIOp, Inactive("rounding to an integer is piecewise constant"))
register(llvm.PtrToAddrOp, Inactive("an address as a number"))

for _operation in (llvm.ConstantOp, llvm.ZeroOp, llvm.UndefOp, llvm.PoisonOp):
    register(_operation, Inactive("a constant"))

for _operation in (llvm.DebugRecordOp, llvm.MetadataOfOp, llvm.PhiInfoOp, llvm.PhiOrderOp, llvm.BlockTagOp):
    register(_operation, Inactive("an annotation"))

for _what, _operations in {
    "a conversion": (
        llvm.FPTruncOp,
        llvm.FPExtOp,
        llvm.BitCastOp,
        llvm.PtrToIntOp,
        llvm.IntToPtrOp,
        llvm.AddrSpaceCastOp,
    ),
    "a choice or copy of a value": (llvm.SelectOp, llvm.FreezeOp),
    "memory": (
        llvm.AllocaOp,
        llvm.LoadOp,
        llvm.StoreOp,
        llvm.GEPOp,
        llvm.AddressOfOp,
        llvm.AtomicRMWOp,
        llvm.CmpXchgOp,
        llvm.FenceOp,
    ),
    "a part of an aggregate or vector": (
        llvm.ExtractValueOp,
        llvm.InsertValueOp,
        llvm.ExtractElementOp,
        llvm.InsertElementOp,
        llvm.ShuffleVectorOp,
    ),
    "a call": (llvm.CallOp, llvm.InvokeOp),
    "control flow": (
        llvm.ReturnOp,
        llvm.BrOp,
        llvm.CondBrOp,
        llvm.SwitchOp,
        llvm.ResumeOp,
        llvm.UnreachableOp,
        llvm.LandingpadOp,
    ),
    "a definition of the module": (
        llvm.FuncOp,
        llvm.GlobalOp,
        llvm.AliasOp,
        llvm.ComdatOp,
        llvm.MetadataOp,
        llvm.NamedMetadataOp,
        llvm.ModuleAsmOp,
        llvm.NamedTypeOp,
    ),
}.items():
    for _operation in _operations:
        register(_operation, Engine(_what))

register(llvm.VAArgOp, Unsupported("an argument out of a variable argument list"))
register(llvm.IndirectBrOp, Unsupported("a jump to a computed address"))
register(llvm.CallBrOp, Unsupported("assembly that jumps"))

for _operation in (
    llvm.CatchSwitchOp,
    llvm.CatchPadOp,
    llvm.CleanupPadOp,
    llvm.CatchRetOp,
    llvm.CleanupRetOp,
):
    register(_operation, Unsupported("exception handling of Windows"))
